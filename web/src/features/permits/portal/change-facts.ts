import type { DossierHeadFragment, PortalFactsInput } from '../../../gql/portal/graphql.js';
import { useLanguage } from '../../../lib/i18n.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import { brusselsClock, isMoving, useLocalDraft } from '../../events/portal/index.js';
import { hoursOf, type RoutePoint } from './application-values.js';
import { wholeNumber } from './whole-number.js';
import { pointsFor, routeOf } from './route-points.js';

/** The form of a change as it is written. */
export interface ChangeDraft {
  readonly topics: readonly string[];
  readonly times: {
    readonly day: string;
    readonly gathering: string;
    readonly start: string;
    readonly endDay: string;
    readonly end: string;
    readonly dispersal: string;
  };
  readonly expectedNumber: string;
  readonly stewardCount: string;
  readonly footprint: Footprint | null;
  readonly reason: string;
}

/** Where the event takes place as things stand. */
export interface PresentPlace {
  readonly footprint: Footprint | null;
  readonly waypoints: readonly RoutePoint[];
}

export interface ChangeFacts {
  readonly draft: ChangeDraft;
  readonly change: (changes: Partial<ChangeDraft>) => void;
  readonly forget: () => void;
  /** The facts that would change, as the API takes them. */
  readonly input: PortalFactsInput;
  readonly names: readonly string[];
  /** Numbers and hours nobody can read. */
  readonly unreadable: readonly string[];
}

function draftOf(head: DossierHeadFragment, footprint: Footprint | null): ChangeDraft {
  const start = brusselsClock(head.startAt);
  const end = brusselsClock(head.endAt);
  return {
    topics: [],
    times: {
      day: start.day,
      gathering: brusselsClock(head.gatheringAt).time,
      start: start.time,
      endDay: end.day === start.day ? '' : end.day,
      end: end.time,
      dispersal: brusselsClock(head.dispersalAt).time,
    },
    expectedNumber: head.expectedNumber === null ? '' : String(head.expectedNumber),
    stewardCount: head.stewardCount === null ? '' : String(head.stewardCount),
    footprint,
    reason: '',
  };
}

function hours(times: ChangeDraft['times']): ReturnType<typeof hoursOf> {
  return hoursOf(
    Object.fromEntries(Object.entries(times).map(([name, value]) => [`when.${name}`, value])),
  );
}

type Facts = Record<string, unknown>;

function changedTimes(draft: ChangeDraft, before: ChangeDraft): Facts {
  if (!draft.topics.includes('times')) return {};
  const was = hours(before.times);
  return Object.fromEntries(
    Object.entries(hours(draft.times)).filter(([name, at]) => at !== null && at !== was[name]),
  );
}

function changedNumbers(draft: ChangeDraft, before: ChangeDraft): Facts {
  if (!draft.topics.includes('numbers')) return {};
  return Object.fromEntries(
    (['expectedNumber', 'stewardCount'] as const)
      .filter((name) => draft[name].trim() !== '' && draft[name] !== before[name])
      .map((name) => [name, wholeNumber(draft[name])]),
  );
}

/** What a change of a dossier would change; kept in this browser until it is sent. */
export function useChangeFacts(
  id: string,
  head: DossierHeadFragment,
  { footprint, waypoints }: PresentPlace,
): ChangeFacts {
  const { language } = useLanguage();
  const before = draftOf(head, footprint);
  const { value: draft, change, forget } = useLocalDraft<ChangeDraft>(`change.${id}`, before);
  const facts: Facts = { ...changedTimes(draft, before), ...changedNumbers(draft, before) };
  const drawn = draft.footprint;
  const moved = JSON.stringify(drawn) !== JSON.stringify(footprint);
  if (draft.topics.includes('place') && drawn && moved) {
    facts['footprint'] = drawn;
    const route = routeOf(drawn);
    const other =
      footprint === null || JSON.stringify(route) !== JSON.stringify(routeOf(footprint));
    if (isMoving(head.kind) && other && route.length > 1) {
      facts['waypoints'] = pointsFor(route, waypoints, language);
    }
  }
  return {
    draft,
    change: (changes) => change({ ...draft, ...changes }),
    forget,
    input: facts as PortalFactsInput,
    names: Object.keys(facts),
    unreadable: Object.keys(facts).filter((name) => Number.isNaN(facts[name])),
  };
}
