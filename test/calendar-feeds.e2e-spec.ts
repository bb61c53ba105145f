import ICAL from 'ical.js';
import { type Client } from './support/client.js';
import { get } from './support/http.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const OPEN = `mutation ($input: OpenFeedInput!) {
  openCalendarFeed(input: $input) { address feed { id kind name expiresAt lastUsedAt } }
}`;
const OPEN_OWN = `mutation ($input: PortalOpenFeedInput!) {
  openCalendarFeed(input: $input) { address feed { id name } }
}`;
const REVOKE = 'mutation ($id: ID!) { revokeCalendarFeed(id: $id) { id } }';
const FEEDS = '{ calendarFeeds { id name lastUsedAt } }';
const SAVE = 'mutation ($input: SaveViewInput!) { saveView(input: $input) { id version filter } }';
const CANARY = 'CANARY-CALENDAR-9a8b';

interface Opened {
  openCalendarFeed: { address: string | null; feed: { id: string } };
}

/** The entries of a feed as another library reads them, by the reference of their dossier. */
function entries(text: string): Map<string, ICAL.Event> {
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return new Map(
    found.map((one) => [one.getFirstPropertyValue('description') as string, new ICAL.Event(one)]),
  );
}

describe('calendar feeds', () => {
  let parley: TestParley;
  let march: March;
  let planner: Client;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    planner = march.planner;
    await parley.sql(
      `insert into event_assessment (id, zone_id, event_id, event_class, internal_note, threat_source)
       select gen_random_uuid(), zone_id, id, 'C', $2, $2 from public_event where id = $1`,
      [march.id, CANARY],
    );
  });
  afterAll(() => parley.close());

  const open = async (client: Client, input: object) =>
    (await client.run<Opened>(OPEN, { input })).openCalendarFeed;
  const own = async (client: Client) =>
    (await client.run<Opened>(OPEN_OWN, { input: { name: 'Agenda' } })).openCalendarFeed;
  const fetchFeed = (address: string | null) =>
    get(`${parley.url}${new URL(address ?? 'http://none').pathname}`);
  const events = () =>
    parley.sql<{ id: string; reference: string; state: string; start: Date; version: number }>(
      `select id, reference, state, coalesce(gathering_at, start_at) as start, version
       from public_event where coalesce(gathering_at, start_at) is not null`,
    );

  it('give the police every filed dossier, at its instant and with its version', async () => {
    const { address } = await open(planner, { kind: 'all', name: 'Alles' });
    const answer = await fetchFeed(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const found = entries(answer.text);
    const filed = (await events()).filter(({ state }) => state !== 'draft');
    expect([...found.keys()].sort()).toEqual(filed.map(({ reference }) => reference).sort());
    for (const event of filed) {
      const entry = found.get(event.reference);
      expect(entry?.uid).toBe(`${event.id}@parley`);
      expect(entry?.sequence).toBe(event.version);
      expect(entry?.startDate.toJSDate().getTime()).toBe(event.start.getTime());
    }
    // It leaves the house by a link: no assessment goes with it, not even to the police.
    expect(answer.text).not.toContain(CANARY);
  });

  it('give an organiser his own dossiers and nothing internal', async () => {
    const { address } = await own(march.organiser);
    const { text, status } = await fetchFeed(address);
    expect(status).toBe(200);
    const mine = await parley.sql<{ reference: string }>(
      `select e.reference from public_event e where coalesce(e.gathering_at, e.start_at) is not null
       and e.organisation_id = (select organisation_id from public_event where id = $1)`,
      [march.id],
    );
    expect([...entries(text).keys()].sort()).toEqual(mine.map((one) => one.reference).sort());
    expect(text).not.toContain(CANARY);
    expect(text).not.toMatch(/\/events\/|risk|class|police/i);
    const second = await own(await parley.as('secondOrganiser'));
    const [{ reference } = { reference: '' }] = await parley.sql<{ reference: string }>(
      'select reference from public_event where id = $1',
      [march.id],
    );
    expect(text).toContain(reference);
    expect((await fetchFeed(second.address)).text).not.toContain(reference);
  });

  it('say of a held day that it is a reservation, to the desk and to its own organiser only', async () => {
    const reserve = `mutation ($input: PortalReserveInput!) { reserveDate(input: $input) { id reference } }`;
    const input = {
      kind: 'march',
      language: 'nl',
      title: { nl: 'Vroege mars' },
      communes: ['brussels'],
      place: 'van Noord naar Jubelpark',
      startAt: '2027-05-08T10:00',
      endAt: '2027-05-08T16:00',
    };
    const { reserveDate } = await march.organiser.run<{
      reserveDate: { id: string; reference: string };
    }>(reserve, { input });
    const { reference } = reserveDate;
    const word = 'Vroege mars (reservatie, vervalt na maandag 14 december 2026)';
    const police = entries(
      (await fetchFeed((await open(planner, { kind: 'all', name: 'P' })).address)).text,
    );
    expect(police.get(reference)?.summary).toBe(word);
    expect(police.get(reference)?.location).toBe('van Noord naar Jubelpark');
    expect(police.get(reference)?.uid).not.toContain(reserveDate.id);
    const filter = { states: ['submitted'] };
    const { saveView } = await planner.run<{ saveView: { id: string } }>(SAVE, {
      input: { name: 'Ingediend', filter },
    });
    const view = await open(planner, { kind: 'view', viewId: saveView.id, name: 'Ingediend' });
    expect((await fetchFeed(view.address)).text).not.toContain(reference);
    const mine = entries((await fetchFeed((await own(march.organiser)).address)).text);
    expect(mine.get(reference)?.summary).toBe(word);
    const theirs = await own(await parley.as('secondOrganiser'));
    expect((await fetchFeed(theirs.address)).text).not.toMatch(
      new RegExp(`${reference}|Vroege mars`),
    );
    await parley.sql('update date_reservation set version = version + 1, expires_at = $1', [
      parley.clock.now(),
    ]);
    const over = await open(planner, { kind: 'all', name: 'Later' });
    expect((await fetchFeed(over.address)).text).not.toContain(reference);
  });

  it('follow a saved view, which may name a class only for police eyes', async () => {
    const filter = { classes: ['C'], text: null, from: '2026-01-01T00:00' };
    const { saveView } = await planner.run<{ saveView: { id: string; filter: object } }>(SAVE, {
      input: { name: 'Klasse C', filter },
    });
    expect(saveView.filter).toEqual({ classes: ['C'] });
    const { address } = await open(planner, { kind: 'view', viewId: saveView.id, name: 'C' });
    const found = entries((await fetchFeed(address)).text);
    const ofClass = await parley.sql<{ reference: string }>(
      "select reference from public_event e join event_assessment a on a.event_id = e.id where a.event_class = 'C'",
    );
    expect([...found.keys()].sort()).toEqual(ofClass.map((one) => one.reference).sort());
    const cabinet = await parley.as('cabinet');
    const refused = await cabinet.refusal(SAVE, { input: { name: 'C', filter } });
    expect(refused.code).toBe('FORBIDDEN');
    const list = 'query ($f: EventFilterInput) { events(filter: $f) { total } }';
    expect((await cabinet.refusal(list, { f: { classes: ['C'] } })).code).toBe('FORBIDDEN');
  });

  it('give commanders the dossiers under an approved order', async () => {
    const bronze = await parley.as('bronze');
    const { address } = await open(bronze, { kind: 'orders', name: 'Orders' });
    const { status, text } = await fetchFeed(address);
    expect([status, entries(text).size]).toEqual([200, 0]);
    const cabinet = await parley.as('cabinet');
    const input = { kind: 'orders', name: 'Orders' };
    expect((await cabinet.refusal(OPEN, { input })).code).toBe('FORBIDDEN');
  });

  it('cancel what was withdrawn, under the same identity', async () => {
    const other = await March.submitted(parley);
    const { address } = await open(planner, { kind: 'all', name: 'W' });
    const uid = `${other.id}@parley`;
    const entryOf = async () =>
      [...entries((await fetchFeed(address)).text).values()].find((entry) => entry.uid === uid);
    const before = await entryOf();
    await parley.sql(
      "update public_event set state = 'withdrawn', version = version + 1 where id = $1",
      [other.id],
    );
    const after = await entryOf();
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  it('tell their address once and keep only its hash', async () => {
    const key = 'feed-once-0001';
    const input = { kind: 'all', name: 'Eenmaal' };
    const first = (await planner.run<Opened>(OPEN, { input }, key)).openCalendarFeed;
    const again = (await planner.run<Opened>(OPEN, { input }, key)).openCalendarFeed;
    expect(again.feed).toEqual(first.feed);
    expect(again.address).toBeNull();
    const secret = /calendar\/([\w-]{43})\.ics$/.exec(first.address ?? '')?.[1] ?? 'none';
    const kept = await parley.sql<{ all: string }>(
      `select (select string_agg(f::text, '') from calendar_feed f)
        || (select string_agg(k::text, '') from idempotency_key k)
        || (select string_agg(j::text, '') from journal_entry j) as all`,
    );
    expect(kept[0]?.all).toContain(first.feed.id);
    expect(kept[0]?.all).not.toContain(secret);
  });

  it('answer unknown, revoked, expired and orphaned ones with the same words', async () => {
    const silver = await parley.as('silver');
    const revoked = await open(silver, { kind: 'all', name: 'R' });
    const expired = await open(silver, { kind: 'all', name: 'E' });
    const orphaned = await open(await parley.as('legal'), { kind: 'all', name: 'O' });
    expect((await fetchFeed(revoked.address)).status).toBe(200);
    await silver.run(REVOKE, { id: revoked.feed.id });
    expect((await silver.refusal(REVOKE, { id: revoked.feed.id })).code).toBe('NOT_FOUND');
    await parley.sql(
      "update calendar_feed set created_at = '2020-01-01', expires_at = '2020-01-02' where id = $1",
      [expired.feed.id],
    );
    await parley.sql(
      `update role_grant set valid_to = '2026-01-02', valid_from = '2026-01-01' where role = 'legalReviewer'`,
    );
    const unknown = await get(`${parley.url}/calendar/${'A'.repeat(43)}.ics`);
    const odd = await get(`${parley.url}/calendar/1.ics`, { accept: 'text/html' });
    const dead = [
      odd,
      await fetchFeed(revoked.address),
      await fetchFeed(expired.address),
      await fetchFeed(orphaned.address),
    ];
    expect(unknown.status).toBe(404);
    for (const each of dead) expect([each.status, each.text]).toEqual([404, unknown.text]);
  });

  it('are seen and revoked by their owner only', async () => {
    const intelligence = await parley.as('intelligence');
    const { feed } = await open(intelligence, { kind: 'all', name: 'Mijn' });
    const list = await planner.run<{ calendarFeeds: { id: string }[] }>(FEEDS);
    expect(list.calendarFeeds.map(({ id }) => id)).not.toContain(feed.id);
    const before = await parley.digest();
    expect((await planner.refusal(REVOKE, { id: feed.id })).code).toBe('NOT_FOUND');
    const organiser = march.organiser;
    expect((await organiser.refusal(REVOKE, { id: feed.id })).code).toBe('NOT_FOUND');
    expect(await parley.digest()).toBe(before);
  });

  it('and saved views refuse what is wrong, foreign, stale or repeated, and change nothing', async () => {
    const silver = await parley.as('silver');
    const save = (name: string) =>
      planner.run<{ saveView: { id: string; version: number } }>(SAVE, {
        input: { name, filter: {} },
      });
    const { id, version } = (await save('Gewoon')).saveView;
    await save('Ander');
    const CHANGE = 'mutation ($input: ChangeViewInput!) { changeView(input: $input) { version } }';
    const REMOVE = 'mutation ($input: RemoveViewInput!) { removeView(input: $input) }';
    const view = { id, expectedVersion: version };
    const cases: [Client, string, object, string][] = [
      [planner, SAVE, { name: ' ', filter: {} }, 'INVALID_INPUT'],
      [planner, SAVE, { name: 'x'.repeat(81), filter: {} }, 'INVALID_INPUT'],
      [planner, SAVE, { name: 'x', filter: { classes: ['Z'] } }, 'INVALID_INPUT'],
      [planner, SAVE, { name: 'x', filter: { states: ['gone'] } }, 'INVALID_INPUT'],
      [planner, SAVE, { name: 'Gewoon', filter: {} }, 'CONFLICT'],
      [planner, CHANGE, { ...view, name: 'Ander' }, 'CONFLICT'],
      [planner, CHANGE, { ...view, expectedVersion: version + 1, isDefault: true }, 'STALE'],
      [silver, CHANGE, { ...view, isDefault: true }, 'NOT_FOUND'],
      [silver, REMOVE, view, 'NOT_FOUND'],
      [planner, REMOVE, { ...view, expectedVersion: version + 1 }, 'STALE'],
      [planner, OPEN, { kind: 'view', name: 'x' }, 'INVALID_INPUT'],
      [planner, OPEN, { kind: 'all', name: 'x', viewId: id }, 'INVALID_INPUT'],
      [planner, OPEN, { kind: 'own', name: 'x' }, 'INVALID_INPUT'],
      [planner, OPEN, { kind: 'all', name: ' ' }, 'INVALID_INPUT'],
      [silver, OPEN, { kind: 'view', name: 'x', viewId: id }, 'NOT_FOUND'],
      [march.organiser, OPEN_OWN, { name: '' }, 'INVALID_INPUT'],
    ];
    const before = await parley.digest();
    for (const [client, mutation, input, code] of cases) {
      expect([mutation.slice(9, 40), (await client.refusal(mutation, { input })).code]).toEqual([
        mutation.slice(9, 40),
        code,
      ]);
    }
    expect(await parley.digest()).toBe(before);
    await planner.run(CHANGE, { input: { ...view, isDefault: true } });
    await planner.run(REMOVE, { input: { ...view, expectedVersion: version + 1 } });
  });

  it('note when they were last asked, and are asked only so often', async () => {
    const { address, feed } = await open(await parley.as('gold'), { kind: 'all', name: 'V' });
    const seen = new Set<number>();
    for (let turn = 0; turn < 60; turn += 1) seen.add((await fetchFeed(address)).status);
    expect([...seen]).toEqual([200]);
    expect((await fetchFeed(address)).status).toBe(429);
    const { calendarFeeds } = await (
      await parley.as('gold')
    ).run<{
      calendarFeeds: { id: string; lastUsedAt: string }[];
    }>(FEEDS);
    expect(calendarFeeds.find(({ id }) => id === feed.id)?.lastUsedAt).toMatch(
      /^2026-11-23T08:00:00/,
    );
  });
});
