import { randomUUID } from 'node:crypto';
import { NAME_FURTHER } from './support/dossiers.js';
import {
  March,
  PREPARE,
  RECORD,
  TAKE,
  type Versioned,
  reasonsOf,
  twelvePoints,
} from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';

describe('who decides, and when', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  it('lets nobody decide on his own draft, and no cabinet for another authority', async () => {
    const cabinet = await parley.as('cabinet');
    await parley.sql(
      `insert into role_grant (id, zone_id, person_id, role, valid_from)
       select gen_random_uuid(), zone_id, id, 'planner', '2026-01-01' from person where persona = 'cabinet'`,
    );
    const own = await March.underReview(parley);
    const input = { eventId: own.id, authorityCode: 'mayor-brussels', type: 'authorised' };
    const { prepareDecision } = await cabinet.run<{ prepareDecision: Versioned }>(PREPARE, {
      input,
    });
    await own.transition('propose');
    const proposed = await own.proposeDecision(prepareDecision);
    const take = { decisionId: proposed.id, expectedVersion: proposed.version };
    await expectRefusal(parley, cabinet, TAKE, take, {
      code: 'FORBIDDEN',
      detail: { reason: 'drafterMayNotDecide' },
    });
    await parley.sql(
      "update competent_authority set organisation_id = null where code = 'mayor-schaerbeek'",
    );
    const foreign = await own.proposeDecision(
      await own.prepare('mayor-schaerbeek', { type: 'authorised' }),
    );
    const other = { decisionId: foreign.id, expectedVersion: foreign.version };
    await expectRefusal(parley, cabinet, TAKE, other, {
      code: 'FORBIDDEN',
      detail: { reason: 'notYourAuthority' },
    });
  });

  it('takes a decision only while the dossier lies with the authorities, and once', async () => {
    const cabinet = await parley.as('cabinet');
    const own = await March.underReview(parley);
    const drafted = await own.prepare('mayor-brussels', { type: 'noted' });
    const proposed = await own.proposeDecision(drafted);
    const take = { decisionId: proposed.id, expectedVersion: proposed.version };
    await expectRefusal(parley, cabinet, TAKE, take, {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'eventNotProposed' },
    });
    await own.transition('propose');
    const answers = await Promise.all([
      cabinet.ask(TAKE, { input: take }),
      cabinet.ask(TAKE, { input: take }),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const rows = await parley.sql(
      "select 1 from journal_entry where kind = 'decision.taken' and subject_id = $1",
      [drafted.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps an imposed condition out of the act once the organiser moved on', async () => {
    const own = await March.underReview(parley);
    const proposed = await own.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    const open = proposed.get('C01') as Versioned;
    const drafted = await own.prepare('mayor-brussels', {
      type: 'authorisedWithConditions',
      reasoning: twelvePoints(),
      impositions: [
        {
          conditionId: open.id,
          expectedVersion: open.version,
          reason: 'zonder contact geen begeleiding',
          legalGroundCode: 'municipal-act-133-135',
        },
      ],
      restrictions: [reasonsOf(open.id)],
    });
    await own.transition('propose');
    const ready = await own.proposeDecision(drafted);
    await own.check(ready);
    await own.answer(open, 'accept');
    const take = { decisionId: ready.id, expectedVersion: ready.version };
    await expectRefusal(parley, await parley.as('cabinet'), TAKE, take, {
      code: 'RULE_VIOLATED',
      detail: { rule: 'impositionOutdated' },
    });
  });

  it('closes the round only with the act of every further authority, recorded by another than its drafter', async () => {
    const [cabinet, senior] = [await parley.as('cabinet'), await parley.as('seniorPlanner')];
    await parley.sql(
      "update competent_authority set organisation_id = (select organisation_id from competent_authority where code = 'mayor-brussels') where code = 'mayor-schaerbeek'",
    );
    const own = await March.underReview(parley);
    const minister = 'minister-interior-nccn';
    const unnamed = { eventId: own.id, authorityCode: minister, type: 'noted' };
    await expectRefusal(parley, own.planner, PREPARE, unnamed, {
      field: 'authorityCode',
      detail: { fields: [{ code: 'notDeciding' }] },
    });
    await own.planner.run(NAME_FURTHER, {
      input: {
        eventId: own.id,
        expectedVersion: await own.version(),
        authorities: [{ code: minister, reason: 'Nationale fase, dreigingsniveau 3.' }],
      },
    });
    const drafts: Versioned[] = [];
    for (const code of [minister, 'mayor-brussels', 'mayor-schaerbeek']) {
      drafts.push(await own.proposeDecision(await own.prepare(code, { type: 'noted' })));
    }
    const [act, ...ofMayors] = drafts as [Versioned, ...Versioned[]];
    const takeOf = (one: Versioned) => ({ decisionId: one.id, expectedVersion: one.version });
    const record = (more: object = {}) => ({
      ...takeOf(act),
      reference: 'NCCN/2027/118',
      takenOn: '2026-11-20',
      signedBy: 'Mieke Fictief, minister',
      ...more,
    });
    await expectRefusal(parley, senior, RECORD, record(), {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'eventNotProposed' },
    });
    await own.transition('propose');
    const refusals: [object, Parameters<typeof expectRefusal>[4]][] = [
      [
        { takenOn: '2026-11-24' },
        { field: 'takenOn', detail: { fields: [{ code: 'inTheFuture' }] } },
      ],
      [{ takenOn: null }, { field: 'takenOn' }],
      [{ reference: '' }, { field: 'reference' }],
      [{ signedBy: 'x' }, { field: 'signedBy' }],
      [{ expectedVersion: 1 }, { code: 'STALE' }],
      [{ decisionId: randomUUID() }, { code: 'NOT_FOUND' }],
      [takeOf(ofMayors[0] as Versioned), { code: 'FORBIDDEN', detail: { reason: 'signsHere' } }],
    ];
    for (const [more, expected] of refusals) {
      await expectRefusal(parley, senior, RECORD, record(more), expected);
    }
    await expectRefusal(parley, own.planner, RECORD, record(), {
      code: 'TRANSITION_NOT_ALLOWED',
      detail: { reason: 'drafterMayNotRecord' },
    });
    await expectRefusal(parley, await parley.as('bronze'), RECORD, record(), { code: 'FORBIDDEN' });
    await expectRefusal(parley, cabinet, TAKE, takeOf(act), {
      code: 'FORBIDDEN',
      detail: { reason: 'notYourAuthority' },
    });
    for (const one of ofMayors) await cabinet.run(TAKE, { input: takeOf(one) });
    const state = async () =>
      (await parley.sql('select state from public_event where id = $1', [own.id]))[0];
    expect(await state()).toEqual({ state: 'proposalToAuthority' });
    const { recordDecision } = await senior.run<{ recordDecision: object }>(RECORD, {
      input: record(),
    });
    expect(recordDecision).toMatchObject({
      state: 'taken',
      standing: 'decided',
      takenAt: '2026-11-19T23:00:00Z',
      takenByName: 'Mieke Fictief, minister',
    });
    expect(await state()).toEqual({ state: 'decided' });
    const { code } = await senior.refusal(RECORD, { input: record() });
    expect(code).toBe('STALE');
  });
});
