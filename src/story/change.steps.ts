import assert from 'node:assert/strict';
import { SUBMIT, acknowledge, compile, issue, keepOrder, order } from './order.steps.js';
import { DESK_ANSWER, PORTAL_ANSWER, one } from './negotiation.steps.js';
import { plan, planCommand } from './plan.steps.js';
import { assessment, signAgain } from './risk.steps.js';
import { type Step, type Story, assertSame } from './story.js';
import { firstChange } from './story-socket.js';

/** Thirty minutes after the start of the demonstration data. */
const NEW_START = '2027-03-11T11:30:00+01:00';
/** The posts that follow the start; the others keep their hours. */
const MOVED_POSTS = ['V1', 'D1'];
const MOVED_UNITS = ['DIA-1', 'TRF-1'];
const MINUTES = 30;
/** Kind of the condition about the hours. */
const HOURS = 'TIM';

interface Change {
  id: string;
  version: number;
  state: string;
}

async function agreeOnChange(story: Story): Promise<void> {
  const id = story.note('eventId');
  const organiser = await story.as('organiser');
  const planner = await story.as('planner');
  const { dossier } = await organiser.run<{ dossier: { version: number } }>(
    'query ($id: ID!) { dossier(id: $id) { version } }',
    { id },
  );
  const heard = firstChange(story.url, planner.cookie, id);
  await heard.ready;
  const { proposeChange } = await organiser.run<{ proposeChange: Change }>(
    'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id version state } }',
    {
      input: {
        dossierId: id,
        expectedVersion: dossier.version,
        facts: { startAt: NEW_START },
        reason: 'Twee treinen met deelnemers komen later aan.',
      },
    },
  );
  assert.match((await heard.change).kind, /^change/, 'the desk hears of it at once');
  const { answerChange } = await planner.run<{ answerChange: Change }>(
    'mutation ($input: AnswerChangeInput!) { answerChange(input: $input) { id version state } }',
    {
      input: {
        changeId: proposeChange.id,
        expectedVersion: proposeChange.version,
        accept: true,
        reason: 'Akkoord; de afsluitingen schuiven mee.',
      },
    },
  );
  assert.equal(answerChange.state, 'accepted');
}

async function checkStale(story: Story): Promise<void> {
  const risk = await assessment(story);
  assert.equal(risk.stale, true);
  assert(
    risk.staleness.some((source) => source.differences.some((each) => /start/i.test(each.path))),
    'the difference names the start',
  );
  assert((await plan(story)).staleness.length > 0, 'the plan is stale');
  const approved = (await order(story))?.latest;
  assert(approved && approved.staleness.length > 0, 'the order is stale');
  assert.equal(approved.hashMatches, false, 'its hash no longer matches');
}

interface Hours {
  id: string;
  version: number;
  parameters: Record<string, unknown>;
}

/** The condition about the hours, and whether the order may be submitted meanwhile. */
async function outdatedHours(story: Story): Promise<Hours> {
  const planner = await story.as('planner');
  const { event } = await planner.run<{
    event: {
      conditions: {
        id: string;
        version: number;
        kind: string;
        outdated: { fact: string }[];
        current: { parameters: Record<string, unknown> };
      }[];
    };
  }>(
    `query ($id: ID!) { event(id: $id) { conditions { id version kind
      outdated { fact before after } current { parameters } } } }`,
    { id: story.note('eventId') },
  );
  const asked = event.conditions.filter(({ outdated }) => outdated.length > 0);
  assertSame(
    asked.map(({ kind }) => kind),
    [HOURS],
    'exactly the condition about the hours is asked again',
  );
  const { id, version, current } = one(asked, HOURS);
  return { id, version, parameters: current.parameters };
}

/** Silver does not submit an order that names two times of departure. */
async function refusesOldHours(story: Story): Promise<void> {
  const drafted = await compile(story);
  const silver = await story.as('silver');
  const refusal = await silver.refused(SUBMIT, {
    input: { orderId: drafted.id, expectedVersion: drafted.version },
  });
  assert.equal(refusal.reason, 'conditionsOutdated');
}

