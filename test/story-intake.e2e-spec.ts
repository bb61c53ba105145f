import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { Db } from '../src/core/database/db.js';
import { JournalVerifier } from '../src/core/journal/journal-verifier.js';
import { INTAKE_EVENTS, tellIntake } from '../src/story/intake/tell-intake.js';
import { type ToldStory, tellOn } from './support/stage.js';

/** The whole story takes seconds; a machine that does other things as well may need more. */
const LONGEST_MS = 180_000;

describe('the ten demonstration events, from intake to decision', () => {
  let story: ToldStory;
  beforeAll(async () => {
    story = await tellOn(INTAKE_EVENTS, tellIntake);
  }, LONGEST_MS);
  afterAll(() => story.close());

  const rows = (text: string) => story.rows(text);

  it('says a line for every step of every event', () => {
    const names = [...INTAKE_EVENTS, 'E02-counter'];
    const told = names.map(
      (name) => story.lines.filter((line) => line.startsWith(`${name} `)).length,
    );
    expect(told).toEqual(names.map((name) => (name === 'E08' ? 6 : 7)));
  });

  it('leaves ten dossiers notified and one tolerated, and no other', async () => {
    expect(
      await rows('select state, count(*)::text as n from public_event group by 1 order by 1'),
    ).toEqual([
      { state: 'notified', n: '10' },
      { state: 'toleratedUnauthorised', n: '1' },
    ]);
  });

  it('has one decision for each competent authority, with proof, checked by two others', async () => {
    const decisions = await rows(
      `select count(*)::text as n, count(distinct n.decision_id)::text as told
       from authority_decision d left join decision_notification n on n.decision_id = d.id
       where d.state = 'taken'`,
    );
    expect(decisions).toEqual([{ n: '16', told: '16' }]);
    const checked = await rows(
      `select distinct count(distinct r.reviewer_id)::text as reviewers,
         bool_or(r.reviewer_id = d.prepared_by or r.reviewer_id = d.taken_by and d.signed_as is not null)::text as own
       from authority_decision d left join decision_review r on r.decision_id = d.id group by d.id`,
    );
    expect(checked).toEqual([{ reviewers: '2', own: 'false' }]);
  });

  it('prohibits one place with every reason, takes note of one, asks two mayors of a march, and mayor and minister of a summit', async () => {
    const types = await rows(
      'select type, count(*)::text as n from authority_decision group by 1 order by 1',
    );
    expect(types).toEqual([
      { type: 'authorisedWithConditions', n: '14' },
      { type: 'noted', n: '1' },
      { type: 'prohibited', n: '1' },
    ]);
    const [prohibition] = await rows(
      `select e.title ->> 'nl' as title, (d.content_hash is not null)::text as signed
       from authority_decision d join public_event e on e.id = d.event_id where d.type = 'prohibited'`,
    );
    expect(prohibition).toEqual({ title: 'Tegenbetoging voor de Wetstraat 16', signed: 'true' });
    expect(story.lines.find((line) => line.startsWith('E02-counter decision'))).toContain(
      '1 × prohibited',
    );
    const several = await rows(
      `select string_agg(a.code, ',' order by a.code) as who from authority_decision d
       join competent_authority a on a.id = d.authority_id
       group by d.event_id having count(*) > 1 order by count(*)`,
    );
    expect(several).toEqual(
      expect.arrayContaining([
        { who: 'mayor-brussels,mayor-schaerbeek' },
        { who: 'mayor-brussels,minister-interior-nccn' },
      ]),
    );
    expect(several).toHaveLength(3);
  });

  it('has a minimal order of one page before the gathering, and another once it is let be', async () => {
    const orders = await rows(
      `select number::text, form, state, (plan_id is null)::text as unplanned from order_version
       order by number`,
    );
    expect(orders).toEqual([
      { number: '1', form: 'minimal', state: 'superseded', unplanned: 'true' },
      { number: '2', form: 'minimal', state: 'approved', unplanned: 'true' },
    ]);
    for (const { number } of orders) {
      const name = `E08-operation-order-v${number}-nl-fr.pdf`;
      const pdf = await getDocumentProxy(
        new Uint8Array(await readFile(join(story.home, 'out', name))),
      );
      expect(pdf.numPages).toBe(1);
    }
  });

  it('counts the filing date by the rules of the door each dossier went to', () => {
    const latest = (name: string) =>
      story.lines.find((line) => line.startsWith(`${name} application`))?.split('latest ')[1];
    expect([latest('E05'), latest('E06'), latest('E10')]).toEqual([
      '2027-08-26',
      '2027-02-15',
      '2027-02-10',
    ]);
  });

  it('imposed three conditions, settled one task, took answers by link, and two late filings', async () => {
    const [counts] = await rows(`select
      (select string_agg(kind, ',' order by kind) from condition where state = 'imposed') as imposed,
      (select string_agg(state, ',') from advice_task) as tasks,
      (select (count(*) > 3)::text from advice where answered_via = 'link') as links,
      (select count(*)::text from application where late) as late`);
    expect(counts).toEqual({ imposed: 'PYR,SEC,SEC', tasks: 'done', links: 'true', late: '2' });
  });

  it('leaves a journal that verifies', async () => {
    const [verdict] = await new JournalVerifier(story.running.app.get(Db)).verify();
    expect(verdict?.defect ?? null).toBeNull();
  });
});
