import assert from 'node:assert/strict';
import { type Step, type Story, assertSame } from './story.js';

const SERVICES = ['siamu-dbdmh', 'health-inspector', 'stib-mivb', 'sncb-nmbs'];
const ANSWERS = [
  {
    persona: 'fire',
    result: 'favourable',
    text: 'Vrije doorgang van 4 m blijft behouden; geen bezwaar.',
    visibility: 'organiser',
  },
  {
    persona: 'medical',
    result: 'favourableWithConditions',
    text: 'Twee hulpposten volgens het PRIMA-advies.',
    proposedConditions: ['Twee hulpposten, aan het vertrek en op het Jean Reyplein.'],
    visibility: 'organiser',
  },
  { persona: 'transit', result: 'noRemark', visibility: 'authorities' },
];

async function advise(story: Story): Promise<void> {
  const eventId = story.note('eventId');
  const planner = await story.as('planner');
  await planner.run(
    'mutation ($input: RequestAdviceInput!) { requestAdvice(input: $input) { id } }',
    {
      input: { eventId, organisationCodes: SERVICES, question: 'Bezwaren of voorwaarden?' },
    },
  );
  for (const { persona, ...answer } of ANSWERS) await give(story, persona, answer);
  const { event } = await planner.run<{
    event: { advice: { adviser: { code: string }; state: string; result: string | null }[] };
  }>('query ($id: ID!) { event(id: $id) { advice { adviser { code } state result } } }', {
    id: eventId,
  });
  const results = Object.fromEntries(event.advice.map((each) => [each.adviser.code, each.result]));
  assertSame(results, {
    'siamu-dbdmh': 'favourable',
    'health-inspector': 'favourableWithConditions',
    'stib-mivb': 'noRemark',
    'sncb-nmbs': null,
  });
}

async function give(story: Story, persona: string, answer: object): Promise<void> {
  const service = await story.as(persona);
  const { adviceRequests } = await service.run<{
    adviceRequests: { id: string; version: number; state: string }[];
  }>('{ adviceRequests { id version state } }');
  const open = adviceRequests.filter((request) => request.state === 'asked');
  assert.equal(open.length, 1, `${persona} sees its own request and no other`);
  await service.run(
    'mutation ($input: PortalAdviceInput!) { giveAdvice(input: $input) { state } }',
    {
      input: { requestId: open[0]?.id, expectedVersion: open[0]?.version, ...answer },
    },
  );
}

export const adviceSteps: readonly Step[] = [
  { title: 'Fire, medical and transit advise; no answer stays no answer', run: advise },
];
