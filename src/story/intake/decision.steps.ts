import assert from 'node:assert/strict';
import { conditionsOf } from './condition.steps.js';
import {
  heavyReasons,
  lightReasons,
  prohibitionReasons,
  restrictionReasons,
} from './decision.data.js';
import { move } from './desk.steps.js';
import type { IntakeStep, IntakeStory } from './intake-story.js';
import { assertSame } from '../story.js';

interface Decision {
  id: string;
  version: number;
  state: string;
  missingPoints: number[];
  missingChecks: string[];
  articles: object[];
  contentHash: string | null;
  standing: string | null;
}

const FIELDS =
  'id version state missingPoints missingChecks articles { number } contentHash standing';
/** Point of the checklist about proportionality, left out at first. */
const PROPORTIONALITY = 7;
/** Point of the checklist about the hearing, which nobody without organiser can hold. */
const HEARING = 6;
/** The dialogue team speaks to the people five minutes after they came together. */
const ANNOUNCED_AFTER_MS = 5 * 60_000;
/** Most are allowed with the conditions of the negotiation. */
const DECISION = 'authorisedWithConditions';
const GROUND = 'municipal-act-133-135';

const seen = ({ id, version }: Decision) => ({ decisionId: id, expectedVersion: version });

function step(story: IntakeStory, persona: string, name: string, type: string, input: object) {
  return story.command<Decision>(persona, name, type, input, FIELDS);
}

/** The draft of an act: what it imposes, and the reasons of each. */
async function draftOf(story: IntakeStory) {
  const { intake, event } = story;
  const { language, filedAt } = intake;
  const type = intake.decision ?? DECISION;
  if (type === 'noted') return { type, language, reasoning: lightReasons(language) };
  if (type === 'prohibited') {
    const restrictions = [prohibitionReasons(filedAt.slice(0, 10))];
    return { type, language, reasoning: heavyReasons(language), restrictions };
  }
  const all = await conditionsOf(story);
  const imposed = all.filter(
    ({ kind, state }) => intake.imposed?.includes(kind) && state !== 'agreed',
  );
  if (imposed.length === 0) return { type, language, reasoning: lightReasons(language) };
  const day = filedAt.slice(0, 10);
  const hearing = event.organiser !== null;
  return {
    type,
    language,
    reasoning: heavyReasons(language),
    gaps: hearing ? [] : [{ point: HEARING, reason: 'Er is geen organisator om te horen.' }],
    impositions: imposed.map(({ id, version }) => ({
      conditionId: id,
      expectedVersion: version,
      reason: 'Zonder deze maatregel is de veiligheid niet gewaarborgd.',
      legalGroundCode: GROUND,
    })),
    restrictions: imposed.map(({ id }) => restrictionReasons(id, day, hearing)),
  };
}

/** Drafts the act of one authority; a heavy one is refused until every point is answered. */
async function propose(story: IntakeStory, authorityCode: string): Promise<Decision> {
  const draft = await draftOf(story);
  const { restrictions } = draft;
  const half = restrictions
    ? { ...draft, restrictions: restrictions.map((each) => ({ ...each, proportionality: null })) }
    : draft;
  const eventId = story.note('eventId');
  const input = { eventId, authorityCode, ...half };
  let decision = await step(story, 'planner', 'prepareDecision', 'PrepareDecisionInput', input);
  if (restrictions) decision = await complete(story, decision, draft);
  return step(story, 'planner', 'proposeDecision', 'DecisionStepInput', seen(decision));
}

async function complete(story: IntakeStory, half: Decision, draft: object): Promise<Decision> {
  assertSame(half.missingPoints, [PROPORTIONALITY], 'the list of points that are missing');
  const planner = await story.as('planner');
  const refusal = await planner.refused(
    'mutation ($input: DecisionStepInput!) { proposeDecision(input: $input) { id } }',
    { input: seen(half) },
  );
  assert.equal(refusal['rule'], 'reasonsMissing');
  assertSame((refusal['params'] as { points: number[] }).points, [PROPORTIONALITY]);
  const input = { ...seen(half), ...draft };
  const full = await step(story, 'planner', 'reviseDecision', 'ReviseDecisionInput', input);
  assertSame(full.missingPoints, []);
  return full;
}

