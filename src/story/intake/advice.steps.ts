import assert from 'node:assert/strict';
import type { IntakeStep, IntakeStory } from './intake-story.js';
import type { StoryClient } from '../story-client.js';

/** A request of the round as the desk sees it. */
export interface AdviceRow {
  id: string;
  version: number;
  state: string;
  result: string | null;
  answeredVia: string | null;
  proposedConditions: string[];
  adviser: { code: string };
  task: { id: string; version: number; state: string } | null;
}

const ROUND = `advice { id version state result answeredVia proposedConditions adviser { code }
  task { id version state } }`;
/** What the services say that answer; the others leave the question open. */
const ANSWERS: Record<string, { persona: string | null; answer: object }> = {
  'siamu-dbdmh': {
    persona: 'fire',
    answer: {
      result: 'favourable',
      text: 'Vrije doorgang van 4 m blijft behouden.',
      visibility: 'organiser',
    },
  },
  'health-inspector': {
    persona: 'medical',
    answer: {
      result: 'favourableWithConditions',
      text: 'Hulpposten volgens het PRIMA-advies.',
      proposedConditions: ['Hulpposten volgens het PRIMA-advies.'],
      visibility: 'organiser',
    },
  },
  'stib-mivb': { persona: 'transit', answer: { result: 'noRemark', visibility: 'authorities' } },
  'bruxelles-environnement': {
    persona: null,
    answer: {
      result: 'favourable',
      text: 'Geen bezwaar tot het einduur.',
      visibility: 'authorities',
      name: 'Piet Proefpersoon',
    },
  },
  'brussels-mobility': {
    persona: null,
    answer: { result: 'noRemark', visibility: 'authorities', name: 'Mia Proefpersoon' },
  },
};
const AGAINST = {
  result: 'unfavourable',
  text: 'Drie tramlijnen liggen zes uur stil zonder oversteekvensters.',
  visibility: 'authorities',
};

/** The requests of the round. */
export async function round(story: IntakeStory): Promise<AdviceRow[]> {
  return (await story.desk<{ advice: AdviceRow[] }>(ROUND)).advice;
}

async function advise(story: IntakeStory): Promise<string> {
  const { adviceSuggestions } = await story.desk<{
    adviceSuggestions: { reasons: object[]; service: { organisation: { code: string } } }[];
  }>('adviceSuggestions { reasons { rule } service { organisation { code } } }');
  const organisationCodes = adviceSuggestions.map(({ service }) => service.organisation.code);
  if (organisationCodes.length === 0) return 'no service suggested';
  assert(
    adviceSuggestions.every(({ reasons }) => reasons.length > 0),
    'each says why',
  );
  const eventId = story.note('eventId');
  const input = { eventId, organisationCodes, question: 'Bezwaren of voorwaarden?' };
  await story.command('planner', 'requestAdvice', 'RequestAdviceInput', input);
  for (const request of await round(story)) await give(story, request);
  const settled = await settle(story);
  const results = (await round(story)).map((each) => said(each));
  return `${results.join(', ')}${settled}`;
}

function said({ adviser, result, answeredVia }: AdviceRow): string {
  return `${adviser.code} ${result ?? 'no answer'}${answeredVia === 'link' ? ' by link' : ''}`;
}

async function give(story: IntakeStory, request: AdviceRow): Promise<void> {
  const known = ANSWERS[request.adviser.code];
  if (!known) return;
  const against = story.intake.unfavourable === request.adviser.code;
  const answer = against ? AGAINST : known.answer;
  const partner = known.persona ? await story.as(known.persona) : await opened(story, request);
  const [name, type] = known.persona
    ? ['giveAdvice', 'PortalAdviceInput']
    : ['giveLinkedAdvice', 'PortalLinkedAdviceInput'];
  const input = { requestId: request.id, expectedVersion: request.version, ...answer };
  await partner.run(`mutation ($input: ${type}!) { ${name}(input: $input) { state } }`, { input });
}

/** The link is mailed to the address of the service; whoever opens it sees this one request. */
async function opened(story: IntakeStory, request: AdviceRow): Promise<StoryClient> {
  const input = { adviceId: request.id, expectedVersion: request.version };
  await story.command('planner', 'sendAdviceLink', 'SendAdviceLinkInput', input, 'id');
  const guest = await story.linked(request.id);
  const { linkedAdvice } = await guest.run<{ linkedAdvice: { question: string } }>(
    'query ($id: ID!) { linkedAdvice(id: $id) { question } }',
    { id: request.id },
  );
  assert(linkedAdvice.question, 'the question stands behind the link');
  return guest;
}

/** Unfavourable advice becomes a task, and somebody says what was done about it. */
async function settle(story: IntakeStory): Promise<string> {
  const { unfavourable } = story.intake;
  if (!unfavourable) return '';
  const task = await story.eventually('the task after unfavourable advice', async () => {
    const rows = await round(story);
    return rows.find(({ adviser }) => adviser.code === unfavourable)?.task;
  });
  assert.equal(task.state, 'open');
  const settled = await story.command<{ state: string }>(
    'planner',
    'settleAdviceTask',
    'SettleAdviceTaskInput',
    {
      taskId: task.id,
      expectedVersion: task.version,
      outcome: 'Oversteekvensters komen als voorwaarde in het overleg.',
    },
    'state',
  );
  assert.equal(settled.state, 'done');
  return `; task after ${unfavourable} settled`;
}

export const adviceStep: IntakeStep = { title: 'advice', run: advise };
