import assert from 'node:assert/strict';
import type { IntakeStep, IntakeStory } from '../intake/intake-story.js';
import { move } from '../intake/desk.steps.js';
import { assertSame } from '../story.js';
import { type Bargained, conditionOf, propose, say, write } from './bargain.js';

const STEWARDS = 'STW';

const words = (number: number) => ({
  text: {
    nl: `De organisator zet ${number} stewards in met geel hesje.`,
    fr: `L'organisateur déploie ${number} stewards en gilet jaune.`,
    en: `The organiser deploys ${number} stewards in yellow vests.`,
  },
  parameters: { number },
});

/** Three counter-proposals, each with its reason, then a yes to exactly the last words. */
async function threeRounds(story: IntakeStory): Promise<string> {
  await move(story, 'negotiate');
  await propose(story, [STEWARDS]);
  const organiser = await story.as('organiser');
  const { id } = await conditionOf(story, STEWARDS);
  await write(story, organiser, 'Hoe komt u aan dit aantal?', id);
  const rounds = [
    [organiser, 160, 'Wij tellen 160 geschoolde stewards.'],
    ['planner', 190, 'De route telt negentien kruispunten met tien stewards elk.'],
    [organiser, 180, 'Aan het laatste kruispunt staat al gemeenschapswacht.'],
  ] as const;
  for (const [speaker, number, reason] of rounds) {
    await say(story, speaker, STEWARDS, { answer: 'counter', reason, ...words(number) });
  }
  await say(story, 'planner', STEWARDS, { answer: 'accept' });
  const after = await conditionOf(story, STEWARDS);
  assert.equal(after.state, 'agreed');
  assertSame(
    after.versions.map(({ action }) => action),
    ['propose', 'counter', 'counter', 'counter', 'accept'],
  );
  assert(
    after.versions.slice(1, 4).every(({ reason }) => reason),
    'each says why',
  );
  assert.equal(lastNumber(after), 180);
  return `${rounds.length} counter-proposals on ${STEWARDS}, agreed on 180`;
}

const lastNumber = ({ versions }: Bargained) => versions.at(-1)?.parameters['number'];

/** What was promised is shown by the organiser and verified by police. */
async function promiseKept(story: IntakeStory): Promise<string> {
  const organiser = await story.as('organiser');
  const promised = await conditionOf(story, STEWARDS);
  assert.equal(promised.preparation, 'toDo');
  await organiser.run(
    'mutation ($input: PortalEvidenceInput!) { giveEvidence(input: $input) { id } }',
    {
      input: {
        conditionId: promised.id,
        expectedVersion: promised.version,
        text: 'Lijst van 180 stewards, briefing op 9 maart om 19 uur.',
      },
    },
  );
  const shown = await conditionOf(story, STEWARDS);
  assert.equal(shown.preparation, 'evidenceReceived');
  await story.command('planner', 'takeFulfilmentStep', 'FulfilmentStepInput', {
    conditionId: shown.id,
    expectedVersion: shown.version,
    step: 'verify',
  });
  const { preparation } = await conditionOf(story, STEWARDS);
  assert.equal(preparation, 'verifiedOk');
  return `${STEWARDS} promised, shown by the organiser, verified by police`;
}

export const roundSteps: readonly IntakeStep[] = [
  { title: 'three rounds', run: threeRounds },
  { title: 'a promise kept', run: promiseKept },
];