/** The words name 11:00: both sides agree on 11:30 before an order may name it. */
export async function agreeOnHours(story: Story): Promise<void> {
  const { id, version, parameters } = await outdatedHours(story);
  const planner = await story.as('planner');
  const organiser = await story.as('organiser');
  const text = {
    nl: 'Verzamelen vanaf 10.00 uur, vertrek om 11.30 uur, einde om 15.00 uur, ontbonden tegen 15.30 uur; geen vertrek vóór het "go" van de politie.',
    fr: 'Rassemblement dès 10h00, départ à 11h30, fin à 15h00, dislocation pour 15h30; pas de départ avant le « go » de la police.',
    en: 'Gather from 10:00, leave at 11:30, end at 15:00, dispersed by 15:30; no departure before the police "go".',
  };
  const { answerCondition: asked } = await planner.run<{ answerCondition: Hours }>(DESK_ANSWER, {
    input: {
      conditionId: id,
      expectedVersion: version,
      answer: 'reword',
      text,
      parameters: { ...parameters, start: '11:30' },
      reason: 'Het vertrek schuift op naar 11.30 uur.',
    },
  });
  await organiser.run(PORTAL_ANSWER, {
    input: { conditionId: id, expectedVersion: asked.version, answer: 'accept' },
  });
}

async function change(story: Story): Promise<void> {
  await agreeOnChange(story);
  await checkStale(story);
  await refusesOldHours(story);
  await agreeOnHours(story);
  await signAgain(story);
  const reopened = await planCommand(story, 'reopenPlan', 'PlanVersionInput', {});
  const postIds = reopened.posts
    .filter((post) => MOVED_POSTS.includes(post.code))
    .map(({ id }) => id);
  await planCommand(story, 'shiftPlan', 'ShiftPlanInput', { minutes: MINUTES, postIds });
  await planCommand(story, 'rebasePlan', 'PlanVersionInput', {});
  await planCommand(story, 'markPlanReady', 'PlanVersionInput', {});
  const approved = await issue(story);
  assert.equal(approved.number, 2);
  assert.doesNotMatch(JSON.stringify(approved.content), /11[.:h]00(?!:)/, 'one time of departure');
  const asked = approved.recipients.filter((each) => each.mustAcknowledge && !each.carriedFrom);
  assertSame(asked.map((each) => each.unit.code).sort(), MOVED_UNITS);
  await keepOrder(story, 2);
}

interface Thread {
  nodes: { type: string; code: string }[];
}

async function acknowledgeAndWalk(story: Story): Promise<void> {
  const board = async () => (await order(story))?.latest.board;
  assert.equal((await board())?.outstanding, MOVED_UNITS.length);
  await acknowledge(story, MOVED_UNITS[0] as string);
  const silent = (await order(story))?.latest.recipients.filter(
    (each) => each.mustAcknowledge && !each.acknowledgedAt,
  );
  assertSame(
    silent?.map((each) => each.unit.code),
    [MOVED_UNITS[1]],
    'the board names who has not',
  );
  await acknowledge(story, MOVED_UNITS[1] as string);
  assert.equal((await board())?.outstanding, 0);
  const planner = await story.as('planner');
  const { goldenThread } = await planner.run<{ goldenThread: Thread }>(
    'query ($id: String!) { goldenThread(type: post, id: $id) { nodes { type code } } }',
    { id: story.note('madouPost') },
  );
  const found = (type: string) => goldenThread.nodes.filter((node) => node.type === type);
  assert(
    found('hazard').some((node) => node.code === 'R1'),
    'which hazard',
  );
  assert(found('condition').length > 0, 'which condition');
  assert(found('orderParagraph').length > 0, 'which paragraph of the order');
}

export const changeSteps: readonly Step[] = [
  {
    title: 'Thirty minutes later: stale with the difference, signed again as version 2',
    run: change,
  },
  { title: 'Units acknowledge version 2; from Madou the thread answers', run: acknowledgeAndWalk },
];
