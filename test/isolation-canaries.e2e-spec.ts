import { jobsDone } from './support/bargaining.js';
import { CANARY_WORD, Canaries, LEFT_ALONE, type Sown, type Walker } from './support/canaries.js';
import { ASSESS } from './support/dossiers.js';
import { post } from './support/http.js';
import type { Decision, Versioned } from './support/march.js';
import { OrderCase, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import { agreedCondition, registerOf } from './support/planning.js';
import { PortalWalk, type Told } from './support/portal-walk.js';
import { type TwoSides, twoSides } from './support/two-sides.js';
import { until } from './support/until.js';

/** Tables that must be among those with a word, or the walk walks past what it is for. */
const ESSENTIAL = [
  'event_assessment.internal_note',
  'event_signal.text',
  'risk_assessment.third_party_impact',
  'hazard.title',
  'control_measure.text',
  'plan_post.task',
  'order_version.content',
  'officer.name',
  'unit.call_sign',
  'journal_entry.data',
  'product_basis.facts',
  'authority_decision.reasoning',
  'decision_notification.evidence',
  'person.name',
  'public_event.title',
];
/** Rules that leave room for words of their own list or form only, so that none of ours fits. */
const CLOSED = /ANY \(\(?ARRAY\[|~ '|length\(|<@ ARRAY|jsonb_typeof|\(\(\(?\w+ = '\w+'::text\)/;

describe('words of the police side, sown into every column the portal may not read', () => {
  let parley: TestParley;
  let sides: TwoSides;
  let sown: Sown;
  let walk: PortalWalk;

  beforeAll(async () => {
    parley = await startParley();
    sides = await twoSides(parley);
    await policeSide();
    sown = await Canaries.sow(parley, await walkers());
    walk = new PortalWalk(parley, sides);
    await afterwards();
  });
  afterAll(() => parley.close());

  /** What only the desk writes: judgements, register, plan and order, a decision in the making. */
  async function policeSide(): Promise<void> {
    const { march } = sides;
    const input = { eventId: march.id, expectedVersion: 0, internalNote: 'Stil te houden.' };
    await march.planner.run(ASSESS, { input });
    await march.planner.run(
      'mutation ($input: AddSignalInput!) { addSignal(input: $input) { id } }',
      {
        input: {
          eventId: march.id,
          signal: {
            source: 'Open kanaal',
            sourceReliability: 'C',
            informationCredibility: 3,
            text: 'Oproep om samen te komen.',
            heardAt: '2026-11-23T07:30:00Z',
          },
        },
      },
    );
    await registerOf(march.planner, march.id, await agreedCondition(parley, march.id));
    const order = await OrderCase.ready(parley, await orderStaff(parley));
    await order.step(march.planner, 'compileOrder');
    const round = await march.ask(['stib-mivb']);
    const transit = round.find(({ adviser }) => adviser.code === 'stib-mivb');
    const secret = {
      result: 'unfavourable',
      text: 'Niet voor de organisator.',
      visibility: 'police',
    };
    await march.advise('transit', transit as Versioned, secret);
    await march.transition('propose');
    await march.notify(await decide('mayor-brussels'));
    for (const persona of ['secondOrganiser', 'fire', 'transit']) await parley.as(persona);
    await jobsDone(parley);
  }

  async function decide(authority: string): Promise<Decision> {
    const { march } = sides;
    const draft = await march.prepare(authority, { type: 'noted' });
    const taken = await march.take(await march.proposeDecision(draft));
    const of = 'select from stored_document where subject_id = $1';
    await until('the act is written', async () => (await parley.sql(of, [taken.id])).length === 2);
    return taken;
  }

  /** Acts, mails and news that are made of what is in the database now. */
  async function afterwards(): Promise<void> {
    await proposed();
    await decide('mayor-schaerbeek');
    await jobsDone(parley);
  }

  /** A proposal of the desk, of which the organiser gets a mail. */
  async function proposed(): Promise<void> {
    await sides.march.propose([{ kind: 'CLN', parameters: { toilets: 4 } }]);
    const { url } = parley;
    const [person] = await parley.sql<{ email: string }>(
      `select email from person where persona = 'organiser'`,
    );
    await post(`${url}/portal/auth/link`, { email: person?.email });
  }

  async function walkers(): Promise<Walker[]> {
    const people = await parley.sql<Walker>(
      `select zone_id as zone, id as person, organisation_id as organisation from person
       where persona = any($1)`,
      [['organiser', 'secondOrganiser', 'fire', 'transit']],
    );
    const links = await parley.sql<Walker>(
      `select zone_id as zone, id as person, '' as organisation from advice_link`,
    );
    return [...people, ...links];
  }

  const found = (told: readonly Told[]) =>
    told.flatMap(({ where, text }) =>
      [...new Set(text.match(CANARY_WORD) ?? [])].map(
        (word) =>
          `${sown.sown.get(/^canary\d+x/i.exec(word)?.[0].toLowerCase() ?? '')} in ${where}`,
      ),
    );

  it('stand everywhere where there is a row', () => {
    const columns = [...sown.sown.values()];
    expect(columns).toEqual(expect.arrayContaining(ESSENTIAL));
    expect(Object.keys(LEFT_ALONE).filter((name) => columns.includes(name))).toEqual([]);
    expect(sown.refused.filter((why) => !CLOSED.test(why))).toEqual([]);
  });

  it('appear in nothing the portal says, writes or sends', async () => {
    const told = await walk.everything();
    expect(told.filter(({ text }) => /LIMIT_EXCEEDED|"INTERNAL"/.test(text))).toEqual([]);
    expect(found(told)).toEqual([]);
    const [{ reference }] = (await parley.sql<{ reference: string }>(
      'select reference from public_event where id = $1',
      [sides.march.id],
    )) as [{ reference: string }];
    const where = told.filter(({ text }) => text.includes(reference)).map((each) => each.where);
    // The walk reads what it fetches: the dossier's own name is in answers, acts and feeds.
    for (const way of [/^organiser \{ dossier/, /^organiser \/portal\/files/, /\/calendar\//]) {
      expect(where.filter((each) => way.test(each))).not.toEqual([]);
    }
    expect(told.filter((each) => each.where.startsWith('mail')).length).toBeGreaterThan(2);
  });

  it('would be noticed: one in a column the organiser sees is found in every way', async () => {
    await parley.sql(
      `update public_event set version = version + 1, title = title || '{"nl": "canary0x0", "fr": "canary0x0"}'
       where id = $1`,
      [sides.march.id],
    );
    await parley.sql(
      `update advice set version = version + 1, question = 'canary0x0' where event_id = $1`,
      [sides.march.id],
    );
    const ways = found([...(await walk.queries()), ...(await walk.addresses())]);
    for (const way of [
      'organiser { dossier',
      'fire { adviceRequest',
      'link { linkedAdvice',
      '/calendar/',
    ]) {
      expect(ways.filter((each) => each.includes(way))).not.toEqual([]);
    }
  });
});
