import { March, type Versioned, reasonsOf, twelvePoints } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Expected, expectRefusal } from './support/refusals.js';

const LEDGER = `query ($filter: LedgerFilterInput!) { restrictionLedger(filter: $filter) {
  total hasMore items { kind ground origin suspended withdrawn kindLabel { nl } authority { nl } }
  counts { kind ground imposed agreed suspended } } }`;
const NOTICE = 'id version state contentHash translations { language state by }';
const DRAFT = `mutation ($input: DraftNoticeInput!) { draftTrafficNotice(input: $input) { ${NOTICE} } }`;
const REVISE = `mutation ($input: ReviseNoticeInput!) { reviseTrafficNotice(input: $input) { ${NOTICE} } }`;
const CHECK = `mutation ($input: NoticeStepInput!) { checkTrafficNotice(input: $input) { ${NOTICE} } }`;
const PUBLISH = `mutation ($input: NoticeStepInput!) { publishTrafficNotice(input: $input) { ${NOTICE} } }`;
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const GROUND = 'municipal-act-133-135';

interface Notice extends Versioned {
  state: string;
  contentHash: string | null;
  translations: { language: string; state: string; by: string | null }[];
}

describe('what of decisions is public', () => {
  let parley: TestParley;
  let march: March;
  let brussels: Versioned;
  let banned: Versioned;
  let zone: string;

  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    const open = (await march.propose([
      { kind: 'CON', parameters: { everyMin: 30 } },
      { kind: 'SND', parameters: { endHour: '15:00', loudspeakers: 3 } },
    ])) as Map<string, Versioned>;
    await march.answer(open.get('C02') as Versioned, 'accept');
    const imposed = open.get('C01') as Versioned;
    await sowCanaries();
    const heavy = (more: object) => ({ reasoning: twelvePoints(), ...more });
    const draft = await march.prepare(
      'mayor-brussels',
      heavy({
        type: 'authorisedWithConditions',
        impositions: [
          {
            conditionId: imposed.id,
            expectedVersion: imposed.version,
            reason: 'CANARY-REASON-5e01',
            legalGroundCode: GROUND,
          },
        ],
        restrictions: [reasonsOf(imposed.id, { policeMeasures: 'CANARY-POLICE-5e02' })],
      }),
    );
    await march.transition('propose');
    brussels = await taken(draft);
    banned = await taken(
      await march.prepare(
        'mayor-schaerbeek',
        heavy({ type: 'prohibited', restrictions: [reasonsOf(null)] }),
      ),
    );
    const [row] = await parley.sql<{ code: string }>(
      'select z.code from zone z join public_event e on e.zone_id = z.id where e.id = $1',
      [march.id],
    );
    zone = row?.code ?? '';
  });
  afterAll(() => parley.close());

  async function taken(draft: Versioned): Promise<Versioned> {
    const ready = await march.proposeDecision(draft);
    await march.check(ready);
    return march.take(ready);
  }

  /** Words that must never reach the public: of persons, of the organiser, of the police. */
  async function sowCanaries(): Promise<void> {
    await parley.sql(
      `update public_event set version = version + 1,
         title = '{"nl":"CANARY-TITLE-77a1","fr":"CANARY-TITLE-77a1"}',
         waypoints = jsonb_set(waypoints, '{0,name}', '"CANARY-WAYPOINT-77a2"') where id = $1`,
      [march.id],
    );
    await parley.sql(
      `insert into event_assessment (id, zone_id, event_id, internal_note)
       select gen_random_uuid(), zone_id, id, 'CANARY-INTEL-77a3' from public_event where id = $1`,
      [march.id],
    );
    await parley.sql(
      `update organisation set name = 'CANARY-ORGANISER-77a4' where id =
         (select organisation_id from public_event where id = $1)`,
      [march.id],
    );
  }

  const ledger = async (filter: object = PERIOD) =>
    (
      await march.planner.run<{
        restrictionLedger: {
          total: number;
          items: { kind: string; ground: string | null; origin: string }[];
          counts: object[];
        };
      }>(LEDGER, { filter })
    ).restrictionLedger;
  const csv = async (query: string, persona = 'planner') => {
    const { cookie } = await parley.as(persona);
    return fetch(`${parley.url}/files/ledger/restrictions.csv?${query}`, { headers: { cookie } });
  };

  it('keeps a ledger by kind and ground, agreed and imposed apart', async () => {
    const { items, counts, total } = await ledger();
    expect(total).toBe(3);
    expect(items.map(({ kind, origin, ground }) => `${kind} ${origin} ${ground}`).sort()).toEqual([
      `CON imposed ${GROUND}`,
      'SND agreed null',
      `prohibition imposed ${GROUND}`,
    ]);
    expect(counts).toContainEqual({
      kind: 'CON',
      ground: GROUND,
      imposed: 1,
      agreed: 0,
      suspended: 0,
    });
    expect((await ledger({ ...PERIOD, authorityCode: 'mayor-schaerbeek' })).total).toBe(1);
    expect((await ledger({ from: '2025-01-01', to: '2025-12-31' })).total).toBe(0);
    const backwards = { filter: { from: '2026-12-01', to: '2026-11-01' } };
    expect((await march.planner.refusal(LEDGER, backwards)).extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'filter.to', code: 'endBeforeStart' }],
    });
  });

  it('gives the same ledger as CSV, without anybody in it', async () => {
    const answer = await csv('from=2026-11-01&to=2026-11-30');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await answer.text();
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain('2026-11-23;');
    expect(text).toContain('opgelegd');
    expect(text).not.toMatch(/CANARY/);
    expect((await csv('from=2026-11-01')).status).toBe(400);
    expect((await csv('from=2026-02-30&to=2026-11-30')).status).toBe(400);
    expect((await csv('from=2026-11-01&to=2026-11-30', 'administrator')).status).toBe(403);
    const nobody = await fetch(`${parley.url}/files/ledger/restrictions.csv?from=a&to=b`);
    expect(nobody.status).toBe(401);
  });

  const words = (more: object = {}) => ({
    measures: [
      {
        kind: 'closed',
        place: { nl: 'Wetstraat', fr: 'rue de la Loi' },
        from: '2027-03-11T09:00:00+01:00',
        to: '2027-03-11T16:00:00+01:00',
        ...more,
      },
    ],
    originalLanguage: 'nl',
    translatedBy: 'Vertaaldienst',
  });
  const published = (accept: string) =>
    fetch(`${parley.url}/notices/${zone}`, { headers: { accept } });
  let notice: Notice;

  it('publishes the traffic part in both languages, once somebody else compared them', async () => {
    const { draftTrafficNotice } = await march.planner.run<{ draftTrafficNotice: Notice }>(DRAFT, {
      input: { decisionId: brussels.id, ...words() },
    });
    notice = draftTrafficNotice;
    expect(notice.translations).toEqual([
      { language: 'nl', state: 'original', by: null },
      { language: 'fr', state: 'translated', by: 'Vertaaldienst' },
    ]);
    const step = () => ({ input: { noticeId: notice.id, expectedVersion: notice.version } });
    const early = await march.planner.refusal(PUBLISH, step());
    expect(early.extensions).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    const own = await march.planner.refusal(CHECK, step());
    expect(own.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'drafterMayNotReview' });
    const legal = await parley.as('legal');
    notice = (await legal.run<{ checkTrafficNotice: Notice }>(CHECK, step())).checkTrafficNotice;
    expect(notice.translations[1]).toMatchObject({ state: 'checked', by: 'Claire Fictive' });
    expect(await (await published('application/json')).json()).toEqual({ notices: [] });
    notice = (await march.planner.run<{ publishTrafficNotice: Notice }>(PUBLISH, step()))
      .publishTrafficNotice;
    expect(notice.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows it to anybody, with no word of a person, the organiser or the police', async () => {
    const json = await (await published('application/json')).text();
    expect(JSON.parse(json)).toMatchObject({
      notices: [
        {
          authority: { nl: expect.stringContaining('Brussel') as string },
          day: '2027-03-11',
          measures: [{ kind: 'closed', place: { nl: 'Wetstraat', fr: 'rue de la Loi' } }],
        },
      ],
    });
    const page = await published('text/html');
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('<section lang="nl">');
    expect(html).toContain('rue de la Loi');
    for (const text of [json, html]) {
      expect(text).not.toMatch(/CANARY|An Voorbeeld|Claire|Vertaaldienst/);
      expect(text).not.toContain(march.id);
    }
    const pdf = await fetchPdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const absent = await fetch(`${parley.url}/notices/${zone}/${march.id}.pdf`);
    expect(absent.status).toBe(404);
    expect((await fetch(`${parley.url}/notices/nowhere`)).status).toBe(404);
  });

  /** Written after the commit. */
  async function fetchPdf(): Promise<Buffer> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answer = await fetch(`${parley.url}/notices/${zone}/${notice.id}.pdf`);
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
      await new Promise((wake) => setTimeout(wake, 100));
    }
    throw new Error('No notice was written');
  }

  const drafted = (more: object) => () => ({ decisionId: brussels.id, ...words(), ...more });
  const revised = (more: object) => () => ({
    noticeId: notice.id,
    expectedVersion: notice.version,
    ...words(),
    ...more,
  });
  it.each<[string, string, () => object, Expected]>([
    [
      'a second notice of one decision',
      DRAFT,
      drafted({}),
      { code: 'CONFLICT', detail: { reason: 'noticeExists' } },
    ],
    [
      'a notice of a prohibition',
      DRAFT,
      () => drafted({ decisionId: banned.id })(),
      { code: 'RULE_VIOLATED', detail: { rule: 'noticeNeedsDecision' } },
    ],
    [
      'a notice of nothing',
      DRAFT,
      () => drafted({ decisionId: march.id })(),
      { code: 'NOT_FOUND' },
    ],
    [
      'one language only',
      REVISE,
      () => revised(words({ place: { nl: 'Wetstraat', fr: '' } }))(),
      { field: 'measures.0.place.fr' },
    ],
    [
      'a telephone number',
      REVISE,
      () => revised(words({ place: { nl: 'bel 0475 12 34 56', fr: 'rue' } }))(),
      { field: 'measures.0.place.nl' },
    ],
    [
      'a measure that ends before it begins',
      REVISE,
      () => revised(words({ to: '2027-03-11T08:00:00+01:00' }))(),
      { field: 'measures.0.to' },
    ],
    ['no measure', REVISE, () => revised({ measures: [] })(), { field: 'measures' }],
    [
      'a published notice rewritten',
      REVISE,
      () => revised({})(),
      { code: 'TRANSITION_NOT_ALLOWED' },
    ],
    [
      'a stale step',
      PUBLISH,
      () => ({ noticeId: notice.id, expectedVersion: 99 }),
      { code: 'STALE' },
    ],
    ['a notice by the cabinet', DRAFT, drafted({}), { code: 'FORBIDDEN', as: 'cabinet' }],
  ])('refuses %s', async (_name, query, input, expected) => {
    const client = await parley.as(expected.as ?? 'planner');
    await expectRefusal(parley, client, query, input(), expected);
  });
});
