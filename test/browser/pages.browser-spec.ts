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
  { door: 'portal', persona: null, path: '/portal', label: 'portal-sign-in' },
  { door: 'portal', persona: 'organiser', path: '/portal', label: 'portal-home' },
  { door: 'portal', persona: 'fire', path: '/portal', label: 'partner-home' },
] as const;

describe('every page', () => {
  let parley: TestParley;
  let browser: Browser;

  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  it.each(
    PAGES.flatMap((page) => ['nl', 'fr'].map((language) => [page.label, language, page] as const)),
  )('%s in %s is accessible and asks no other host', async (_label, language, page) => {
    const visit = await Visit.begin(browser, parley.url, `${page.label}-${language}`, {
      viewport: page.door === 'desk' ? DESKTOP : PHONE,
      language,
    });
    await visit.speak(language);
    if (page.persona) await visit.signIn(parley.url, page.persona, page.door);
    await visit.page.goto(`${parley.url}${page.path}`);
    await visit.page.locator('h1').first().waitFor();
    await visit.page.waitForLoadState('networkidle');
    expect(await visit.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await visit.accessibilityProblems()).toEqual([]);
    expect(visit.foreign).toEqual([]);
    await visit.shoot('page');
    await visit.end();
  });
});