/** Two others than the drafter read it: one its law, one its language. */
async function check(story: IntakeStory, proposed: Decision): Promise<Decision> {
  const input = { ...seen(proposed), outcome: 'approved' };
  await step(story, 'legal', 'reviewDecision', 'ReviewDecisionInput', input);
  const read = 'checkDecisionLanguage';
  const done = await step(story, 'seniorPlanner', read, 'ReviewDecisionInput', input);
  assertSame(done.missingChecks, [], 'both checks stand');
  return done;
}

function take(story: IntakeStory, decision: Decision): Promise<Decision> {
  return step(story, 'cabinet', 'takeDecision', 'DecisionStepInput', seen(decision));
}

/** Whoever signs outside of Parley: another than the drafter records the act, by its own number. */
async function record(story: IntakeStory, decision: Decision): Promise<Decision> {
  return step(story, 'seniorPlanner', 'recordDecision', 'RecordDecisionInput', {
    ...seen(decision),
    reference: 'NCCN/2027/118',
    takenOn: story.intake.filedAt.slice(0, 10),
    signedBy: 'Minister van Binnenlandse Zaken',
  });
}

async function decide(story: IntakeStory): Promise<string> {
  const { event, intake } = story;
  const proposed: Decision[] = [];
  for (const authority of event.competentAuthorities) {
    proposed.push(await check(story, await propose(story, authority)));
  }
  await move(story, 'propose');
  const taken: Decision[] = [];
  for (const [index, decision] of proposed.entries()) {
    const mayor = event.competentAuthorities[index]?.startsWith('mayor-');
    taken.push(await (mayor ? take(story, decision) : record(story, decision)));
  }
  assert(taken.every(({ contentHash }) => /^[0-9a-f]{64}$/.test(contentHash ?? '')));
  const { state } = await story.desk<{ state: string }>('state');
  assert.equal(state, 'decided');
  story.notes.set('decisions', JSON.stringify(taken.map(seen)));
  const { decision: type = DECISION } = intake;
  const heavy = intake.imposed ? ', refused first with point 7 missing, then completed' : '';
  const articles = taken[0]?.articles.length ?? 0;
  return `${taken.length} × ${type} with ${articles} articles${heavy}; checked by two`;
}

async function notify(story: IntakeStory): Promise<string> {
  const decisions = JSON.parse(story.note('decisions')) as object[];
  const { event, intake } = story;
  const applicant = intake.answers?.['organiser'] as { name: string } | undefined;
  const organiser = applicant?.name ?? event.organiser?.name;
  const recipient = organiser ?? 'Kanselarij van de Eerste Minister';
  for (const decision of decisions) {
    const input = {
      ...decision,
      channel: 'email',
      notifiedAt: story.now(),
      recipient,
      evidence: 'Leesbevestiging in het dossier',
    };
    const told = await step(story, 'planner', 'notifyDecision', 'NotifyDecisionInput', input);
    assert.equal(told.standing, 'notified');
  }
  const { state } = await story.desk<{ state: string }>('state');
  assert.equal(state, 'notified');
  return `${decisions.length} × by mail to ${recipient}, with proof`;
}

/** Nobody applied and it is there already: let be, with who decided, where and until when. */
async function tolerate(story: IntakeStory): Promise<string> {
  const { from, to } = story.event['tolerance'] as { from: string; to: string };
  story.moveTo(new Date(Date.parse(from) + ANNOUNCED_AFTER_MS).toISOString());
  const { version } = await story.desk<{ version: number }>('version');
  const record = {
    eventId: story.note('eventId'),
    expectedVersion: version,
    decidedBy: 'B. Burgemeester-Test',
    decidedAs: 'burgemeester',
    place: 'Poelaertplein',
    untilAt: to,
    participants: 800,
    announced: 'Par haut-parleur, en français et en néerlandais.',
    announcedAt: story.now(),
  };
  const allowed = await story.command<{ state: string; tolerances: object[] }>(
    'planner',
    'tolerateEvent',
    'TolerateEventInput',
    record,
    'state tolerances { untilAt }',
  );
  assert.equal(allowed.state, 'toleratedUnauthorised');
  assert.equal(allowed.tolerances.length, 1);
  return `let be until ${to}, for 800, announced on the spot`;
}

export const decisionStep: IntakeStep = { title: 'decision', run: decide };
export const notificationStep: IntakeStep = { title: 'notification', run: notify };
export const toleranceStep: IntakeStep = { title: 'tolerance', run: tolerate };
