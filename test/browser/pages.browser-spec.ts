import type { Browser } from 'playwright-core';
import { type TestParley, startParley } from '../support/parley.js';
import { DESKTOP, PHONE, Visit, openBrowser } from './support/browser.js';

/** Every page a persona can open without further data, at the size that matters for it. */
const PAGES = [
  { door: 'desk', persona: null, path: '/', label: 'desk-sign-in' },
  { door: 'desk', persona: 'planner', path: '/events', label: 'events' },
  { door: 'desk', persona: 'planner', path: '/events/new', label: 'new-dossier' },
  { door: 'desk', persona: 'planner', path: '/calendar', label: 'calendar' },
  { door: 'desk', persona: 'planner', path: '/inbox', label: 'inbox' },
  { door: 'desk', persona: 'silver', path: '/units', label: 'units' },
  { door: 'desk', persona: 'seniorPlanner', path: '/calibration', label: 'calibration' },
  { door: 'desk', persona: 'seniorPlanner', path: '/zones', label: 'zones' },
  { door: 'desk', persona: 'seniorPlanner', path: '/zones/new', label: 'new-zone' },
  { door: 'portal', persona: null, path: '/portal', label: 'portal-sign-in' },
  { door: 'portal', persona: 'organiser', path: '/portal', label: 'portal-home' },
  { door: 'portal', persona: 'fire', path: '/portal', label: 'partner-home' },
] as const;

describe.each(['nl', 'fr'])('every page in %s', (language) => {
  let parley: TestParley;
  let browser: Browser;
  const visits = new Map<string, Visit>();

  /** One window a person: what the pages share is loaded once, as for a real reader. */
  async function visitOf({ door, persona }: (typeof PAGES)[number]): Promise<Visit> {
    const name = `${door}-${persona ?? 'stranger'}-${language}`;
    const open = visits.get(name);
    if (open) return open;
    const viewport = door === 'desk' ? DESKTOP : PHONE;
    const visit = await Visit.begin(browser, parley.url, name, { viewport, language });
    await visit.speak(language);
    if (persona) await visit.signIn(parley.url, persona, door);
    visits.set(name, visit);
    return visit;
  }

  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  it.each(PAGES.map((page) => [page.label, page] as const))(
    '%s is accessible and asks no other host',
    async (label, page) => {
      const visit = await visitOf(page);
      await visit.page.goto(`${parley.url}${page.path}`);
      await visit.page.locator('h1').first().waitFor();
      await visit.page.waitForLoadState('networkidle');
      expect(await visit.page.locator('html').getAttribute('lang')).toBe(language);
      expect(await visit.accessibilityProblems()).toEqual([]);
      expect(visit.foreign).toEqual([]);
      await visit.shoot(label);
    },
  );
});
