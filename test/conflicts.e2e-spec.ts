import pg from 'pg';
import { eventId } from './support/bargaining.js';
import { FIGURES, setFigures, times } from './support/column-figures.js';
import { type TestParley, startParley } from './support/parley.js';

interface Conflict {
  event: { reference: string } | null;
  zone: { code: string } | null;
  ownRole: string | null;
  place: string | null;
  minutes: number;
  from: string;
  to: string;
  assumed: boolean;
}

const ASK = `query ($id: ID!) { event(id: $id) { version conflicts { complete items {
  event { reference } zone { code } ownRole otherRole place lon lat from to minutes assumed } } } }`;
const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }`;
/** A stretch of time as the index knows it, over every longitude asked here. */
const moment = (from: string, to: string) =>
  `'((${Date.parse(from) / 1000},2),(${Date.parse(to) / 1000},7))'`;
/** A street through the ground of the Christmas market, and one that ends in front of it. */
const THROUGH = [
  [4.3478, 50.851],
  [4.3545, 50.851],
];

describe('who else is there', () => {
  let parley: TestParley;
  let walk: string;

  beforeAll(async () => {
    parley = await startParley();
    walk = await eventId(parley, 'DEMO-E09');
  });
  afterAll(() => parley.close());

  const seen = async (id = walk) => {
    const planner = await parley.as('planner');
    const { event } = await planner.run<{
      event: { version: number; conflicts: { complete: boolean; items: Conflict[] } };
    }>(ASK, { id });
    return event;
  };
  const change = async (facts: Record<string, unknown>, id = walk) => {
    const planner = await parley.as('planner');
    const { version } = await seen(id);
    const input = { eventId: id, expectedVersion: version, facts, reason: 'Moved by agreement.' };
    await planner.run(CHANGE, { input });
  };
  const route = (coordinates: number[][]) => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { role: 'route' },
        geometry: { type: 'LineString', coordinates },
      },
    ],
  });
  const market = {
    startAt: '2027-12-04T15:00:00+01:00',
    endAt: '2027-12-04T17:00:00+01:00',
    gatheringAt: null,
    dispersalAt: null,
    waypoints: null,
    expectedNumber: 400,
  };

  const inScope = async (role: string, zone: string, sql: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: parley.databaseUrl });
    await client.connect();
    try {
      await client.query(`set role ${role}`);
      await client.query("select set_config('app.zone', $1, false)", [zone]);
      return (await client.query<{ code: string }>(sql)).rows.map(({ code }) => code);
    } finally {
      await client.end();
    }
  };
  const asPortal = async (sql: string) => {
    const [own] = await parley.sql<{ id: string }>('select id from zone');
    return inScope('parley_portal', own?.id as string, sql);
  };

  it('finds none where nobody is', async () => {
    expect((await seen()).conflicts).toEqual({ complete: true, items: [] });
  });

  it('finds a walk through a market, with place, minutes and both parties', async () => {
    await change({ ...market, footprint: route(THROUGH) });
    const { conflicts } = await seen();
    const [first] = conflicts.items;
    expect(first).toMatchObject({
      event: { reference: 'DEMO-E05' },
      zone: null,
      ownRole: 'route',
      place: 'De Brouckèreplein',
      assumed: false,
    });
    expect(first?.minutes).toBeGreaterThan(30);
    const [back] = (await seen(await eventId(parley, 'DEMO-E05'))).conflicts.items;
    expect(back?.event?.reference).toBe('DEMO-E09');
    expect(Math.abs((back?.minutes ?? 0) - (first?.minutes ?? 0))).toBeLessThanOrEqual(1);
  });

  it('forgets it when the walk moves away in time, in place, is withdrawn, or a draft', async () => {
    await change({ startAt: '2027-10-04T15:00:00+02:00', endAt: '2027-10-04T17:00:00+02:00' });
    expect((await seen()).conflicts.items).toEqual([]);
    await change({ ...market, footprint: route(THROUGH) });
    expect((await seen()).conflicts.items).not.toEqual([]);
    const [kept] = await parley.sql<{ n: number }>(
      'select count(*)::int as n from event_occupation where event_id = $1',
      [walk],
    );
    expect(kept?.n).toBe(1);
    const state = (name: string) =>
      parley.sql('update public_event set state = $2, version = version + 1 where id = $1', [
        walk,
        name,
      ]);
    for (const hidden of ['withdrawn', 'draft']) {
      await state(hidden);
      const market = await seen(await eventId(parley, 'DEMO-E05'));
      expect(market.conflicts.items.filter(({ zone }) => !zone)).toEqual([]);
    }
    await state('underReview');
  });

  it('tells a closed tunnel only in its hours', async () => {
    const past = [
      [4.3693, 50.8444],
      [4.3722, 50.844],
    ];
    const day = { gatheringAt: null, dispersalAt: null, waypoints: null, footprint: route(past) };
    await change({
      ...day,
      startAt: '2027-03-11T12:30:00+01:00',
      endAt: '2027-03-11T13:30:00+01:00',
    });
    const zones = async () =>
      (await seen()).conflicts.items.flatMap(({ zone }) => (zone ? [zone.code] : []));
    expect(await zones()).toContain('tunnel-loi-2027-03');
    await change({
      ...day,
      startAt: '2027-03-11T16:00:00+01:00',
      endAt: '2027-03-11T17:00:00+01:00',
    });
    expect(await zones()).not.toContain('tunnel-loi-2027-03');
  });

  it('holds a zone from its number of persons on, and never shows a hidden one at the portal', async () => {
    const corridor = [
      [4.356, 50.8536],
      [4.364, 50.855],
    ];
    const codes = async () =>
      (await seen()).conflicts.items.flatMap(({ zone }) => (zone ? [zone.code] : []));
    await change({ footprint: route(corridor), expectedNumber: 999 });
    expect(await codes()).not.toContain('corridor-hospital');
    await change({ expectedNumber: 1000 });
    expect(await codes()).toContain('corridor-hospital');
    const visible = await asPortal('select code from restriction_zone order by code');
    expect(visible).toContain('tunnel-loi-2027-03');
    expect(visible).not.toContain('corridor-hospital');
  });

  it('leaves out who is only within the box of a line, not who stands within an area', async () => {
    const corner = [
      [4.34, 50.84],
      [4.36, 50.84],
      [4.36, 50.86],
    ];
    const square = (lon: number, lat: number, half: number) =>
      [
        [lon - half, lat - half],
        [lon + half, lat - half],
        [lon + half, lat + half],
        [lon - half, lat + half],
        [lon - half, lat - half],
      ] as const;
    const [zone] = await parley.sql<{ id: string }>('select id from zone');
    const asked = async (box: string, shape: string) => {
      const ids = await inScope(
        'parley_police',
        zone?.id as string,
        `select n ->> 'id' as code from json_array_elements(occupied_near(
          ${moment('2027-12-04T14:30Z', '2027-12-04T15:30Z')},
          '${box}', '${shape}', 0.0001, '00000000-0000-0000-0000-000000000000', 100)) as n`,
      );
      return ids.includes(walk);
    };
    const found = (lon: number, lat: number, half: number) => {
      const drawn = square(lon, lat, half).map(([x, y]) => `(${x},${y})`);
      const box = `((${lon - half},${lat - half}),(${lon + half},${lat + half}))`;
      return asked(box, `(${drawn.join()})`);
    };
    const crossed = (line: readonly [number, number][]) => {
      const ends = [line[0], line.at(-1)].map((end) => `(${end?.join()})`);
      return asked(`(${ends.join()})`, `[${line.map((at) => `(${at.join()})`).join()}]`);
    };
    await change({ ...market, footprint: route(corner) });
    expect(await found(4.345, 50.855, 0.0005)).toBe(false);
    expect(await found(4.36, 50.85, 0.0005)).toBe(true);
    expect(await found(4.3597, 50.85, 0.00005)).toBe(false);
    expect(await found(4.3599, 50.85, 0.00005)).toBe(true);
    expect(await found(4.35, 50.85, 0.02)).toBe(true);
    expect(
      await crossed([
        [4.355, 50.835],
        [4.362, 50.842],
      ]),
    ).toBe(true);
    expect(
      await crossed([
        [4.341, 50.8405],
        [4.355, 50.8405],
        [4.359, 50.855],
      ]),
    ).toBe(false);
    const area = { type: 'Polygon', coordinates: [square(4.35, 50.85, 0.01)] };
    const features = [{ type: 'Feature', properties: { role: 'rally' }, geometry: area }];
    await change({ ...market, footprint: { type: 'FeatureCollection', features } });
    expect(await found(4.35, 50.85, 0.0005)).toBe(true);
    expect(await found(4.365, 50.85, 0.0005)).toBe(false);
    expect(
      await crossed([
        [4.3495, 50.8495],
        [4.3505, 50.8505],
      ]),
    ).toBe(true);
    expect(
      await crossed([
        [4.335, 50.8415],
        [4.3598, 50.8598],
      ]),
    ).toBe(true);
    expect(
      await crossed([
        [4.33, 50.83],
        [4.362, 50.83],
        [4.362, 50.8605],
      ]),
    ).toBe(false);
  });

  it('keeps when each part is there as the rules say, whatever the figures', async () => {
    for (const facts of FIGURES) {
      await setFigures(parley, walk, facts);
      const { kept, told } = await times(parley, walk);
      expect(kept.map(({ part }) => part)).toEqual(told.map(({ part }) => part));
      kept.forEach(({ from, to }, part) => {
        expect(from).toBeLessThanOrEqual(told[part]?.from as number);
        expect((to - Number(told[part]?.to)) / 60_000).toBeCloseTo(1, 1);
      });
    }
  });

  it('answers ids of the own zone only', async () => {
    const [own] = await parley.sql<{ id: string }>('select id from zone');
    const near = (zone: string) =>
      inScope(
        'parley_police',
        zone,
        `select n ->> 'id' as code from json_array_elements(occupied_near(
${moment('2027-01-01', '2028-01-01')},
          box(point(2, 49), point(7, 52)), null, 0, '00000000-0000-0000-0000-000000000000', 100)) as n`,
      );
    expect((await near(own?.id as string)).length).toBeGreaterThan(5);
    expect(await near('00000000-0000-0000-0000-000000000001')).toEqual([]);
    await expect(
      inScope(
        'parley_police',
        own?.id as string,
        'select part::text as code from event_occupation',
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
