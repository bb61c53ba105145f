import assert from 'node:assert/strict';
import { move } from '../intake/desk.steps.js';
import type { IntakeStep, IntakeStory } from '../intake/intake-story.js';
import { conditionsOf, propose, say, write } from './bargain.js';

interface Mandate {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly powers: readonly string[];
}

const MANDATE = 'id version state powers';
const EMAIL = 'sami@woordvoerder.example.org';
const PHONE = '+32 470 55 08 08';
const KINDS = ['TOL', 'CON'];

/** Somebody on the spot says he speaks for the crowd: kept as a claim, which binds nobody. */
async function claimed(story: IntakeStory): Promise<string> {
  const eventId = story.note('eventId');
  const mandate = await story.command<Mandate>(
    'planner',
    'recordSpokesperson',
    'RecordSpokespersonInput',
    {
      eventId,
      name: 'Sami Fictief',
      email: EMAIL,
      phone: PHONE,
      language: 'fr',
      claim: 'Aangewezen door de aanwezigen, zegt het dialoogteam om 18.12 uur.',
    },
    MANDATE,
  );
  assert.equal(mandate.state, 'claimed');
  story.notes.set('mandate', JSON.stringify(mandate));
  return 'a spokesperson found by the dialogue team, without any power yet';
}

/** Called back and confirmed: from then on he answers at the portal for the group. */
async function confirmed(story: IntakeStory): Promise<string> {
  const claim = JSON.parse(story.note('mandate')) as Mandate;
  const call = { mandateId: claim.id, number: PHONE, calledAt: story.now(), reached: true };
  const { version } = await story.command<Mandate>(
    'planner',
    'recordCallBack',
    'CallBackInput',
    call,
    MANDATE,
  );
  const mandate = await story.command<Mandate>(
    'planner',
    'confirmMandate',
    'ConfirmMandateInput',
    {
      mandateId: claim.id,
      expectedVersion: version,
      group: 'Groupe de la place Poelaert (fictif)',
      powers: ['negotiate', 'dayResponsible'],
      how: 'Teruggebeld op zijn nummer; drie aanwezigen bevestigen het.',
    },
    MANDATE,
  );
  assert.equal(mandate.state, 'active');
  return `confirmed after a call: ${mandate.powers.join(', ')}`;
}

/** What is agreed with him holds as with any organiser. */
async function agreed(story: IntakeStory): Promise<string> {
  await move(story, 'negotiate');
  await propose(story, KINDS);
  const spokesperson = await story.invited(EMAIL);
  await write(story, spokesperson, 'Nous restons jusqu’à 19h30, puis nous partons ensemble.');
  for (const kind of KINDS) await say(story, spokesperson, kind, { answer: 'accept' });
  const states = (await conditionsOf(story)).map(({ state }) => state);
  assert(states.length === KINDS.length && states.every((state) => state === 'agreed'));
  return `${KINDS.join(' and ')} agreed with him at the portal`;
}

export const spokespersonSteps: readonly IntakeStep[] = [
  { title: 'a claim', run: claimed },
  { title: 'a mandate', run: confirmed },
  { title: 'an agreement', run: agreed },
];
