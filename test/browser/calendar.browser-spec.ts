import type { Browser } from 'playwright-core';
import { START, type Versioned } from '../support/march.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';

const DOSSIERS = 300;
const DAY = '2027-03-15';

/** Three hundred dossiers in one month, ten a day, most of them in the Pentagon. */
const FILL = `insert into public_event select (jsonb_populate_record(null::public_event, to_jsonb(e) ||
  jsonb_build_object(
    'id', gen_random_uuid(), 'version', 1, 'reference', 'LOAD-' || lpad(n::text, 3, '0'),
    'state', (array['submitted', 'underReview', 'negotiation', 'decided', 'operationalPrep'])[1 + n % 5],
    'kind', (array['march', 'staticRally', 'market', 'cultural', 'sport'])[1 + n % 5],
    'title', jsonb_build_object('nl', 'Evenement ' || n || ' in het centrum', 'fr', 'Événement ' || n || ' au centre'),
    'gathering_at', null, 'dispersal_at', null,
    'start_at', timestamptz '2027-03-01 08:00+01' + make_interval(days => n % 31, mins => (n * 37) % 600),
    'end_at', timestamptz '2027-03-01 10:00+01' + make_interval(days => n % 31, mins => (n * 37) % 600),
    'waypoints', null, 'footprint_version', 1,
    'footprint', jsonb_build_object('type', 'FeatureCollection', 'features', jsonb_build_array(jsonb_build_object(
      'type', 'Feature', 'properties', jsonb_build_object('role', 'site'), 'geometry', jsonb_build_object(
        'type', 'Point', 'coordinates', jsonb_build_array(4.335 + (n * 7 % 50) / 1000.0, 50.83 + (n * 13 % 40) / 1000.0)))))
  ))).* from public_event e, generate_series(1, ${DOSSIERS}) n where e.reference = 'DEMO-E02'`;

/** A day held for a draft, in the month that is shown. */
const RESERVED = `insert into date_reservation (id, zone_id, event_id, organisation_id, reference, state, title,
    kind, place, start_at, end_at, expires_at, created_at)
  select gen_random_uuid(), zone_id, id, organisation_id, reference, 'held', '{"nl": "Vroege mars", "fr": "Marche en mars"}',
    'march', 'Jubelpark', '2027-03-01 07:00+01', '2027-03-01 09:00+01', '2026-12-15 00:00+01', now()
  from public_event where reference = 'DEMO-E02'`;

/** A track from the Central Station up into the neutral zone around Parliament. */
const TRACK = `<?xml version="1.0"?><gpx version="1.1" creator="phone" xmlns="http://www.topografix.com/GPX/1/1">
  <trk><name>Onze tocht</name><trkseg>
  <trkpt lat="50.8455" lon="4.3571"><ele>30</ele></trkpt>
  <trkpt lat="50.8462" lon="4.3622"><ele>50</ele></trkpt>
  <trkpt lat="50.8467" lon="4.3650"><ele>60</ele></trkpt>
  </trkseg></trk></gpx>`;

