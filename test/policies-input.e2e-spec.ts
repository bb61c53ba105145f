import { randomUUID } from 'node:crypto';
import type { PolicyContent } from '../src/modules/policies/index.js';
import { type TestParley, startParley } from './support/parley.js';
import { DRAFT_TOLD, PolicyCase, policyInput, policyMutation } from './support/policies.js';
import { addSecondZone } from './support/second-zone.js';

type Input = Record<string, unknown>;
const HASH = 'a'.repeat(64);
const STEPS: readonly [string, string, Input][] = [
  ['savePolicyNote', 'planner', {}],
  ['submitPolicyNote', 'planner', {}],
  ['checkPolicyNote', 'legal', { contentHash: HASH }],
  ['agreePolicyNote', 'gold', { contentHash: HASH }],
  ['returnPolicyNote', 'cabinet', { reason: 'Nog eens, graag.' }],
  ['approvePolicyNote', 'cabinet', { contentHash: HASH }],
  ['reopenPolicyNote', 'planner', { reason: 'Nieuwe informatie.' }],
];
/** Which of the steps may be taken in a state by whoever has the right to. */
const POSSIBLE: Record<string, string[]> = {
  draft: ['savePolicyNote', 'submitPolicyNote'],
  submitted: ['checkPolicyNote', 'returnPolicyNote', 'reopenPolicyNote'],
  checked: ['agreePolicyNote', 'approvePolicyNote', 'returnPolicyNote', 'reopenPolicyNote'],
  approved: ['reopenPolicyNote'],
};
/** Who may take a step beside the persona of its row. */
const ALSO: Record<string, string[]> = {
  returnPolicyNote: ['legal', 'gold'],
  savePolicyNote: ['silver'],
  submitPolicyNote: ['silver'],
  reopenPolicyNote: ['silver'],
};

describe('wrong input of a policy note', () => {
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

  it.each(STEPS)('%s: changes nothing where it is refused', async (...step) => {
    const [name, persona, plain] = step;
    const more = name === 'savePolicyNote' ? { content: policyInput(whole) } : plain;
    const state = Object.keys(POSSIBLE).find((each) => POSSIBLE[each]?.includes(name)) as string;
    const { version } = (inState[state] as PolicyCase).note;
    const of = (which: string, patch: Input = {}) =>
      (inState[which] as PolicyCase).step({ ...more, ...patch });
    const invalid = { code: 'INVALID_INPUT' };
    const tries: [string, Input, Input][] = [
      ...[
        {},
        { ...more, expectedVersion: 1 },
        { ...more, noteId: draft.note.id },
        of('draft', { expectedVersion: 'one' }),
        of('draft', { expectedVersion: 0 }),
        of('draft', { expectedVersion: 2 ** 31 }),
        of('draft', { noteId: 'N1' }),
        of('draft', { state: 'approved' }),
        ...(Object.keys(more).some((key) => key !== 'reason') ? [draft.step()] : []),
      ].map((input): [string, Input, Input] => [persona, input, invalid]),
      [persona, of(state, { noteId: randomUUID() }), { code: 'NOT_FOUND' }],
      [persona, of(state, { noteId: foreign.note }), { code: 'NOT_FOUND' }],
      [
        persona,
        of(state, { expectedVersion: version + 1 }),
        // Gold has nothing to agree to in a first number, whatever its version.
        name === 'agreePolicyNote'
          ? { code: 'FORBIDDEN' }
          : { code: 'STALE', currentVersion: version },
      ],
      ...Object.keys(POSSIBLE)
        .filter((each) => !POSSIBLE[each]?.includes(name))
        .map((from): [string, Input, Input] => [
          persona,
          of(from),
          { code: 'TRANSITION_NOT_ALLOWED', from },
        ]),
      ...['planner', 'silver', 'gold', 'bronze', 'cabinet', 'legal']
        .filter((each) => each !== persona && !ALSO[name]?.includes(each))
        .map((each): [string, Input, Input] => [each, of('draft'), { code: 'FORBIDDEN' }]),
    ];
    const told = await draft.refusals(
      policyMutation(name),
      tries.map(([who, input]) => [who, input] as const),
    );
    expect(told).toMatchObject(tries.map(([, , refusal]) => refusal));
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

  it('draftPolicyExpectations: refuses what is missing, wrong, foreign and not theirs', async () => {
    const { eventId } = inState['approved'] as PolicyCase;
    const told = await draft.refusals(DRAFT_TOLD, [
      ['planner', {}],
      ['planner', { eventId: 'x' }],
      ['planner', { eventId, expectedVersion: 0 }],
      ['planner', { eventId: foreign.event }],
      ['gold', { eventId }],
      ['planner', { eventId: draft.eventId }],
      ['planner', { eventId, expectedVersion: 7 }],
    ]);
    expect(told).toMatchObject([
      { code: 'INVALID_INPUT' },
      { code: 'INVALID_INPUT' },
      { code: 'INVALID_INPUT' },
      { code: 'NOT_FOUND' },
      { code: 'FORBIDDEN' },
      { code: 'RULE_VIOLATED', rule: 'nothingToTell' },
      { code: 'STALE' },
    ]);
  });
});
