import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { e01Steps } from '../../src/story/e01.js';
import { Story } from '../../src/story/story.js';
import { Intelligence } from '../support/intelligence.js';
import { type TestParley, startParley } from '../support/parley.js';
import { PolicyCase } from '../support/policies.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';

/** Pages of a dossier that the flows do not pass, with everything in them that a march brings. */
const DESK = [
  ['overview', ''],
  ['change', '/change'],
  ['application', '/application'],
  ['decision', '/application/decision/{authority}'],
  ['advice', '/advice'],
  ['risk', '/risk'],
  ['policy', '/risk/policy'],
  ['crowd', '/risk/crowd'],
  ['intelligence', '/risk/intelligence'],
  ['plan', '/plan'],
  ['sectors', '/plan/sectors'],
  ['post', '/plan/post'],
  ['order', '/order'],
  ['thread', '/order/thread?type=post&id={post}'],
  ['history', '/history'],
] as const;
const PORTAL = [
  ['dossier', ''],
  ['receipt', '/receipt'],
  ['change', '/change'],
  ['withdraw', '/withdraw'],
  ['conditions', '/conditions'],
  ['site', '/site'],
] as const;

let parley: TestParley;
let browser: Browser;
let folder: string;
let story: Story;
let places: Record<string, string>;

beforeAll(async () => {
  parley = await startParley();
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'parley-dossier-'));
  story = new Story(parley.url, 'E01', folder);
  for (const step of e01Steps) await step.run(story);
  await Intelligence.on(parley, story.note('eventId')).add('planner');
  const policy = await new PolicyCase(parley, story.note('eventId')).start();
  await (await policy.approved()).next(await policy.whole(3));
  const [row] = await parley.sql<{ code: string }>(
    `select code from competent_authority where id in
       (select authority_id from event_commune where event_id = $1 and decides) limit 1`,
    [story.note('eventId')],
  );
  places = { authority: row?.code ?? '', post: story.note('madouPost') };
});
afterAll(async () => {
  await browser.close();
  await parley.close();
  await rm(folder, { recursive: true, force: true });
});

const addressOf = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => places[name] ?? '');

describe('a dossier at the end of its preparation', () => {
  let planner: Person;
  let organiser: Person;
  const enter = (persona: string, size: 'phone' | 'desktop', language: 'nl' | 'fr') =>
    Person.enter(browser, parley, 'dossier', { persona, size, language });
  beforeAll(async () => {
    planner = await enter('planner', 'desktop', 'fr');
    organiser = await enter('organiser', 'phone', 'nl');
  });

  it.each(DESK)('the desk shows %s to the planner', async (name, path) => {
    await planner.open(`/events/${story.note('eventId')}${addressOf(path)}`);
    await planner.page.locator('h2').first().waitFor();
    await planner.look(name);
  });

  it.each(PORTAL)('the portal shows %s to the organiser', async (name, path) => {
    await organiser.open(`/portal/dossiers/${story.note('eventId')}${path}`);
    await organiser.page.locator('h1').first().waitFor();
    await organiser.look(`portal-${name}`);
  });

  it('the portal shows its advice to the medical service', async () => {
    const [advice] = await parley.sql<{ id: string }>(
      "select id from advice where event_id = $1 and result = 'favourableWithConditions'",
      [story.note('eventId')],
    );
    const medical = await enter('medical', 'phone', 'fr');
    await medical.open(`/portal/advice/${advice?.id}`);
    await medical.page.locator('h1').first().waitFor();
    await medical.look('portal-advice');
  });
});
