import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Route } from 'playwright-core';
import { START } from '../support/march.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describe('how events come in', () => {
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

  it('a festival is asked what applies to it, in Dutch on a phone, and takes a file', async () => {
    const client = await parley.as('organiser');
    const input = { kind: 'festival', language: 'nl', title: { nl: 'Wijkfeest' } };
    const { startApplication } = await client.run<{ startApplication: { id: string } }>(START, {
      input,
    });
    const organiser = await Person.enter(browser, parley, 'intake', {
      persona: 'organiser',
      language: 'nl',
      size: 'phone',
    });
    const { page } = organiser;
    await organiser.open(`/portal/dossiers/${startApplication.id}/application/kind-site`);
    await page.getByRole('heading', { level: 1, name: /Op het terrein/ }).waitFor();
    expect(await page.getByText('Tot hoe laat?').count()).toBe(0);
    await page
      .getByRole('radiogroup', { name: /Schenkt u alcohol/ })
      .getByLabel('Ja')
      .check();
    await page.getByText('Tot hoe laat?').waitFor();
    await organiser.look('kind');
    await organiser.follow('portal-application:toTasks');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      organiser.press('ui:file.add'),
    ]);
    await chooser.setFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
    await organiser.look('files');
    await organiser.open(`/portal/dossiers/${startApplication.id}`);
    await organiser.reads('portal-intake:copy.hint');
    await organiser.look('where');
    await organiser.open('/portal/reserve');
    await organiser.heading('portal-intake:reserve.title');
    await organiser.look('reserve');
  });

  it('a planner opens a dossier from a signal and records what is let be', async () => {
    const planner = await Person.enter(browser, parley, 'intake', {
      persona: 'planner',
      language: 'fr',
      size: 'desktop',
    });
    const { page } = planner;
    await planner.open('/events/new');
    const write = (key: string, text: string) => planner.write(key, text);
    await write('events:field.title', 'Rassemblement spontané');
    await page.locator('#event-open-kind').selectOption('spontaneousDemonstration');
    await page.locator('#event-open-startAt').first().waitFor();
    await write('intake-desk:signal.source', 'Canal public');
    await write('intake-desk:signal.text', 'Appel à se rassembler au Mont des Arts.');
    await planner.press('events:open.submit');
    await planner.look('signal-refused');
    const desk = await parley.as('planner');
    const { openFromSignal } = await desk.run<{ openFromSignal: { id: string } }>(
      'mutation ($input: OpenFromSignalInput!) { openFromSignal(input: $input) { id } }',
      {
        input: {
          kind: 'spontaneousDemonstration',
          language: 'fr',
          facts: {
            title: { fr: 'Rassemblement spontané' },
            startAt: '2026-11-23T18:00',
            endAt: '2026-11-23T20:00',
            expectedNumber: 100,
          },
          signal: {
            source: 'Canal public',
            sourceReliability: 'C',
            informationCredibility: 3,
            text: 'Appel à se rassembler au Mont des Arts.',
            heardAt: '2026-11-23T08:30',
          },
          communes: ['brussels'],
        },
      },
    );
    await planner.open(`/events/${openFromSignal.id}/application`);
    await planner.follow('intake-desk:tolerance.link');
    await planner.press('intake-desk:tolerance.submit');
    await page.getByRole('group', { name: /./ }).first().waitFor();
    await write('intake-desk:tolerance.decidedBy', 'B. Bourgmestre-Test');
    await write('intake-desk:tolerance.decidedAs', 'bourgmestre');
    await write('intake-desk:tolerance.place', 'Mont des Arts');
    await write('intake-desk:tolerance.participants', '100');
    await write('intake-desk:tolerance.announced', 'Par mégaphone, en français et en néerlandais.');
    for (const [at, day, time] of [
      [0, '23/11/2026', '10:00'],
      [1, '23/11/2026', '08:45'],
    ] as const) {
      await page.getByPlaceholder('jj/mm/aaaa').nth(at).fill(day);
      await page.getByPlaceholder('hh:mm').nth(at).fill(time);
    }
    await planner.look('tolerance');
    await planner.press('intake-desk:tolerance.submit');
    await page.getByText('Mont des Arts', { exact: false }).first().waitFor();
    await planner.reads('intake-desk:tolerance.prolong');
    await planner.look('tolerated');
    const [row] = await parley.sql<{ state: string }>(
      'select state from public_event where id = $1',
      [openFromSignal.id],
    );
    expect(row?.state).toBe('toleratedUnauthorised');
    const fill = async (at: number, day: string, time: string): Promise<void> => {
      await page.getByPlaceholder('jj/mm/aaaa').nth(at).fill(day);
      await page.getByPlaceholder('hh:mm').nth(at).fill(time);
    };
    await planner.follow('intake-desk:signal.add');
    await write('intake-desk:signal.source', 'Patrouille');
    await write('intake-desk:signal.text', 'Cent personnes au Mont des Arts.');
    await fill(0, '23/11/2026', '08:40');
    await planner.look('signal-added');
    await planner.press('intake-desk:tolerance.submit');
    await planner.reads('intake-desk:copy.link');
    await page.getByRole('listitem').getByText('Cent personnes au Mont des Arts.').waitFor();
    await page.getByText('Cent personnes').scrollIntoViewIfNeeded();
    await planner.look('signals');
    await planner.open(`/events/${openFromSignal.id}`);
    await planner.follow('events:next.minimalOrder');
    await page.getByText('Cent personnes au Mont des Arts.', { exact: false }).waitFor();
    await planner.look('minimal-order');
    await planner.press('orders-desk:minimal.compile');
    await page.getByText(planner.say('orders-desk:text.unplanned', { number: 1 })).waitFor();
    await planner.look('minimal-order-made');
    await planner.open(`/events/${openFromSignal.id}/application`);
    await planner.follow('intake-desk:copy.link');
    await fill(0, '22/11/2027', '18:00');
    await fill(1, '22/11/2027', '20:00');
    await planner.look('copy');
    await planner.press('intake-desk:copy.submit');
    await page.waitForURL((url) => !url.pathname.includes(openFromSignal.id));
    const copies = await parley.sql<{ start: string }>(
      `select start_at::text as start from public_event where id <> $1 and title->>'fr' = 'Rassemblement spontané'`,
      [openFromSignal.id],
    );
    expect(copies.map(({ start }) => start.slice(0, 10))).toEqual(['2027-11-22']);
  });

  it('an administrator reads and edits the questions without code', async () => {
    const admin = await Person.enter(browser, parley, 'intake', {
      persona: 'administrator',
      language: 'nl',
      size: 'desktop',
    });
    const { page } = admin;
    await admin.open('/intake');
    await admin.look('sets');
    await page.getByRole('link', { name: 'Markt' }).click();
    await admin.press('intake-desk:sets.begin');
    await page.locator('summary', { hasText: 'Aantal kramen' }).click();
    await page.getByLabel('Vraag (Nederlands)').first().fill('Hoeveel kramen?');
    const summary = page.locator('summary', { hasText: 'Hoeveel kramen?' });
    const asked = page.locator('details', { has: summary });
    const condition = asked.getByRole('group', { name: admin.say('intake-desk:question.when') });
    const press = (key: string) =>
      condition.getByRole('button', { name: admin.say(`intake-desk:question.${key}`) }).click();
    await press('addCondition');
    await press('addTest');
    await condition.getByLabel(admin.say('intake-desk:question.match')).selectOption('any');
    await asked.getByLabel(admin.say('intake-desk:question.required')).selectOption('when');
    await page.getByRole('checkbox', { name: 'verzekering' }).check();
    const steps = page.getByRole('heading', { level: 2, name: /^\d\. / });
    const second = (await steps.nth(1).innerText()).slice(3);
    await page.locator('[id^="step-"][id$="-up"]').nth(1).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('heading', { level: 2, name: `1. ${second}` }).waitFor();
    await page.locator('[id^="step-"][id$="-down"]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { level: 2, name: `2. ${second}` }).waitFor();
    await admin.look('editor');
    await admin.press('intake-desk:sets.save');
    await admin.button('intake-desk:sets.publish').and(page.locator(':enabled')).click();
    await page.getByText(admin.say('intake-desk:sets.forceLead', { edition: 2 })).waitFor();
    await page.getByText('Hoeveel kramen?').waitFor();
    const [kept] = await parley.sql<{ when: string; needed: string; omits: string[] }>(
      `select content #>> '{steps,0,questions,0,when,match}' as when, content -> 'omits' as omits,
         content #>> '{steps,0,questions,0,requiredWhen,tests,0,field}' as needed
       from question_set where code = 'market' and state = 'published'`,
    );
    expect(kept).toMatchObject({ when: 'any', needed: 'expectedNumber' });
    expect(kept?.omits).toContain('answers.insurance');
    await admin.open('/reference/textBlocks');
    const slowly = async (route: Route): Promise<void> => {
      await pause(600);
      await route.continue();
    };
    await page.route('**/assets/*.js', slowly);
    await page.getByRole('searchbox').fill('omvang');
    await page.getByRole('link', { name: admin.say('reference-desk:part.neutrality') }).click();
    await admin.follow('reference-desk:newEdition');
    await page.unrouteAll({ behavior: 'wait' });
    await page.locator('#reference-text-fr').fill('');
    await admin.press('reference-desk:saveEdition');
    await page.getByRole('alert').waitFor();
    await page.locator('#reference-text-fr').fill('le contenu du message est indifférent');
    await admin.look('edition');
    await admin.press('reference-desk:saveEdition');
    await admin.heading('reference-desk:history');
    await page.locator('summary', { hasText: admin.say('reference-desk:state.ended') }).waitFor();
    await admin.look('editions');
    await admin.open('/reference/agreementSections/objectives/revise');
    await page.locator('#reference-title-nl').fill('Samen doelen stellen');
    await admin.look('section');
    await admin.press('reference-desk:saveEdition');
    await admin.heading('reference-desk:history');
    await admin.open('/reference/event-cell');
    await page.locator('#reference-phone').fill('bel ons');
    await admin.press('reference-desk:eventCell.save');
    await page.getByRole('alert').waitFor();
    await page.locator('#reference-phone').fill('+32 2 555 01 01');
    await admin.press('reference-desk:eventCell.save');
    await admin.reads('reference-desk:eventCell.saved');
    await admin.look('event-cell');
  });
});
