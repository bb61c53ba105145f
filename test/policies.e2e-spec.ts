import { randomUUID } from 'node:crypto';
import type { PolicyContent } from '../src/modules/policies/index.js';
import { jobsDone } from './support/bargaining.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { DRAFT_TOLD, PolicyCase, policyMutation } from './support/policies.js';

type Input = Record<string, unknown>;
const HASH = 'a'.repeat(64);
const TRANSITIONS = 'availableTransitions { name enabled reason }';
const RELEASE = `mutation ($input: ReleaseExpectationsInput!) {
  releaseExpectations(input: $input) { id version state } }`;

describe('policy notes', () => {
  let parley: TestParley;
  let approved: PolicyCase;
  let whole: PolicyContent;

  beforeAll(async () => {
    parley = await startParley();
    approved = await (await PolicyCase.draft(parley)).approved();
    whole = await approved.whole();
  });
  afterAll(() => parley.close());

  it('goes from the event cell over the lawyer to the authority, and in force from then on', async () => {
    const read = await approved.read<Input>(
      `state number approvedPosition contentMatchesHash stale gaps { code } inForce { number }
       authority { code } approvedBy { name } approvals { step positionCode person { name } }`,
      'cabinet',
    );
    expect(read).toMatchObject({
      state: 'approved',
      number: 1,
      approvedPosition: 'mayor-brussels',
      contentMatchesHash: true,
      stale: false,
      gaps: [],
      inForce: { number: 1 },
      authority: { code: 'mayor-brussels' },
    });
    expect(read['approvals']).toMatchObject([
      { step: 'check', positionCode: null },
      { step: 'approve', positionCode: 'mayor-brussels' },
    ]);
    const entries = await parley.sql<{ kind: string }>(
      "select kind from journal_entry where subject_id = $1 and kind <> 'policy.saved' order by seq",
      [approved.note.id],
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      'policy.started',
      'policy.submitted',
      'policy.checked',
      'policy.approved',
    ]);
  });

  it('is written as PDF for police and cabinets, once, and read by nobody else', async () => {
    await jobsDone(parley);
    const { documents } = await approved.read<{ documents: { id: string; fileName: string }[] }>(
      'documents { id fileName language mediaType }',
      'cabinet',
    );
    expect(documents).toMatchObject([{ language: 'nl-fr', mediaType: 'application/pdf' }]);
    const opened = async (persona: string) => {
      const { cookie } = await parley.as(persona);
      const answer = await fetch(`${parley.url}/files/${documents[0]?.id}`, {
        headers: { cookie },
      });
      return [answer.status, (await answer.text()).slice(0, 5)];
    };
    expect(await opened('cabinet')).toEqual([200, '%PDF-']);
    expect((await opened('administrator'))[0]).toBe(404);
    expect((await opened('organiser'))[0]).not.toBe(200);
  });

  it('answers a repeated command once, and is approved once however many ask', async () => {
    const note = await (await PolicyCase.draft(parley)).checked();
    const cabinet = await parley.as('cabinet');
    const input = note.step({ contentHash: note.note.contentHash });
    const query = policyMutation('approvePolicyNote');
    expect(await note.refused('cabinet', query, { ...input, contentHash: HASH })).toMatchObject({
      code: 'CONFLICT',
      reason: 'otherContent',
    });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => cabinet.ask(query, { input })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const codes = answers.flatMap(({ errors }) => errors ?? []).map((e) => e.extensions['code']);
    expect(
      codes.filter((code) => !['STALE', 'TRANSITION_NOT_ALLOWED'].includes(`${code}`)),
    ).toEqual([]);
    await jobsDone(parley);
    const key = randomUUID();
    const reopen = {
      input: { ...input, expectedVersion: note.note.version + 1, reason: 'Opnieuw.' },
    };
    delete (reopen.input as Input)['contentHash'];
    const planner = await parley.as('planner');
    const first = await planner.run(policyMutation('reopenPolicyNote'), reopen, key);
    const after = await parley.digest();
    expect(await planner.run(policyMutation('reopenPolicyNote'), reopen, key)).toEqual(first);
    expect(await parley.digest()).toBe(after);
  });

  it('is signed by nobody who wrote in it, and by no one twice', async () => {
    const promote = async (persona: string, role: string, position?: string) => {
      await parley.sql(
        `insert into role_grant (id, zone_id, person_id, role, valid_from)
         select $1, zone_id, id, $3, '2026-01-01' from person where persona = $2`,
        [randomUUID(), persona, role],
      );
      if (!position) return;
      await parley.sql(
        `insert into position_holder (id, zone_id, position_id, person_id, valid_from)
         select $1, p.zone_id, o.id, p.id, '2026-01-01' from person p, position o
         where p.persona = $2 and o.code = $3`,
        [randomUUID(), persona, position],
      );
    };
    await promote('planner', 'legalReviewer');
    await promote('legal', 'mayorCabinet', 'mayor-brussels');
    await parley.sql(
      `update person set organisation_id = (select organisation_id from person where persona = 'cabinet')
       where persona = 'legal'`,
    );
    const note = await (await PolicyCase.draft(parley)).submitted();
    expect(await note.refusedSign('planner', 'checkPolicyNote')).toMatchObject({
      reason: 'ownWork',
    });
    await note.sign('legal', 'checkPolicyNote');
    expect(await note.refusedSign('legal', 'approvePolicyNote')).toMatchObject({
      reason: 'checkedBySelf',
    });
    const ofPerson = (persona: string) => `(select id from person where persona = '${persona}')`;
    for (const sql of [
      `delete from position_holder where person_id = ${ofPerson('legal')}`,
      `delete from role_grant where role = 'mayorCabinet' and person_id = ${ofPerson('legal')}`,
      `delete from role_grant where role = 'legalReviewer' and person_id = ${ofPerson('planner')}`,
    ])
      await parley.sql(sql);
    const held =
      "update position_holder set valid_to = $1 where position_id = (select id from position where code = 'mayor-brussels')";
    await parley.sql(held, ['2026-11-01']);
    expect(await note.refusedSign('cabinet', 'approvePolicyNote')).toMatchObject({
      reason: 'notTheSignatory',
    });
    await parley.sql(held, [null]);
    await note.sign('cabinet', 'approvePolicyNote');
    await expect(
      parley.sql(
        'update policy_note set approved_by = checked_by, version = version + 1 where id = $1',
        [note.note.id],
      ),
    ).rejects.toThrow(/policy_four_eyes_approve/);
    await expect(parley.sql('update policy_approval set step = step')).rejects.toThrow();
  });

  it('is not signed on other words than those handed in', async () => {
    const note = await (await PolicyCase.draft(parley)).submitted();
    await parley.sql(
      `update policy_note set version = version + 1,
         content = jsonb_set(content, '{texts,intent,nl}', '"Anders"') where id = $1`,
      [note.note.id],
    );
    const before = note.note.version;
    note.note.version = before + 1;
    expect(await note.read('contentMatchesHash')).toEqual({ contentMatchesHash: false });
    expect(await note.refusedSign('legal', 'checkPolicyNote')).toEqual({
      code: 'RULE_VIOLATED',
      rule: 'policyAltered',
      params: { number: 1 },
    });
  });

  it('changes its tolerance as a next number, for a reason, with Gold before the authority', async () => {
    const note = await (await PolicyCase.draft(parley)).approved();
    expect(await note.refusedStep('planner', 'reopenPolicyNote')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    await note.next(await note.whole(3));
    expect(note.note).toMatchObject({ number: 2, state: 'checked' });
    const open = await note.read<{
      needsGold: boolean;
      differences: { part: string; code: string; words: { op: string; text: string }[] }[];
    }>(
      'needsGold changeReason inForce { number state } differences { part code words { op text } }',
    );
    expect(open).toMatchObject({ needsGold: true, inForce: { number: 1, state: 'superseded' } });
    expect(open.differences.map(({ part, code }) => `${part}.${code}`)).toEqual([
      'tolerance.sitIn',
      'tolerance.pyrotechnics',
    ]);
    expect(await note.refusedSign('cabinet', 'approvePolicyNote')).toMatchObject({
      reason: 'goldMustAgree',
    });
    await note.sign('gold', 'agreePolicyNote');
    expect(await note.refusedSign('gold', 'agreePolicyNote')).toEqual({ code: 'FORBIDDEN' });
    await note.sign('cabinet', 'approvePolicyNote');
    const now = await note.read<Input>(
      'inForce { number } numbers { number state } approvals { step positionCode }',
    );
    expect(now).toMatchObject({
      inForce: { number: 2 },
      numbers: [
        { number: 2, state: 'approved' },
        { number: 1, state: 'superseded' },
      ],
      approvals: [
        { step: 'check' },
        { step: 'agree', positionCode: 'gold' },
        { step: 'approve', positionCode: 'mayor-brussels' },
      ],
    });
    await note.next({
      ...(await note.whole(3)),
      texts: { ...whole.texts, intent: { nl: 'Kort.', fr: 'Bref.' } },
    });
    expect(await note.read('needsGold')).toEqual({ needsGold: false });
    await note.sign('cabinet', 'approvePolicyNote');
  });

  it('goes stale with the facts it stands on, and is not signed then', async () => {
    const note = await (await PolicyCase.draft(parley)).submitted();
    const planner = await parley.as('planner');
    await planner.run(
      'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
      { input: { eventId: note.eventId, expectedVersion: 0, policeNumber: 9000 } },
    );
    const seen = async (persona: string) =>
      note.read<{ staleness: { sourceType: string; differences: unknown[] }[] }>(
        'staleness { sourceType change differences }',
        persona,
      );
    const [change] = (await seen('legal')).staleness;
    expect(change?.sourceType).toBe('eventAssessment');
    expect(change?.differences).not.toEqual([]);
    expect((await seen('cabinet')).staleness).toMatchObject([{ differences: [] }]);
    expect(await note.refusedSign('legal', 'checkPolicyNote')).toMatchObject({
      reason: 'staleBasis',
    });
    const { availableTransitions } = await note.read<{ availableTransitions: object[] }>(
      TRANSITIONS,
      'legal',
    );
    expect(availableTransitions).toContainEqual({
      name: 'check',
      enabled: false,
      reason: 'staleBasis',
    });
  });

  it('tells the organiser what the authority lets him know, once another released it', async () => {
    const march = await March.underReview(parley);
    const note = await new PolicyCase(parley, march.id).start();
    const organiserReads = async () => {
      const { dossier } = await march.organiser.run<{ dossier: { expectations: object | null } }>(
        'query ($id: ID!) { dossier(id: $id) { expectations { number items { part text { nl fr en de } } } } }',
        { id: march.id },
      );
      return dossier.expectations;
    };
    const preview = async () => {
      const { event } = await march.planner.run<{
        event: {
          policyExtract: { items: object[]; released: boolean; draftVersion: number | null };
        };
      }>(
        `query ($id: ID!) { event(id: $id) { policyExtract {
          released draftVersion items { part text { nl fr en de } } } } }`,
        { id: march.id },
      );
      return event.policyExtract;
    };
    await note.save(whole);
    expect((await preview()).items).toEqual([]);
    await note.do('planner', 'submitPolicyNote');
    await note.sign('legal', 'checkPolicyNote');
    await note.sign('cabinet', 'approvePolicyNote');
    const shown = await preview();
    expect(shown).toMatchObject({ released: false, draftVersion: null });
    expect(shown.items).toHaveLength(6);
    expect(await organiserReads()).toBeNull();
    const { draftPolicyExpectations: told } = await march.planner.run<{
      draftPolicyExpectations: { id: string; version: number; items: object[] };
    }>(DRAFT_TOLD, { input: { eventId: march.id } });
    expect(told.items).toEqual(shown.items);
    expect(await note.refused('planner', DRAFT_TOLD, { eventId: march.id })).toMatchObject({
      code: 'STALE',
    });
    expect(await organiserReads()).toBeNull();
    const gold = await parley.as('gold');
    await gold.run(RELEASE, { input: { expectationId: told.id, expectedVersion: told.version } });
    expect((await preview()).released).toBe(true);
    const read = JSON.stringify(await organiserReads());
    expect(read).toContain('uitgangen blijven vrij');
    expect(read).not.toMatch(/\b[TP][0-7]\b|Gold|Silver|waterkanon|traangas/);
  });
});
