import type { Browser } from 'playwright-core';
import { mailedLink } from '../support/advice.js';
import { March, type Versioned } from '../support/march.js';
import { type TestParley, startParley } from '../support/parley.js';
import { until } from '../support/until.js';
import { PHONE, Visit, openBrowser } from './support/browser.js';
import { Person } from './support/person.js';
import { wordsIn } from './support/words.js';

describe('the advice round at the desk and by a link', () => {
  let parley: TestParley;
  let browser: Browser;
  let march: March;
  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
    march = await March.underReview(parley);
    await march.transition('negotiate');
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  const requestTo = async (code: string) => {
    const [row] = await parley.sql<Versioned>(
      `select a.id, a.version from advice a join organisation o on o.id = a.organisation_id
       where a.event_id = $1 and o.code = $2 order by a.round desc`,
      [march.id, code],
    );
    return row as Versioned;
  };

  it('asks whom the rules name, with their reasons', async () => {
    const planner = await Person.enter(browser, parley, 'advice', {
      persona: 'planner',
      language: 'nl',
      size: 'desktop',
    });
    await planner.open(`/events/${march.id}/advice`);
    await planner.press('advice-desk:ask.action');
    await planner.sees('Raakt tramlijn 92 en 93 (Koningsstraat).');
    await planner.look('ask');
    await planner.press('advice-desk:ask.send', { count: 8 });
    await planner.sees(planner.say('advice-desk:step.remind'));
    await march.advise('fire', await requestTo('siamu-dbdmh'), {
      result: 'unfavourable',
      text: 'De brandgang aan het Jean Reyplein is geblokkeerd.',
      proposedConditions: ['Een rijstrook van vier meter blijft vrij.'],
      visibility: 'organiser',
    });
    await until('the task', async () => (await parley.sql('select 1 from advice_task')).length > 0);
    await planner.open(`/events/${march.id}/advice`);
    await planner.sees('De brandgang aan het Jean Reyplein is geblokkeerd.');
    await planner.press('advice-desk:aside.of', {
      text: 'Een rijstrook van vier meter blijft vrij.',
    });
    await planner.write('advice-desk:step.reason', 'De route schuift op.');
    await planner.press('advice-desk:aside.confirm');
    await planner.reads('advice-desk:aside.because', {
      by: 'An Voorbeeld',
      reason: 'De route schuift op.',
    });
    await planner.look('dossier');
    await planner.visit.end();
  });

  it('shows every request of the zone to a planner, in French too', async () => {
    const senior = await Person.enter(browser, parley, 'advice', {
      persona: 'seniorPlanner',
      language: 'fr',
      size: 'desktop',
    });
    const tram = await requestTo('stib-mivb');
    await (
      await parley.as('transit')
    ).run(
      'mutation ($input: PortalAdviceMessageInput!) { sendAdviceMessage(input: $input) { id } }',
      { input: { requestId: tram.id, seen: 0, text: 'Quel côté de la place ?', question: true } },
    );
    await senior.open('/advice');
    await senior.reads('ui:exchange.unread', { count: 1 });
    await senior.page.getByRole('row').filter({ hasText: 'DBDMH / SIAMU' }).waitFor();
    await senior.look('board');
    await senior.page
      .getByLabel(senior.say('advice-desk:board.column.service'))
      .selectOption('stib-mivb');
    await senior.page.waitForURL(/service=stib-mivb/);
    await senior.open(`/events/${march.id}/advice`);
    await senior.heading('advice-desk:title');
    await senior.sees('De brandgang aan het Jean Reyplein is geblokkeerd.');
    await senior.sees('Quel côté de la place ?');
    await senior.write('ui:exchange.text', 'Le côté nord.');
    await senior.press('ui:exchange.send');
    await senior.reads('ui:exchange.notRead');
    await senior.look('dossier');
    await senior.visit.end();
  });

  it('lets a service without account answer once on a phone', async () => {
    const request = await requestTo('city-works');
    const { token } = await mailedLink(parley, request);
    const visit = await Visit.begin(browser, parley.url, 'advice-link', {
      viewport: PHONE,
      language: 'nl',
      now: parley.clock.now(),
    });
    const address = `${parley.url}/portal/answer/${request.id}`;
    for (const language of ['de', 'fr', 'nl']) {
      const say = wordsIn(language);
      const { page } = visit;
      await visit.speak(language);
      await page.goto('about:blank');
      await page.goto(`${address}#${token}`);
      await page.getByText(say('portal-advice:lead')).waitFor();
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(address);
      expect(await visit.accessibilityProblems()).toEqual([]);
      await visit.shoot(language);
    }
    const say = wordsIn('nl');
    const { page } = visit;
    await page.getByRole('textbox', { name: say('ui:exchange.text') }).fill('Langs welke kant?');
    await page.getByRole('checkbox', { name: say('ui:exchange.asks') }).check();
    const names = page.getByRole('textbox', { name: say('portal-advice:name') });
    await names.first().fill('Piet Proefpersoon');
    await page.getByRole('button', { name: say('ui:exchange.send') }).click();
    await page.getByText(say('ui:exchange.notRead')).waitFor();
    const plan = Buffer.from('<?xml version="1.0"?><gpx version="1.1"><trk/></gpx>');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.gpx', mimeType: 'application/gpx+xml', buffer: plan });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'plan.gpx', exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('plan.gpx');
    expect(await visit.accessibilityProblems()).toEqual([]);
    await visit.shoot('exchange');
    await page
      .getByRole('radio', { name: say('portal-permits:result.favourable'), exact: true })
      .check();
    await page
      .getByRole('radio', { name: say('portal-permits:visibility.authorities'), exact: true })
      .check();
    await names.last().fill('Piet Proefpersoon');
    await page.getByRole('button', { name: say('portal-advice:save') }).click();
    await page.getByText(say('portal-advice:saved', { at: '' }).trim()).waitFor();
    await page.getByRole('button', { name: say('portal-permits:advice.send') }).click();
    await page.getByText(say('portal-advice:thanks.text')).waitFor();
    await page.goto('about:blank');
    await page.goto(`${address}#${token}`);
    await page.getByText(say('portal-advice:ended.what')).waitFor();
    await visit.shoot('ended');
    expect(visit.foreign).toEqual([]);
    await visit.end();
  });
});
