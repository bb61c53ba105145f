import assert from 'node:assert/strict';
import { move } from '../intake/desk.steps.js';
import type { IntakeStep, IntakeStory } from '../intake/intake-story.js';
import { conditionOf, propose, say } from './bargain.js';

interface Found {
  readonly version: number;
  readonly footprint: { readonly features: readonly { properties: { name?: string } }[] };
  readonly restrictionFindings: readonly { result: string; zone: { code: string } }[];
  readonly changeRequests: readonly { id: string; version: number; state: string }[];
}

const FIELDS = `version footprint restrictionFindings { result zone { code } }
  changeRequests { id version state }`;
const PLACE = 'PLC';

const within = ({ restrictionFindings }: Found) =>
  restrictionFindings.filter(({ result }) => result === 'inside').map(({ zone }) => zone.code);

/** The place the law keeps free is given up for another, which both sides agree on. */
async function placeMoved(story: IntakeStory): Promise<string> {
  const before = await story.desk<Found>(FIELDS);
  assert(within(before).length > 0, 'the place asked for lies in a restricted zone');
  await move(story, 'negotiate');
  await propose(story, [PLACE]);
  const organiser = await story.as('secondOrganiser');
  await say(story, organiser, PLACE, {
    answer: 'counter',
    reason: 'Le carrefour nous convient si nous restons visibles depuis la gare.',
    text: {
      nl: 'De bijeenkomst staat op het Europakruispunt, aan de kant van het station.',
      fr: 'Le rassemblement a lieu au carrefour de l’Europe, côté gare.',
      en: 'The rally stands at the Europe crossing, on the side of the station.',
    },
  });
  await say(story, 'planner', PLACE, { answer: 'accept' });
  const { version } = await story.desk<Found>(FIELDS);
  await organiser.run(
    'mutation ($input: PortalChangeInput!) { proposeChange(input: $input) { id } }',
    {
      input: {
        dossierId: story.note('eventId'),
        expectedVersion: version,
        facts: { footprint: story.event.footprint },
        reason: 'Le lieu convenu.',
      },
    },
  );
  const [change] = (await story.desk<Found>(FIELDS)).changeRequests;
  assert(change, 'the change lies with the desk');
  const input = { changeId: change.id, expectedVersion: change.version, accept: true };
  await story.command('planner', 'answerChange', 'AnswerChangeInput', input, 'id state');
  const after = await story.desk<Found>(FIELDS);
  const place = after.footprint.features[0]?.properties.name;
  const left = within(after).filter((code) => within(before).includes(code));
  assert.equal(left.length, 0, 'it left the zone');
  assert.equal((await conditionOf(story, PLACE)).state, 'agreed');
  return `from ${within(before).join(', ')} to ${place}, by agreement`;
}

export const movedSteps: readonly IntakeStep[] = [{ title: 'a place moved', run: placeMoved }];
