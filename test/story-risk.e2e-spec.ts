import { RISK_EVENTS } from '../src/story/risk/risk-case.js';
import { tellRisk } from '../src/story/risk/tell-risk.js';
import { type ToldStory, tellOn } from './support/stage.js';

/** The whole story takes seconds; a machine that does other things as well may need more. */
const LONGEST_MS = 180_000;

describe('the risk work of five events', () => {
  let story: ToldStory;
  beforeAll(async () => {
    story = await tellOn([], tellRisk);
  }, LONGEST_MS);
  afterAll(() => story.close());

  it('tells every step of each', () => {
    const told = RISK_EVENTS.map(
      (event) => story.lines.filter((line) => line.startsWith(`${event} `)).length,
    );
    expect(told).toEqual([6, 4, 4, 4, 5]);
  });

  it('ends with two signatures under one hash, by nobody who wrote', async () => {
    const signed = await story.rows(
      `select e.reference, count(distinct a.content_hash)::text as hashes,
         count(distinct a.person_id)::text as people
       from risk_approval a join public_event e on e.id = a.event_id
       join risk_assessment r on r.id = a.assessment_id
       where not r.prepared_by @> to_jsonb(a.person_id) group by e.reference order by 1`,
    );
    expect(signed).toEqual(
      RISK_EVENTS.map((event) => ({ reference: `DEMO-${event}`, hashes: '1', people: '2' })),
    );
  });
});
