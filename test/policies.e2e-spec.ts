import { randomUUID } from 'node:crypto';
import type { PolicyContent } from '../src/modules/policies/index.js';
import { jobsDone } from './support/bargaining.js';
import { March } from './support/march.js';
import { OrderCase, orderStaff } from './support/order-case.js';
import { type TestParley, startParley } from './support/parley.js';
import { DRAFT_TOLD, PolicyCase, policyInput, policyMutation } from './support/policies.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
interface Transition {
  name: string;
  enabled: boolean;
  reason: string | null;
}
const HASH = 'a'.repeat(64);
const TRANSITIONS = 'availableTransitions { name enabled reason }';
const RELEASE = `mutation ($input: ReleaseExpectationsInput!) {
  releaseExpectations(input: $input) { id version state } }`;
const STEPS: readonly [string, string, Input][] = [
  ['savePolicyNote', 'planner', {}],
  ['submitPolicyNote', 'planner', {}],
  ['checkPolicyNote', 'legal', { contentHash: HASH }],
  ['agreePolicyNote', 'gold', { contentHash: HASH }],
  ['returnPolicyNote', 'cabinet', { reason: 'Nog eens, graag.' }],
  ['approvePolicyNote', 'cabinet', { contentHash: HASH }],
  ['reopenPolicyNote', 'planner', { reason: 'Nieuwe informatie.' }],
];
const POSSIBLE: Record<string, string[]> = {
  draft: ['savePolicyNote', 'submitPolicyNote'],
  submitted: ['checkPolicyNote', 'returnPolicyNote', 'reopenPolicyNote'],
  checked: ['agreePolicyNote', 'approvePolicyNote', 'returnPolicyNote', 'reopenPolicyNote'],
  approved: ['reopenPolicyNote'],
};

