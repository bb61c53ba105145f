import type { Browser } from 'playwright-core';
import { eventId } from '../support/bargaining.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';

const CHANGE = `mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }`;
/** A silent walk that ends in the middle of the Christmas market and crosses the tram. */
const WALK = {
  startAt: '2027-12-04T15:00:00+01:00',
  endAt: '2027-12-04T17:00:00+01:00',
  gatheringAt: null,
  dispersalAt: null,
  waypoints: null,
  expectedNumber: 400,
  footprint: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { role: 'route' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.3695, 50.8548],
            [4.3625, 50.8549],
            [4.358, 50.8555],
            [4.3523, 50.851],
          ],
        },
      },
    ],
  },
};

let parley: TestParley;
let browser: Browser;
let walk: string;

beforeAll(async () => {
  parley = await startParley();
  browser = await openBrowser();
  walk = await eventId(parley, 'DEMO-E09');
  const planner = await parley.as('planner');
  const { event } = await planner.run<{ event: { version: number } }>(
    'query ($id: ID!) { event(id: $id) { version } }',
    { id: walk },
  );
  const input = { eventId: walk, expectedVersion: event.version, facts: WALK };
  await planner.run(CHANGE, { input: { ...input, reason: 'Asked by the family.' } });
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

const enter = (language: 'nl' | 'fr') =>
  Person.enter(browser, parley, 'conflicts', { persona: 'planner', size: 'desktop', language });

describe('who else is there', () => {
  it('shows the market and the tram on the overview, and leads to what a move would bring', async () => {
    const planner = await enter('nl');
    await planner.open(`/events/${walk}`);
    await planner.heading('conflicts-desk:title');
    const panel = planner.page.getByRole('link', { name: /Lichtjes/ });
    await panel.first().waitFor();
    await planner.sees('Tram Koningsstraat');
    await planner.look('panel');
    await planner.follow('conflicts-desk:whatIf');
    await planner.heading('conflicts-desk:alternative.title');
    const before = await planner.page.getByText(/Lichtjes/).count();
    expect(before).toBeGreaterThan(0);
    await planner.page
      .getByRole('link', { name: /Einde op/ })
      .first()
      .click();
    await planner.heading('conflicts-desk:outcome.title');
    await planner.look('cascade');
    expect(new URL(planner.page.url()).searchParams.get('end')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows the cascade of another day by its address, in French', async () => {
    const planner = await enter('fr');
    await planner.open(`/events/${walk}/move?days=1&minutes=-60`);
    await planner.heading('conflicts-desk:outcome.title');
    await planner.reads('conflicts-desk:day.weekend');
    await planner.look('cascade');
  });
});
