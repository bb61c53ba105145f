import assert from 'node:assert/strict';
import { move } from '../intake/desk.steps.js';
import type { IntakeStep, IntakeStory } from '../intake/intake-story.js';
import { assertSame } from '../story.js';
import { conditionOf, conditionsOf, propose, say } from './bargain.js';

const AGREED = ['TIM', 'STW'];
const OPEN = 'MOB';

/** The organiser withdraws when conditions stand already: they stay as they were, and bind nobody. */
async function withdrawn(story: IntakeStory): Promise<string> {
  await move(story, 'negotiate');
  await propose(story, [...AGREED, OPEN]);
  const organiser = await story.as('organiser');
  for (const kind of AGREED) await say(story, organiser, kind, { answer: 'accept' });
  const before = await conditionsOf(story);
  const { version } = await story.desk<{ version: number }>('version');
  await organiser.run(
    'mutation ($input: PortalReasonInput!) { withdrawApplication(input: $input) { id state } }',
    {
      input: {
        dossierId: story.note('eventId'),
        expectedVersion: version,
        reason: 'De hoofdsponsor haakt af; de marathon gaat dit jaar niet door.',
      },
    },
  );
  const { state } = await story.desk<{ state: string }>('state');
  assert.equal(state, 'withdrawn');
  const after = await conditionsOf(story);
  assertSame(
    after.map(({ kind, versions }) => [kind, versions]),
    before.map(({ kind, versions }) => [kind, versions]),
    'nothing that was said is lost',
  );
  const { id, version: seen } = await conditionOf(story, OPEN);
  const refusal = await organiser.refused(
    'mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { id } }',
    { input: { conditionId: id, expectedVersion: seen, answer: 'accept' } },
  );
  assert.equal(refusal.code, 'TRANSITION_NOT_ALLOWED');
  return `withdrawn with ${AGREED.length} agreed and ${OPEN} open; the threads stay, no answer is taken`;
}

export const withdrawnSteps: readonly IntakeStep[] = [{ title: 'withdrawal', run: withdrawn }];
