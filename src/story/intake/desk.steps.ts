import assert from 'node:assert/strict';
import type { IntakeStep, IntakeStory } from './intake-story.js';
import { assertSame } from '../story.js';

interface Conflict {
  zone: { code: string } | null;
  event: { reference: string } | null;
  place: string | null;
  minutes: number;
}

interface Review {
  version: number;
  state: string;
  channel: string;
  channelProposal: { channel: string; explanation: { nl: string }; source: string };
  filingDeadlines: { latest: string }[];
  communes: { decides: boolean; commune: { code: string } }[];
}

const REVIEW = `version state channel channelProposal { channel explanation { nl } source }
  filingDeadlines { latest } communes { decides commune { code } }`;

/** Moves the dossier one step at the desk. */
export async function move(story: IntakeStory, transition: string): Promise<void> {
  const { version } = await story.desk<{ version: number }>('version');
  const input = { eventId: story.note('eventId'), expectedVersion: version, transition };
  await story.command('planner', 'transitionEvent', 'TransitionEventInput', input);
}

/** Sends the dossier to the door it belongs to; nobody types anything again. */
async function route(story: IntakeStory): Promise<string> {
  const { intake } = story;
  const { version, channel: present, channelProposal } = await story.desk<Review>(REVIEW);
  const { channel: proposed, explanation, source } = channelProposal;
  assert.equal(proposed, intake.channel, 'the door the rules propose');
  assert(explanation.nl && source, 'the rule explains itself');
  const channel = intake.door ?? proposed;
  if (channel !== present) {
    await story.command('planner', 'changeEvent', 'ChangeEventInput', {
      eventId: story.note('eventId'),
      expectedVersion: version,
      facts: { channel },
      reason: explanation.nl,
    });
  }
  return channel === proposed
    ? `door ${channel}`
    : `door ${channel}, where ${proposed} was proposed`;
}

/** Authorities of no commune, where a dossier is of more than local interest. */
async function nameFurther(story: IntakeStory): Promise<void> {
  const further = story.event.competentAuthorities.filter((code) => !code.startsWith('mayor-'));
  if (further.length === 0) return;
  const { version } = await story.desk<Review>(REVIEW);
  await story.command('planner', 'nameFurtherAuthorities', 'NameFurtherAuthoritiesInput', {
    eventId: story.note('eventId'),
    expectedVersion: version,
    authorities: further.map((code) => ({
      code,
      reason: 'Koninklijk besluit van 22 mei 2019: nationale fase, dreigingsniveau 3.',
    })),
  });
}

/** The desk confirms door and authorities and takes the dossier up. */
async function review(story: IntakeStory): Promise<string> {
  const { event } = story;
  const door = await route(story);
  const seen = await story.desk<Review>(REVIEW);
  const deciding = event.competentAuthorities.filter((code) => code.startsWith('mayor-'));
  await story.command('planner', 'confirmCommunes', 'ConfirmCommunesInput', {
    eventId: story.note('eventId'),
    expectedVersion: seen.version,
    communes: event.communes.map((code) => ({
      code,
      decides: deciding.includes(`mayor-${code}`),
    })),
  });
  await nameFurther(story);
  if (seen.state === 'submitted') await move(story, 'takeUp');
  if (seen.state === 'signal') await move(story, 'open');
  const after = await story.desk<Review>(REVIEW);
  assert.equal(after.state, 'underReview');
  assertSame(after.communes.filter(({ decides }) => decides).length, deciding.length);
  const filing = after.filingDeadlines.map(({ latest }) => latest);
  return `${door}; ${deciding.length} deciding; filing by ${filing.join(', ') || 'no rule'}`;
}

async function conflicts(story: IntakeStory): Promise<Conflict[]> {
  const { conflicts: found } = await story.desk<{
    conflicts: { complete: boolean; items: Conflict[] };
  }>('conflicts { complete items { zone { code } event { reference } place minutes } }');
  assert(found.complete, 'every neighbour was looked at');
  return found.items;
}

const nameOf = ({ zone, event }: Conflict) => zone?.code ?? event?.reference ?? '';

async function look(story: IntakeStory): Promise<string> {
  const before = await conflicts(story);
  const told = before.map((each) => `${nameOf(each)} ${each.minutes} min`).join(', ');
  const { movesFor } = story.intake;
  if (!movesFor) return told || 'none';
  assert(before.map(nameOf).includes(movesFor), `it collides with ${movesFor}`);
  const day = await agreeOnDay(story);
  const left = (await conflicts(story)).map(nameOf);
  assert(!left.includes(movesFor), 'the alternative resolves it');
  return `${told}; moved to ${day} by agreement, ${movesFor} resolved`;
}

interface Hours {
  gatheringAt: string | null;
  startAt: string;
  endAt: string;
  dispersalAt: string | null;
}

const HOURS = 'gatheringAt startAt endAt dispersalAt';

/** The best other day: the cascade of the move is read first, then both sides say yes. */
async function agreeOnDay(story: IntakeStory): Promise<string> {
  const planner = await story.as('planner');
  const id = story.note('eventId');
  const { alternatives } = await planner.run<{ alternatives: { kind: string; days: number }[] }>(
    'query ($id: ID!) { alternatives(eventId: $id) { kind days } }',
    { id },
  );
  const days = alternatives.find(({ kind }) => kind === 'day')?.days;
  assert(days, 'another day is proposed');
  const { moveOutcome } = await planner.run<{ moveOutcome: Hours & { staffing: object[] } }>(
    `query ($input: MoveInput!) { moveOutcome(input: $input) { ${HOURS} staffing { rule } } }`,
    { input: { eventId: id, days } },
  );
  const { staffing, ...facts } = moveOutcome;
  assertSame(staffing, [], 'nobody is booked twice');
  await agreeOn(story, facts);
  return facts.startAt.slice(0, 10);
}

/** The organiser proposes what the desk offered; the desk accepts it. */
async function agreeOn(story: IntakeStory, facts: Hours): Promise<void> {
  const { version } = await story.desk<{ version: number }>('version');
  const { applicant } = story.intake;
  const dossierId = story.note('eventId');
  const reason = 'De tunnel is die dag gesloten; een andere dag past ons ook.';
  const proposal = { dossierId, expectedVersion: version, facts, reason };
  const change = await story.command<{ id: string; version: number }>(
    applicant,
    'proposeChange',
    'PortalChangeInput',
    proposal,
  );
  const accepted = await story.command<{ state: string }>(
    'planner',
    'answerChange',
    'AnswerChangeInput',
    { changeId: change.id, expectedVersion: change.version, accept: true },
    'state',
  );
  assert.equal(accepted.state, 'accepted');
}

export const reviewStep: IntakeStep = { title: 'review', run: review };
export const conflictStep: IntakeStep = { title: 'conflicts', run: look };
