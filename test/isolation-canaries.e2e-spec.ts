import { jobsDone } from './support/bargaining.js';
import {
  CANARY_WORD,
  CLOSED,
  Canaries,
  LEFT_ALONE,
  type Sown,
  type Walker,
} from './support/canaries.js';
import { post } from './support/http.js';
import { type TestParley, startParley } from './support/parley.js';
import { PoliceSide } from './support/police-side.js';
import { PortalWalk, type Told } from './support/portal-walk.js';
import { type TwoSides, twoSides } from './support/two-sides.js';

/** Tables that must be among those with a word, or the walk walks past what it is for. */
const ESSENTIAL = [
  'event_assessment.internal_note',
  'event_signal.text',
  'intelligence_text.text',
  'intelligence_grant.purpose',
  'intelligence_reading.purpose',
  'risk_assessment.third_party_impact',
  'hazard.title',
  'control_measure.text',
  'policy_note.content',
  'policy_note.change_reason',
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
describe('words of the police side, sown into every column the portal may not read', () => {
  let parley: TestParley;
  let sides: TwoSides;
  let police: PoliceSide;
  let sown: Sown;
  let walk: PortalWalk;

  beforeAll(async () => {
    parley = await startParley();
    sides = await twoSides(parley);
    police = await PoliceSide.of(parley, sides.march);
    for (const persona of ['secondOrganiser', 'fire', 'transit', 'seniorPlanner'])
      await parley.as(persona);
    sown = await Canaries.sow(parley, await walkers(), sides.march.id);
    walk = new PortalWalk(parley, sides);
    await afterwards();
  });
  afterAll(() => parley.close());

  /** Acts, mails, files and news that are made of what is in the database now. */
  async function afterwards(): Promise<void> {
    await sides.march.propose([{ kind: 'CLN', parameters: { toilets: 4 } }]);
    await police.write('Tot dinsdag.', 1);
    await police.colleague('later@vzw.example.org');
    await police.minuted();
    await police.concludeProtocol();
    const [person] = await parley.sql<{ email: string }>(
      `select email from person where persona = 'organiser'`,
    );
    await post(`${parley.url}/portal/auth/link`, { email: person?.email });
    await police.decide('mayor-schaerbeek');
    await jobsDone(parley);
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
    expect(sown.empty).toEqual([]);
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
    const files = /^organiser \/portal\/files/.source;
    for (const way of ['^organiser { dossier', `${files}.*pdf$`, `${files}.*docx$`, '/calendar/']) {
      expect(where.filter((each) => new RegExp(way).test(each))).not.toEqual([]);
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