describe('the calendar of a full month, and a route from a file', () => {
  let parley: TestParley;
  let browser: Browser;

  beforeAll(async () => {
    parley = await startParley();
    await parley.sql(FILL);
    await parley.sql(RESERVED);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  it('stays readable by month, along the line and on the map (NL)', async () => {
    const planner = await Person.enter(browser, parley, 'calendar', {
      persona: 'planner',
      language: 'nl',
      size: 'desktop',
    });
    await planner.open(`/calendar?date=${DAY}`);
    await planner.page
      .getByRole('button', { name: /nog \d+|\+ ?\d+/i })
      .first()
      .waitFor();
    await planner.sees('Vroege mars (reservatie, vervalt');
    await planner.look('month');
    const more = planner.page.getByRole('button', { name: /^\+\d+ / });
    await more.nth(3).click();
    await planner.visit.shoot('day-panel', false);
    await planner.page.keyboard.press('Escape');
    const mode = (name: string) =>
      planner.page.getByText(planner.say(`calendar-desk:mode.${name}`), { exact: true }).click();
    await mode('timeline');
    await planner.page
      .locator('tbody tr')
      .nth(DOSSIERS - 1)
      .waitFor();
    await planner.page.locator('tbody tr').last().scrollIntoViewIfNeeded();
    await planner.reads('calendar-desk:reservation.badge');
    await planner.visit.shoot('timeline', false);
    await mode('map');
    const zoom = planner.say('ui:map.zoomTo', { name: 'Evenement 217 in het centrum' });
    await planner.page.getByRole('button', { name: zoom, exact: true }).click();
    await planner.page.getByRole('link', { name: planner.say('calendar-desk:map.open') }).waitFor();
    await planner.reads('calendar-desk:reservation.onMap');
    await planner.visit.shoot('map', false);
    expect(planner.page.url()).toContain('mode=map');
    await planner.visit.end();
  });

  it('keeps a view under a name and opens a feed of it, as an agenda (FR)', async () => {
    const planner = await Person.enter(browser, parley, 'calendar', {
      persona: 'seniorPlanner',
      language: 'fr',
      size: 'desktop',
    });
    await planner.open(`/calendar?mode=list&date=${DAY}&kinds=march`);
    await planner.sees('Événement 5 au centre');
    await planner.look('agenda');
    await planner.page
      .getByText(planner.say('calendar-desk:mode.timeline'), { exact: true })
      .click();
    await planner.page.getByRole('row', { name: /Événement 5 / }).waitFor();
    await planner.look('timeline');
    await planner.press('calendar-desk:views.title');
    await planner.page
      .getByRole('menuitem', { name: planner.say('calendar-desk:views.save') })
      .click();
    await planner.write('calendar-desk:views.name', 'Marches');
    await planner.press('calendar-desk:views.keep');
    await planner.follow('calendar-desk:feeds.link');
    await planner.write('calendar-desk:feeds.name', 'Mon téléphone');
    await planner.page
      .getByRole('combobox', { name: planner.say('calendar-desk:feeds.what') })
      .selectOption({ label: planner.say('calendar-desk:feeds.viewOf', { name: 'Marches' }) });
    await planner.press('calendar-desk:feeds.open');
    await planner.reads('calendar-desk:feeds.told');
    await planner.look('feeds');
    await planner.visit.end();
  });

  it('warns on a phone when the route of a file touches a restricted zone', async () => {
    const client = await parley.as('organiser');
    const { startApplication } = await client.run<{ startApplication: Versioned }>(START, {
      input: { kind: 'march', language: 'nl', title: { nl: 'Tocht voor de zorg' } },
    });
    // The rules of places hold for a kind of event at a time.
    await parley.sql(
      "update public_event set version = version + 1, start_at = '2027-03-11 11:00+01', end_at = '2027-03-11 15:00+01' where id = $1",
      [startApplication.id],
    );
    const organiser = await Person.enter(browser, parley, 'calendar', {
      persona: 'organiser',
      language: 'nl',
      size: 'phone',
    });
    await organiser.open(`/portal/dossiers/${startApplication.id}/application/map`);
    await organiser.press('ui:map.edit.file');
    await organiser.reads('geo-files:lead');
    await organiser.page.setInputFiles('input[type=file]', {
      name: 'tocht\u202Exgp.gpx',
      mimeType: 'application/gpx+xml',
      buffer: Buffer.from(TRACK),
    });
    await organiser.page
      .getByRole('combobox', { name: `Onze tocht: ${organiser.say('geo-files:role')}` })
      .selectOption('route');
    await organiser.visit.shoot('file');
    await organiser.press('geo-files:takeOver');
    await organiser.heading('portal-permits:findings.title');
    await organiser.look('warned');
    await organiser.visit.end();
  });
});