describe('policy notes', () => {
  let parley: TestParley;
  const inState: Record<string, PolicyCase> = {};
  let draft: PolicyCase;
  let whole: PolicyContent;
  let foreign: { note: string; event: string };

  /** A note of another zone. */
  async function addForeign() {
    const { zoneId, eventId, personId } = await addSecondZone(parley.databaseUrl);
    const id = randomUUID();
    const [{ own = '' } = {}] = await parley.sql<{ own: string }>('select app_zone() as own');
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    await parley.sql(
      `insert into policy_note (id, zone_id, event_id, authority_id, number, state, content,
         author_id, prepared_by, created_at, updated_at)
       select $1, $2, $3, id, 1, 'draft', '{}', $4, '[]', now(), now() from competent_authority
       where zone_id = $2 limit 1`,
      [id, zoneId, eventId, personId],
    );
    await parley.sql("select set_config('app.zone', $1, false)", [own]);
    return { note: id, event: eventId };
  }

  beforeAll(async () => {
    parley = await startParley();
    const open = () => PolicyCase.draft(parley);
    draft = inState['draft'] = await open();
    whole = await draft.whole();
    await draft.save(whole);
    inState['submitted'] = await (await open()).submitted();
    inState['checked'] = await (await open()).checked();
    inState['approved'] = await (await open()).approved();
    foreign = await addForeign();
  });
  afterAll(() => parley.close());

  const moreOf = (name: string, more: Input): Input =>
    name === 'savePolicyNote' ? { content: policyInput(whole) } : more;

  it('goes from the event cell over the lawyer to the authority, and in force from then on', async () => {
    const approved = inState['approved'] as PolicyCase;
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
    const approved = inState['approved'] as PolicyCase;
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

  it.each(STEPS)('%s: refuses what is missing, of a wrong type or unknown', async (...step) => {
    const [name, persona, plain] = step;
    const more = moreOf(name, plain);
    const inputs = [
      {},
      { ...more, expectedVersion: 1 },
      { ...more, noteId: draft.note.id },
      draft.step({ ...more, expectedVersion: 'one' }),
      draft.step({ ...more, expectedVersion: 0 }),
      draft.step({ ...more, expectedVersion: 2 ** 31 }),
      draft.step({ ...more, noteId: 'N1' }),
      draft.step({ ...more, state: 'approved' }),
      ...(Object.keys(more).some((key) => key !== 'reason') ? [draft.step()] : []),
    ];
    const told = await draft.refusals(
      policyMutation(name),
      inputs.map((input) => [persona, input] as const),
    );
    expect(told.map(({ code }) => code)).toEqual(inputs.map(() => 'INVALID_INPUT'));
  });

  it.each(STEPS)('%s: tells absent, foreign and stale notes apart', async (...step) => {
    const [name, persona, plain] = step;
    const more = moreOf(name, plain);
    const state = Object.keys(POSSIBLE).find((each) => POSSIBLE[each]?.includes(name)) as string;
    const note = inState[state] as PolicyCase;
    const { version } = note.note;
    const [absent, other, stale] = await note.refusals(policyMutation(name), [
      [persona, note.step({ ...more, noteId: randomUUID() })],
      [persona, note.step({ ...more, noteId: foreign.note })],
      [persona, note.step({ ...more, expectedVersion: version + 1 })],
    ]);
    expect(absent).toEqual({ code: 'NOT_FOUND' });
    expect(other).toEqual(absent);
    // Gold has nothing to agree to in a first number, whatever its version.
    if (name === 'agreePolicyNote') expect(stale).toEqual({ code: 'FORBIDDEN' });
    else expect(stale).toEqual({ code: 'STALE', currentVersion: version });
  });

  it.each(STEPS)('%s: is refused in every other state and to everybody else', async (...step) => {
    const [name, persona, plain] = step;
    const more = moreOf(name, plain);
    const states = Object.keys(POSSIBLE).filter((state) => !POSSIBLE[state]?.includes(name));
    const wrong = await draft.refusals(
      policyMutation(name),
      states.map((state) => [persona, (inState[state] as PolicyCase).step(more)] as const),
    );
    expect(wrong.map(({ code, from }) => [code, from])).toEqual(
      states.map((state) => ['TRANSITION_NOT_ALLOWED', state]),
    );
    const mayAlso: Record<string, string[]> = {
      returnPolicyNote: ['legal', 'gold'],
      savePolicyNote: ['silver'],
      submitPolicyNote: ['silver'],
      reopenPolicyNote: ['silver'],
    };
    const others = ['planner', 'silver', 'gold', 'bronze', 'cabinet', 'legal'].filter(
      (each) => each !== persona && !mayAlso[name]?.includes(each),
    );
    const barred = await draft.refusals(
      policyMutation(name),
      others.map((each) => [each, draft.step(more)] as const),
    );
    expect(barred).toEqual(others.map(() => ({ code: 'FORBIDDEN' })));
  });

  it('begins once an authority that decides, on a dossier of this zone that is not over', async () => {
    const query = policyMutation('startPolicyNote');
    const asked = (input: Input) => draft.refused('planner', query, input);
    const { eventId } = draft;
    expect(await asked({ eventId, authorityCode: 'mayor-brussels' })).toEqual({
      code: 'CONFLICT',
      reason: 'policyNoteExists',
      id: draft.note.id,
    });
    for (const authorityCode of ['mayor-uccle', 'nobody', '']) {
      expect(await asked({ eventId, authorityCode })).toMatchObject({ code: 'INVALID_INPUT' });
    }
    const absent = await asked({ eventId: randomUUID(), authorityCode: 'mayor-brussels' });
    expect(absent).toEqual({ code: 'NOT_FOUND' });
    expect(await asked({ eventId: foreign.event, authorityCode: 'mayor-brussels' })).toEqual(
      absent,
    );
    expect(await asked({})).toMatchObject({ code: 'INVALID_INPUT' });
    const second = await new PolicyCase(parley, eventId).start('mayor-schaerbeek');
    expect(second.note).toMatchObject({ number: 1, state: 'draft' });
    const over = await PolicyCase.draft(parley);
    await parley.sql(
      "update public_event set state = 'closed', version = version + 1 where id = $1",
      [over.eventId],
    );
    expect(await over.refusedStep('planner', 'submitPolicyNote')).toMatchObject({
      reason: 'settled',
    });
  });

  it('savePolicyNote: refuses what no note may hold, naming the field', async () => {
    const cases: [string, (content: PolicyContent) => object, string][] = [
      [
        'a highest reaction below the first',
        (c) => ({ tolerance: [{ ...c.tolerance[0], first: 'T4', highest: 'T1' }] }),
        'input.content.tolerance.0.highest',
      ],
      [
        'special means without release',
        (c) => ({
          means: c.means.map((row) =>
            row.means === 'tearGas' ? { ...row, use: 'allowed', releasers: [] } : row,
          ),
        }),
        'input.content.means.8.use',
      ],
      [
        'a code for the organiser',
        (c) => ({ lines: [{ ...c.lines[0], told: { nl: 'Tot T5.' } }] }),
        'input.content.lines.0.told',
      ],
      [
        'an unknown use',
        (c) => ({ means: [{ ...c.means[0], use: 'perhaps' }] }),
        'input.content.means.0.use',
      ],
      [
        'an unknown releaser',
        (c) => ({ means: [{ ...c.means[4], releasers: ['bronze'] }] }),
        'input.content.means.0.releasers',
      ],
      [
        'an unknown text',
        () => ({ texts: [{ name: 'poem', text: {} }] }),
        'input.content.texts.0.name',
      ],
      [
        '4001 signs',
        () => ({ texts: [{ name: 'intent', text: { nl: 'x'.repeat(4001) } }] }),
        'input.content.texts.0.text.nl',
      ],
      [
        '61 rows',
        (c) => ({ tolerance: Array.from({ length: 61 }, () => c.tolerance[0]) }),
        'input.content.tolerance',
      ],
      ['no list of phases', () => ({ phases: null }), 'input.content.phases'],
    ];
    const told = await draft.refusals(
      policyMutation('savePolicyNote'),
      cases.map(([, patch]) => {
        const content = { ...policyInput(whole), ...patch(whole) };
        return ['planner', draft.step({ content })] as const;
      }),
    );
    for (const [index, [what, , path]] of cases.entries()) {
      expect([what, told[index]?.['code'], JSON.stringify(told[index]?.['fields'])]).toEqual([
        what,
        'INVALID_INPUT',
        expect.stringContaining(path),
      ]);
    }
  });

  it('says what it lacks, and is not handed in before', async () => {
    const note = await PolicyCase.draft(parley);
    await note.save({ ...whole, tolerance: whole.tolerance.slice(1) });
    const { gaps } = await note.read<{ gaps: object[] }>('gaps { code of }');
    expect(gaps).toEqual([{ code: 'behaviourMissing', of: 'lateStart' }]);
    expect(await note.refusedStep('planner', 'submitPolicyNote')).toMatchObject({
      reason: 'policyIncomplete',
    });
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
    await parley.sql(
      "delete from position_holder where person_id = (select id from person where persona = 'legal')",
    );
    await parley.sql(
      "delete from role_grant where role = 'legalReviewer' and person_id = (select id from person where persona = 'planner')",
    );
    await parley.sql(
      "delete from role_grant where role = 'mayorCabinet' and person_id = (select id from person where persona = 'legal')",
    );
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
    const { availableTransitions } = await note.read<{ availableTransitions: Transition[] }>(
      TRANSITIONS,
      'legal',
    );
    expect(availableTransitions).toContainEqual({
      name: 'check',
      enabled: false,
      reason: 'staleBasis',
    });
  });

  it('is carried into the order, word for word and with its source; without one the order says so', async () => {
    const made = await OrderCase.ready(parley, await orderStaff(parley));
    await made.step(made.staff.planner, 'compileOrder');
    const items = async () =>
      (await made.read()).latest.content.paragraphs.flatMap(({ sections }) =>
        sections.flatMap((section) => section.items),
      );
    const gap = (await items()).find(({ id }) => id === 'situation.noPolicy');
    expect(gap?.text['nl']).toContain('geen goedgekeurde beleidsnota');
    await made.staff.planner.run(
      'mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }',
      {
        input: {
          eventId: made.eventId,
          expectedVersion: 0,
          eventClass: 'C',
          classReason: 'Meer dan 5.000 deelnemers',
        },
      },
    );
    await made.step(made.staff.planner, 'compileOrder');
    const warned = (await items()).find(({ id }) => id === 'situation.noPolicy');
    expect(warned?.text['fr']).toMatch(/^Attention/);
    const note = await new PolicyCase(parley, made.eventId).begin();
    await note.approved();
    const { staleness } = (await made.read()).latest;
    expect(JSON.stringify(staleness)).toContain('policyNote');
    await made.step(made.staff.planner, 'compileOrder');
    const now = await items();
    expect(now.find(({ id }) => id === 'situation.noPolicy')).toBeUndefined();
    const policy = now.find(({ id }) => id === `situation.policy.${note.note.id}`);
    expect(policy?.text['fr']).toContain('La Ville facilite la manifestation');
    expect(policy?.references).toEqual([{ type: 'policyNote', id: note.note.id }]);
    const smoke = now.find(({ id }) => id === `execution.tolerance.${note.note.id}.pyrotechnics`);
    expect(smoke?.text['en']).toContain('first T1 (dialogue); without a new decision at most T4');
    const cannon = now.find(({ id }) => id === `execution.means.${note.note.id}.waterCannon`);
    expect(cannon?.text['nl']).toContain('Gold; Silver, alleen bij levensgevaar');
    const every = now.flatMap(({ text }) => Object.values(text));
    expect(every.filter((text) => !text || /\{\{|undefined|orders\./.test(text))).toEqual([]);
    const { goldenThread } = await made.staff.planner.run<{ goldenThread: { nodes: object[] } }>(
      `query ($type: GoldenThreadType!, $id: String!) {
        goldenThread(type: $type, id: $id) { nodes { type code } } }`,
      { type: 'policyNote', id: note.note.id },
    );
    expect(goldenThread.nodes.length).toBeGreaterThan(16);
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
    expect(await note.refused('planner', DRAFT_TOLD, { eventId: march.id })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'nothingToTell',
    });
    await note.do('planner', 'submitPolicyNote');
    await note.sign('legal', 'checkPolicyNote');
    await note.sign('cabinet', 'approvePolicyNote');
    const shown = await preview();
    expect(shown).toMatchObject({ released: false, draftVersion: null });
    expect(shown.items).toHaveLength(6);
    expect(await organiserReads()).toBeNull();
    for (const input of [{}, { eventId: 'x' }, { eventId: march.id, expectedVersion: 0 }]) {
      expect(await note.refused('planner', DRAFT_TOLD, input)).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    expect(await note.refused('planner', DRAFT_TOLD, { eventId: foreign.event })).toEqual({
      code: 'NOT_FOUND',
    });
    expect(await note.refused('gold', DRAFT_TOLD, { eventId: march.id })).toEqual({
      code: 'FORBIDDEN',
    });
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
