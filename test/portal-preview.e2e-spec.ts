import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import { type TestParley, startParley } from './support/parley.js';
import { type Promised, PromisedMarch } from './support/promised-march.js';
import { EFFECTS } from './support/effects.js';
import { expectRefusal } from './support/refusals.js';
import { Statements } from './support/statements.js';

const PREVIEW = `query ($input: PortalPreviewInput!) {
  previewCounter(input: $input) { lines { topic text changed } assumption } }`;

const CHANGE = `query ($input: PortalChangePreviewInput!) {
  previewChange(input: $input) { lines { topic text changed } assumption } }`;

/** Changes of facts of every sort: hours, size, place, helpers. */
const hours = (day: string, [gathering, start, end, dispersal]: readonly string[]) => ({
  ...{ gatheringAt: `${day}T${gathering}+01:00`, startAt: `${day}T${start}+01:00` },
  ...{ endAt: `${day}T${end}+01:00`, dispersalAt: `${day}T${dispersal}+01:00` },
});
const CHANGES: object[] = [
  hours('2027-03-11', ['11:00', '12:00', '16:00', '16:30']),
  { expectedNumber: 12_000 },
  { expectedNumber: 8_500, stewardCount: 220 },
  hours('2026-12-03', ['10:00', '11:00', '15:00', '15:30']),
];

interface Preview {
  lines: { topic: string; text: string; changed: boolean }[];
  assumption: string | null;
}

/** Proposals of every sort: hours, numbers, stewards, sound, things without figures. */
const COUNTERS: [Promised, object][] = [
  ['TIM', { gathering: '10:30', start: '11:30', end: '15:00', dispersal: '16:00' }],
  ['PLC', { maxPersons: 3000 }],
  ['STW', { number: 120, ratio: 40 }],
  ['STW', { number: 200, ratio: 60, signallers: 4 }],
  ['SND', { endHour: '16:00' }],
  ['PYR', { allowed: true, place: 'Jean Rey' }],
];

