import { Db } from '../src/core/database/db.js';
import { JournalVerifier } from '../src/core/journal/journal-verifier.js';
import { NEGOTIATED_EVENTS, tellNegotiate } from '../src/story/negotiate/tell-negotiate.js';
import { type ToldStory, tellOn } from './support/stage.js';

/** The whole story takes seconds; a machine that does other things as well may need more. */
const LONGEST_MS = 180_000;

describe('four negotiations, each with what makes it hard', () => {
  let story: ToldStory;
  beforeAll(async () => {
    story = await tellOn(NEGOTIATED_EVENTS, tellNegotiate);
  }, LONGEST_MS);
  afterAll(() => story.close());

  it('tells every step', () => {
    const told = NEGOTIATED_EVENTS.map(
      (event) => story.lines.filter((line) => line.startsWith(`${event} `)).length,
    );
    expect(told).toEqual([4, 3, 3, 5]);
  });

  it('leaves every thread whole: versions without a gap, a reason for every no', async () => {
    expect(
      await story.rows(
        `select c.id from condition c where c.current_version <> (select count(*) from condition_version v
           where v.condition_id = c.id) or c.current_version <> (select max(number) from condition_version v
           where v.condition_id = c.id)`,
      ),
    ).toEqual([]);
    const [{ answers, silent } = {}] = await story.rows(
      `select count(*)::text as answers, count(*) filter (where reason is null)::text as silent
       from condition_version v join public_event e on e.id = v.event_id
       where v.action in ('counter', 'refuse') and e.reference not like 'DEMO-%'`,
    );
    expect({ answers, silent }).toEqual({ answers: '4', silent: '0' });
  });

  it('binds the organisers by what they confirmed, each act once', async () => {
    const accepted = await story.rows(
      `select e.reference, string_agg(c.kind, ',' order by c.kind) as kinds from condition_version v
       join condition c on c.id = v.condition_id join public_event e on e.id = v.event_id
       where v.action = 'accept' and v.side = 'organiser' and e.reference not like 'DEMO-%' group by e.id, e.reference order by 2`,
    );
    expect(accepted.map(({ kinds }) => kinds)).toEqual(['CON,TOL', 'STW,TIM']);
  });

  it('has an unbroken journal', async () => {
    const [verdict] = await new JournalVerifier(story.running.app.get(Db)).verify();
    expect(verdict?.defect ?? null).toBeNull();
  });
});
