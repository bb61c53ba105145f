import { STEWARD_RATIO, stewardsNeeded } from '../../core/crowd/crowd-sums.rules.js';
import type { AgreedFacts } from '../negotiations/index.js';
import { SMALLEST_POST, STAFFING_RULES, STEWARDS_SHORT } from './staffing-demand.data.js';

const HOUR_MS = 3_600_000;

/** A post of a plan as far as its strength and hours go; instants ISO 8601 UTC. */
export interface DemandPost {
  readonly requiredStrength: number;
  readonly shifts: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** What an event asks of the police. */
export interface StaffingDemand {
  readonly posts: number;
  readonly persons: number;
  /** Persons times hours, to one decimal. */
  readonly personHours: number;
}

/** Stewards of an event under what is agreed; null where nobody knows a number. */
export interface StewardSums {
  readonly persons: number | null;
  readonly needed: number | null;
  readonly promised: number | null;
  readonly short: number | null;
}

interface CrowdOfEvent {
  readonly expectedNumber: number | null;
  readonly stewardCount: number | null;
}

/**
 * Stewards needed = persons / persons per steward, rounded up; persons are those the organiser
 * expects, never more than agreed, and the ratio is the agreed one, else that of practice.
 */
export function stewardSums(facts: AgreedFacts, event: CrowdOfEvent): StewardSums {
  const { maxPersons, personsPerSteward } = facts;
  const known = [event.expectedNumber, maxPersons].filter((each) => each !== null);
  const persons = known.length > 0 ? Math.min(...known) : null;
  const ratio = personsPerSteward ?? STEWARD_RATIO.personsPerSteward;
  const needed = persons === null ? null : stewardsNeeded(persons, ratio);
  const promised = facts.stewards ?? event.stewardCount;
  const short = needed === null || promised === null ? null : Math.max(0, needed - promised);
  return { persons, needed, promised, short };
}

/** Police persons the promises of an organiser save, less those his missing stewards cost. */
export function sparedPersons(facts: AgreedFacts, event: CrowdOfEvent): number {
  const spared = STAFFING_RULES.map(({ quantity, perPerson }) =>
    Math.floor((facts[quantity] ?? 0) / perPerson),
  );
  const { short } = stewardSums(facts, event);
  const cost = Math.ceil((short ?? 0) / STEWARDS_SHORT.perPerson);
  return spared.reduce((sum, each) => sum + each, 0) - cost;
}

type Hours = Pick<AgreedFacts, 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt'>;

const from = ({ gatheringAt, startAt }: Hours) => instant(gatheringAt ?? startAt);
const to = ({ dispersalAt, endAt }: Hours) => instant(dispersalAt ?? endAt);
const instant = (text: string | null) => (text === null ? null : Date.parse(text));
const moved = (before: number | null, after: number | null) =>
  before === null || after === null ? 0 : after - before;

/** Hours of one post, each edge that reaches the edge of the event moved along with it. */
function hoursOf({ shifts }: DemandPost, before: Hours, after: Hours): number {
  if (shifts.length === 0) return 0;
  const starts = shifts.map(({ startsAt }) => Date.parse(startsAt));
  const ends = shifts.map(({ endsAt }) => Date.parse(endsAt));
  const held = ends.reduce((sum, end, index) => sum + end - (starts[index] ?? end), 0);
  const coversStart = Math.min(...starts) <= (from(before) ?? -Infinity);
  const coversEnd = Math.max(...ends) >= (to(before) ?? Infinity);
  const earlier = coversStart ? -moved(from(before), from(after)) : 0;
  const later = coversEnd ? moved(to(before), to(after)) : 0;
  return Math.max(0, held + earlier + later) / HOUR_MS;
}

/** Posts for more or fewer persons: as many as they fill, and one for those who are left over. */
function postsFor(persons: number): number {
  const posts = Math.abs(persons) / SMALLEST_POST.persons;
  return persons < 0 ? -Math.floor(posts) : Math.ceil(posts);
}

function spanHours(facts: Hours): number {
  const [begin, end] = [from(facts), to(facts)];
  return begin === null || end === null ? 0 : Math.max(0, end - begin) / HOUR_MS;
}

/**
 * What a plan made under `before` asks under `after`: its posts and strengths, plus what fewer
 * signallers, barriers and stewards cost (or minus what more of them save), with shifts that reach
 * the edge of the event moved along. Equal facts give the plan as it stands. Source:
 * `STAFFING_RULES`, `STEWARDS_SHORT`, `SMALLEST_POST`.
 */
export function staffingDemand(
  posts: readonly DemandPost[],
  before: AgreedFacts,
  after: AgreedFacts,
  event: CrowdOfEvent,
  morePersons = 0,
): StaffingDemand {
  const extra = sparedPersons(before, event) - sparedPersons(after, event) + morePersons;
  const persons = posts.reduce((sum, { requiredStrength }) => sum + requiredStrength, 0);
  const hours = posts.reduce(
    (sum, post) => sum + post.requiredStrength * hoursOf(post, before, after),
    extra * spanHours(after),
  );
  return {
    posts: Math.max(0, posts.length + postsFor(extra)),
    persons: Math.max(0, persons + extra),
    personHours: Math.max(0, Math.round(hours * 10) / 10),
  };
}
