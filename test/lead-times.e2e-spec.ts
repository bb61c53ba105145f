import { randomUUID } from 'node:crypto';
import type { Client } from './support/client.js';
import { CONFIRM, type Dossier, OPEN } from './support/dossiers.js';
import { type TestParley, startParley } from './support/parley.js';

const READ = `query ($id: ID!) { event(id: $id) { filingDeadlines {
  latest certain onTime because { known text { en } } rule { code } } } }`;
const SITE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { role: 'area' },
      geometry: { type: 'Point', coordinates: [4.3455, 50.8265] },
    },
  ],
};

interface Deadline {
  latest: string;
  certain: boolean;
  onTime: boolean | null;
  because: { known: boolean; text: { en: string } }[];
  rule: { code: string };
}

describe('lead times of communes', () => {
  let parley: TestParley;
  let planner: Client;
  beforeAll(async () => {
    parley = await startParley();
    planner = await parley.as('planner');
  });
  afterAll(() => parley.close());

  async function deadlines(id: string): Promise<Deadline[]> {
    const { event } = await planner.run<{ event: { filingDeadlines: Deadline[] } }>(READ, { id });
    return event.filingDeadlines;
  }
  const told = async (id: string) =>
    (await deadlines(id)).map(
      ({ rule, certain, because }) =>
        `${rule.code} ${certain ? 'applies' : 'possible'}: ${because.map(({ text }) => text.en).join(', ')}`,
    );

  async function festival(commune: string, facts: object = {}, kind = 'festival'): Promise<string> {
    const input = {
      kind,
      language: 'fr',
      facts: {
        title: { fr: 'Fête' },
        channel: 'cityEventCell',
        startAt: '2027-09-04T12:00',
        endAt: '2027-09-04T22:00',
        ...facts,
      },
    };
    const { openDossier } = await planner.run<{ openDossier: Dossier }>(OPEN, { input });
    const { id, version } = openDossier;
    const communes = [{ code: commune, decides: true }];
    await planner.run(CONFIRM, { input: { eventId: id, expectedVersion: version, communes } });
    return id;
  }
  async function answer(eventId: string, answers: object, setAnswers: object = {}): Promise<void> {
    await parley.sql('delete from application where event_id = $1', [eventId]);
    await parley.sql(
      `insert into application (id, zone_id, event_id, version, answers, set_answers, created_at, updated_at)
       select $1, zone_id, id, 1, $3, $4, now(), now() from public_event where id = $2`,
      [randomUUID(), eventId, JSON.stringify(answers), JSON.stringify(setAnswers)],
    );
  }

  it.each([
    ['E05', ['2027-08-26 demo-large-3m at least 1,000 persons']],
    [
      'E06',
      ['2027-02-15 demo-large-3m-police at least 1,000 persons', '2027-04-30 bru-demo-10wd '],
    ],
    ['E10', ['2027-02-10 demo-film-7wd ']],
  ])('of demonstration event %s', async (code, expected) => {
    const [row] = await parley.sql<{ id: string }>(
      'select id from public_event where reference = $1',
      [`DEMO-${code}`],
    );
    const found = await deadlines(row?.id ?? '');
    expect(found.every(({ certain }) => certain)).toBe(true);
    expect(
      found.map(
        ({ latest, rule, because }) => `${latest} ${rule.code} ${because[0]?.text.en ?? ''}`,
      ),
    ).toEqual(expected);
  });

  it('follow the number and the answers, and name what is not known yet', async () => {
    const unknown = await festival('schaerbeek');
    expect(await told(unknown)).toEqual(['schaerbeek-3m-large possible: at least 1,000 persons']);
    const small = await festival('schaerbeek', { expectedNumber: 300 });
    expect(await told(small)).toEqual([
      'schaerbeek-2m-sound possible: amplified sound',
      'schaerbeek-1m-small applies: fewer than 1,000 persons',
    ]);
    await answer(small, { sound: { amplified: true } });
    expect(await told(small)).toEqual([
      'schaerbeek-2m-sound applies: amplified sound',
      'schaerbeek-1m-small applies: fewer than 1,000 persons',
    ]);
    await answer(small, { sound: { amplified: false } });
    expect(await told(small)).toEqual(['schaerbeek-1m-small applies: fewer than 1,000 persons']);
    const large = await festival('schaerbeek', { expectedNumber: 1000 });
    expect(await told(large)).toEqual(['schaerbeek-3m-large applies: at least 1,000 persons']);
  });

  it('ask more of an event that closes a street or needs the fire service', async () => {
    const saintGilles = await festival('saint-gilles', { expectedNumber: 200, footprint: SITE });
    const [possible] = await deadlines(saintGilles);
    expect(possible).toMatchObject({
      rule: { code: 'stgilles-30wd' },
      certain: false,
      onTime: null,
    });
    const quiet = { roadClosure: false, parkingBan: false, flames: false, structureCount: 0 };
    await answer(saintGilles, { pyrotechnics: false }, quiet);
    expect((await told(saintGilles)).map((text) => text.split(':')[0])).toEqual([
      'stgilles-20wd applies',
    ]);
    await answer(saintGilles, { pyrotechnics: false }, { ...quiet, roadClosure: true });
    expect(await told(saintGilles)).toEqual(['stgilles-30wd applies: a closed street']);
    const film = await festival('saint-gilles', {}, 'filmShoot');
    expect(await told(film)).toEqual(['stgilles-film-7wd applies: ']);
    const etterbeek = await festival('etterbeek', { expectedNumber: 200 });
    await answer(etterbeek, { pyrotechnics: true });
    expect(await told(etterbeek)).toEqual([
      'etterbeek-6w-fire applies: pyrotechnics',
      'etterbeek-4w applies: ',
    ]);
  });
});
