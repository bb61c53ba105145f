import type { Browser } from 'playwright-core';
import { actsWritten } from '../support/decisions.js';
import { March, type Versioned, WITHDRAW, reasonsOf, twelvePoints } from '../support/march.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';
import { takeStep } from './support/signing.js';

describe('a restriction is reasoned', () => {
  let parley: TestParley;
  let browser: Browser;
  let march: March;
  let planner: Person;

  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
    march = await March.underReview(parley, 'fr');
    const open = (await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }])).get('C01');
    const { id, version } = open as Versioned;
    const fear = {
      nature: 'counterDemonstration',
      source: 'report',
      reference: 'note 7/2026',
      day: '2026-11-02',
      text: 'une contre-manifestation est attendue à Madou',
    };
    await march.prepare('mayor-brussels', {
      type: 'authorisedWithConditions',
      reasoning: twelvePoints(),
      impositions: [
        {
          conditionId: id,
          expectedVersion: version,
          reason: 'sans contact, pas d’accompagnement',
          legalGroundCode: 'municipal-act-133-135',
        },
      ],
      restrictions: [reasonsOf(id, { facts: [fear], hearing: null, neutrality: '' })],
    });
    planner = await Person.enter(browser, parley, 'decision', {
      persona: 'planner',
      language: 'fr',
      size: 'desktop',
    });
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  it('names what is missing, leads there, and lets it be proposed once complete', async () => {
    await planner.open(`/events/${march.id}/application/decision/mayor-brussels`);
    await planner.press('permits-desk:decision.step.revise');
    const { page, say } = planner;
    const missing = page.getByRole('complementary', { name: say('decision-desk:missing.title') });
    await missing.getByText(say('decision-desk:missing.count', { count: 2 })).waitFor();
    await planner.sees('259.510');
    await planner.look('missing');
    await missing.getByRole('button', { name: say('decision-desk:point.neutrality') }).click();
    await page.keyboard.type('la même mesure vaudrait pour tout cortège de cette ampleur');
    await missing.getByRole('button', { name: say('decision-desk:point.hearing') }).click();
    await page.keyboard.type('Il accepte un contact toutes les heures.');
    await page.getByLabel(say('decision-desk:hearing.day')).fill('20/11/2026');
    await missing.getByText(say('decision-desk:missing.none')).waitFor();
    await planner.press('permits-desk:draft.save');
    await takeStep(planner, 'permits-desk:decision.step.propose');
    await planner.reads('permits-desk:decision.state.proposed');
    await planner.look('proposed');
  });

  it('is signed, notified, and stands in the ledger in Dutch', async () => {
    await march.transition('propose');
    const [row] = await parley.sql<Versioned>('select id, version from authority_decision');
    await march.check(row as Versioned);
    await march.notify(await march.take(row as Versioned));
    const reader = await Person.enter(browser, parley, 'ledger', {
      persona: 'legal',
      language: 'nl',
      size: 'desktop',
    });
    await reader.open(`/events/${march.id}/application/decision/mayor-brussels`);
    await reader.heading('decision-desk:court.title');
    await reader.visit.shoot('notified');
    await reader.open('/ledger?from=2026-11-01&to=2026-11-30&authority=mayor-brussels');
    await reader.heading('decision-desk:ledger.entries', { count: 1 });
    await reader.reads('decision-desk:ledger.origin.imposed');
    await reader.look('page');
  });

  it('is withdrawn by an act of its own, at the desk and in the portal', async () => {
    const cabinet = await parley.as('cabinet');
    const [row] = await parley.sql<Versioned>('select id, version from authority_decision');
    const { id, version } = row as Versioned;
    const reason = 'La voirie sera ouverte par un chantier.';
    await cabinet.run(WITHDRAW, { input: { decisionId: id, expectedVersion: version, reason } });
    await actsWritten(parley, 2);
    await planner.open(`/events/${march.id}/application/decision/mayor-brussels`);
    await planner.reads('decision-desk:withdrawal.notify');
    await planner.visit.shoot('withdrawn');
    const organiser = await Person.enter(browser, parley, 'withdrawn', {
      persona: 'organiser',
      language: 'nl',
      size: 'phone',
    });
    await organiser.open(`/portal/dossiers/${march.id}`);
    await organiser.sees('Intrekking downloaden');
    await organiser.visit.shoot('portal');
  });
});