describe('the preview of a counter-proposal', () => {
  let parley: TestParley;
  let promised: PromisedMarch;
  let organiser: Client;
  beforeAll(async () => {
    parley = await startParley();
    promised = await PromisedMarch.agreed(parley);
    organiser = promised.march.organiser;
  });
  afterAll(() => parley.close());

  const input = (kind: Promised, parameters: object) => ({
    input: { conditionId: promised.conditions[kind].id, parameters },
  });

  async function preview(kind: Promised, parameters: object): Promise<Preview> {
    const { previewCounter } = await organiser.run<{ previewCounter: Preview }>(
      PREVIEW,
      input(kind, parameters),
    );
    return previewCounter;
  }
  const texts = async (...of: Parameters<typeof preview>) =>
    (await preview(...of)).lines.map(({ text, changed }) => `${changed ? '* ' : ''}${text}`);

  /** Status and body of every preview, letter for letter. */
  async function bodies(): Promise<string[]> {
    const answers: string[] = [];
    const asked: [string, object][] = [
      ...COUNTERS.map((each): [string, object] => [PREVIEW, input(...each)]),
      ...CHANGES.map((facts): [string, object] => [
        CHANGE,
        { input: { dossierId: promised.march.id, facts } },
      ]),
    ];
    for (const [query, variables] of asked) {
      const response = await fetch(`${organiser.url}${organiser.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: organiser.cookie },
        body: JSON.stringify({ query, variables }),
      });
      answers.push(`${response.status} ${await response.text()}`);
    }
    return answers;
  }

  it('says in plain words what other hours bring', async () => {
    expect(await texts(...(COUNTERS[0] as [Promised, object]))).toEqual([
      '* Vertrek om 11.30 uur. De kop komt aan om 12.47 uur in plaats van 12.17 uur, de staart om 13.09 uur in plaats van 12.39 uur.',
      '* Iedereen is weg tegen 16.00 uur in plaats van 15.30 uur.',
      'Voor 8.000 mensen zijn 200 stewards nodig, één per 40. U belooft er 200: dat is genoeg.',
      'Uw termijnen blijven dezelfde.',
      'U hoeft geen andere stukken te bezorgen.',
      '* De politie vraagt de partnerdiensten dan opnieuw om advies. Dat kost tijd.',
      '* Als u nu verstuurt, antwoordt de politie tegen donderdag 26 november 2026. Geen antwoord is geen akkoord.',
    ]);
  });

  it('says what fewer people, fewer stewards and other things bring', async () => {
    const [march, , stewards, place, , , advice] = await texts('PLC', { maxPersons: 3000 });
    expect(march).toBe(
      '* Vertrek om 11.00 uur. De kop komt aan om 12.17 uur, de staart om 12.26 uur in plaats van 12.39 uur.',
    );
    expect(stewards).toContain('Voor 3.000 mensen zijn 75 stewards nodig');
    expect(place).toBe('* U verwacht 8.000 mensen, de plaats is voor 3.000 mensen.');
    expect(advice).toContain('opnieuw om advies');
    const fewer = await texts('STW', { number: 120, ratio: 40 });
    expect(fewer[2]).toBe(
      '* Voor 8.000 mensen zijn 200 stewards nodig, één per 40. U belooft er 120: dat zijn er 80 te weinig.',
    );
    expect(fewer).toContain('Er is geen nieuwe adviesronde nodig.');
    const { assumption } = await preview('SND', { endHour: '16:00' });
    expect(assumption).toContain('8 m breed, 1 persoon per m² en 2,7 km/u');
  });

  const changeTexts = async (facts: object) => {
    const given = { input: { dossierId: promised.march.id, facts } };
    const { previewChange } = await organiser.run<{ previewChange: Preview }>(CHANGE, given);
    return previewChange.lines.map(({ text, changed }) => `${changed ? '* ' : ''}${text}`);
  };

  it('says before a change of facts what it opens again, from the own dossier alone', async () => {
    const held = await parley.digest();
    const [material, advice, march, ...rest] = await changeTexts(CHANGES[0] as object);
    expect(material).toBe(
      '* Dit is een wezenlijke wijziging: andere uren. Wat op de oude gegevens rust, wordt opnieuw bekeken.',
    );
    expect(advice).toMatch(/^\* De politie vraagt de partnerdiensten dan opnieuw om advies/);
    expect(march).toMatch(/^\* Vertrek om 12\.00 uur/);
    expect(rest).toContain(
      '* Over C01, C04 moet opnieuw gesproken worden: die woorden zijn voor de oude gegevens geschreven.',
    );
    expect(await changeTexts(CHANGES[2] as object)).toEqual(
      expect.arrayContaining([
        'Dit is geen wezenlijke wijziging.',
        'Er is geen nieuwe adviesronde nodig.',
        'De afgesproken voorwaarden blijven zoals ze zijn.',
      ]),
    );
    const sooner = await changeTexts(CHANGES[3] as object);
    expect(sooner.filter((text) => text.includes('in plaats van')).join()).toMatch(/te laat/);
    expect(await parley.digest()).toBe(held);
  });

  it('is the same letter for letter, whatever police keep about the dossier', async () => {
    const before = await bodies();
    expect(before.every((body) => /^200 \{"data":\{"preview(Counter|Change)":\{/.test(body))).toBe(
      true,
    );
    await policeGoToWork();
    expect(await bodies()).toEqual(before);
  });

  /** Everything police may keep of a dossier, and none of it told. */
  async function policeGoToWork(): Promise<void> {
    const { march } = promised;
    const run = (mutation: string, more: object) => march.planner.run(mutation, { input: more });
    await run('mutation ($input: AssessEventInput!) { assessEvent(input: $input) { id } }', {
      ...{ eventId: march.id, expectedVersion: 0, policeNumber: 21_000, threatLevel: 3 },
      ...{ riskGroupMax: 80, internalNote: 'Kanarie' },
    });
    await (await (await promised.assessed()).planned()).ordered();
    await run(
      'mutation ($input: SetConditionWorthInput!) { setConditionWorth(input: $input) { version } }',
      {
        ...{ conditionId: promised.conditions.STW.id, expectedVersion: 0, savedPersons: 12 },
        hazardIds: promised.hazards.map(({ id }) => id),
        postIds: [promised.planning?.postId('T1')],
        reason: 'Kanarie',
      },
    );
    const head = await parley.as('seniorPlanner');
    await head.run(
      'mutation ($input: OpenRestrictionZoneInput!) { openRestrictionZone(input: $input) { id } }',
      { input: policeZone() },
    );
    const [asked] = await march.ask(['siamu-dbdmh']);
    await march.advise('fire', asked as never, {
      ...{ result: 'unfavourable', text: 'Kanarie', visibility: 'police' },
    });
    const written = await parley.sql<{ tables: number }>(
      `select (select count(*) from hazard h join risk_assessment r on r.id = h.assessment_id where r.event_id = $1)::int
         + (select count(*) from plan_assignment a join deployment_plan p on p.id = a.plan_id where p.event_id = $1)::int
         + (select count(*) from order_version where event_id = $1)::int
         + (select count(*) from condition_worth where event_id = $1)::int
         + (select count(*) from restriction_zone where visibility = 'police' and code = 'police-north')::int as tables`,
      [march.id],
    );
    expect(written[0]?.tables).toBe(2 + 2 + 1 + 1 + 1);
  }

  function policeZone() {
    const ring = [
      ...[
        [4.355, 50.857],
        [4.365, 50.857],
        [4.365, 50.863],
      ],
      ...[
        [4.355, 50.863],
        [4.355, 50.857],
      ],
    ];
    const facts = {
      ...{ kind: 'works', effect: 'closed', appliesTo: ['all'], adjacencyWarningM: 50 },
      name: { nl: 'Kanarie', fr: 'Canari' },
      geometry: { type: 'Polygon', coordinates: [ring] },
      ...{ visibility: 'police', source: 'Kanarie' },
      rule: { nl: 'Kanarie', fr: 'Canari' },
      message: { nl: 'Kanarie', fr: 'Canari' },
    };
    return { code: 'police-north', facts };
  }

  it('runs under a role that has no right to read what police keep', async () => {
    const tables =
      'event_assessment risk_assessment hazard control_measure deployment_plan ' +
      'plan_post plan_shift plan_assignment unit officer operation_order order_version ' +
      'condition_worth condition_worth_link';
    const open = await parley.sql<{ name: string }>(
      `select name from unnest($1::text[]) name
         where has_table_privilege('parley_portal', name, 'select')
            or has_any_column_privilege('parley_portal', name, 'select')`,
      [tables.split(' ')],
    );
    expect(open).toEqual([]);
  });

  it('asks the database no more often for more conditions, nor does the desk', async () => {
    const statements = new Statements();
    const ids = await parley.sql<{ persona: string; id: string }>(
      "select persona, id from person where persona in ('organiser', 'planner')",
    );
    const idOf = (persona: string) => ids.find((each) => each.persona === persona)?.id ?? '';
    const [stewards, values] = COUNTERS[2] as [Promised, object];
    const { planner } = promised.march;
    const counted = async () => {
      const counts: number[] = [];
      for (const work of [
        () => preview(stewards, values),
        () => changeTexts(CHANGES[0] as object),
      ]) {
        counts.push((await statements.of(idOf('organiser'), work)).length);
      }
      const effects = () => planner.run(EFFECTS, input(stewards, values));
      return [...counts, (await statements.of(idOf('planner'), effects)).length];
    };
    try {
      const before = await counted();
      const more = await promised.march.propose([
        { kind: 'MED', parameters: { posts: 1 } },
        { kind: 'CON', parameters: { everyMin: 30 } },
        { kind: 'INS', parameters: { policyNumber: 'P-1' } },
      ]);
      for (const condition of more.values()) await promised.march.answer(condition, 'accept');
      expect(Math.min(...before)).toBeGreaterThan(5);
      expect(await counted()).toEqual(before);
    } finally {
      statements.stop();
    }
  });

  it('is refused for wrong values, for what is not there, and for whoever is no organiser of it', async () => {
    const { id: conditionId } = promised.conditions.STW;
    const ask = (client: Client, given: object, expected: object) =>
      expectRefusal(parley, client, PREVIEW, given, expected);
    const parameters = { number: 100 };
    const wrong = { parameters: { number: 'many' } };
    await ask(organiser, { conditionId, ...wrong }, { field: 'parameters.number' });
    await ask(organiser, { conditionId, parameters: { x: 1 } }, { field: 'parameters.x' });
    await ask(organiser, { conditionId, parameters: [1] }, { field: 'parameters' });
    await ask(organiser, { conditionId: 'x', parameters }, { field: 'conditionId' });
    await ask(organiser, { conditionId: randomUUID(), parameters }, { code: 'NOT_FOUND' });
    const other = await parley.as('secondOrganiser');
    await ask(other, { conditionId, parameters }, { code: 'NOT_FOUND' });
    await ask(await parley.as('fire'), { conditionId, parameters }, { code: 'FORBIDDEN' });
    const change = (client: Client, facts: unknown, expected: object, id = promised.march.id) =>
      expectRefusal(parley, client, CHANGE, { dossierId: id, facts }, expected);
    await change(organiser, {}, { field: 'facts' });
    await change(organiser, { expectedNumber: null }, { field: 'facts.expectedNumber' });
    await change(organiser, { stewardCount: -1 }, { field: 'facts.stewardCount' });
    await change(organiser, { startAt: '2027-03-11' }, {});
    const facts = { expectedNumber: 5 };
    await change(organiser, facts, { code: 'NOT_FOUND' }, randomUUID());
    await change(other, facts, { code: 'NOT_FOUND' });
    await change(await parley.as('fire'), facts, { code: 'FORBIDDEN' });
  });
});
