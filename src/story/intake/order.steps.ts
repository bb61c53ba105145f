import assert from 'node:assert/strict';
import { type OrderVersion, issue, keepOrder, order } from '../order.steps.js';
import type { IntakeStep, IntakeStory } from './intake-story.js';
import { assertSame } from '../story.js';

/** Minutes between hearing of a gathering and Gold's signature under its order. */
const WITHIN_MIN = 15;

interface Proposal {
  minimalOrderProposal: { texts: object };
}

/** What the desk proposes, as it stands: nobody has time to write. */
async function proposed(story: IntakeStory): Promise<object> {
  const planner = await story.as('planner');
  const answer = await planner.run<Proposal>(
    'query ($id: ID!) { minimalOrderProposal(eventId: $id) { texts } }',
    { id: story.note('eventId') },
  );
  return { form: 'minimal', texts: answer.minimalOrderProposal.texts };
}

const says = ({ content }: OrderVersion, words: string) =>
  assert(JSON.stringify(content).includes(words), `the order says "${words}"`);

/** One page for what nobody asked for, under Gold's signature before a plan exists. */
async function first(story: IntakeStory): Promise<string> {
  const heardAt = Date.parse(story.intake.filedAt);
  story.moveTo(new Date(heardAt + WITHIN_MIN * 60_000).toISOString());
  const approved = await issue(story, await proposed(story));
  assert.equal(approved.number, 1);
  says(approved, 'Signaal B2 (Open bronnen');
  await keepOrder(story, 1);
  return `version 1 on one page, approved ${WITHIN_MIN} minutes after the signal, without a plan`;
}

/** What was let be since makes it out of date: the next version says so. */
async function next(story: IntakeStory): Promise<string> {
  const before = await order(story);
  assertSame(
    before?.latest.staleness.map(({ sourceType }) => sourceType),
    ['tolerance'],
    'the tolerance is what changed',
  );
  const approved = await issue(story, await proposed(story));
  assert.equal(approved.number, 2);
  says(approved, 'B. Burgemeester-Test (burgemeester): Poelaertplein');
  await keepOrder(story, 2);
  return 'version 1 out of date, version 2 says who let it be, until when, for how many';
}

export const minimalOrderStep: IntakeStep = { title: 'minimal order', run: first };
export const orderAgainStep: IntakeStep = { title: 'order again', run: next };
