import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { agreeOnHours } from '../../src/story/change.steps.js';
import { adviceSteps } from '../../src/story/advice.steps.js';
import { applicationSteps } from '../../src/story/application.steps.js';
import { decisionSteps } from '../../src/story/decision.steps.js';
import { negotiationSteps } from '../../src/story/negotiation.steps.js';
import { acknowledge, order } from '../../src/story/order.steps.js';
import { planSteps } from '../../src/story/plan.steps.js';
import { assess, signAgain } from '../../src/story/risk.steps.js';
import { type Step, Story } from '../../src/story/story.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';
import { downloaded, takeStep } from './support/signing.js';

const MOVED = ['V1', 'D1'];
const AGAIN = ['DIA-1', 'TRF-1'];
const PARAGRAPHS = ['Situation', 'Mission', 'Exécution', 'Administration', 'Commandement'];

let parley: TestParley;
let browser: Browser;
let folder: string;
let story: Story;
let dossier: string;
let planner: Person;
let silver: Person;
let gold: Person;

async function tell(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step.run(story);
}

const enter = (flow: string, persona: string, size: 'phone' | 'desktop', language: 'nl' | 'fr') =>
  Person.enter(browser, parley, flow, { persona, language, size });

/** Gives a persona Gold's role as well, as in a small team, or takes it back. */
async function alsoGold(persona: string, given: boolean): Promise<void> {
  const person = 'select id from person where persona = $1';
  await parley.sql(
    given
      ? `insert into role_grant (id, zone_id, person_id, role, valid_from)
         select gen_random_uuid(), zone_id, id, 'gold', '2026-01-01' from person where persona = $1`
      : `delete from role_grant where role = 'gold' and person_id in (${person})`,
    [persona],
  );
}

beforeAll(async () => {
  parley = await startParley();
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'parley-commanders-'));
  story = new Story(parley.url, 'E01', folder);
  await tell([...applicationSteps, ...negotiationSteps, ...adviceSteps]);
  await assess(story);
  dossier = `/events/${story.note('eventId')}`;
  planner = await enter('commanders', 'planner', 'desktop', 'fr');
  silver = await enter('commanders', 'silver', 'desktop', 'fr');
  gold = await enter('commanders', 'gold', 'phone', 'fr');
});
afterAll(async () => {
  await browser.close();
  await parley.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the risk assessment is signed', () => {
  it('the planner reads fact by fact why the class is what it is', async () => {
    await planner.open(`${dossier}/risk/class`);
    await planner.heading('class-desk:change.title');
    await planner.look('risk-class');
    await planner.open(`${dossier}/risk/outcome`);
    await planner.reads('class-desk:outcome.notOver.title');
    await planner.look('risk-outcome');
  });

  it('an empty cell of the grid keeps its step open until the planner fills it', async () => {
    await planner.open(`${dossier}/risk/steps/grid`);
    const say = (key: string) => planner.say(`risk-steps-desk:${key}`);
    const name = [say('phase.normal'), say('movement.ingress'), say('aspect.design')].join(', ');
    const cell = planner.page.getByRole('textbox', { name, exact: true });
    await cell.fill('');
    await planner.press('risk-steps-desk:save');
    await planner.reads('errors-desk:RULE_VIOLATED.by.stepIncomplete');
    await planner.look('risk-grid');
    await cell.fill('Remplissage depuis Albert II');
    await planner.press('risk-steps-desk:save');
    await planner.page
      .getByRole('status')
      .filter({ hasText: say('saved') })
      .waitFor();
    await planner.follow('risk-steps-desk:toList');
    await planner.reads('risk-steps-desk:list.submit');
    await planner.look('risk-steps');
  });

  it('the planner rates the register and hands it to Silver', async () => {
    await planner.open(`${dossier}/risk`);
    await planner.press('risk-desk:register.edit');
    const side = planner.say('risk-desk:register.after');
    await planner.page
      .getByRole('combobox', {
        name: planner.say('risk-desk:register.likelihoodOf', { code: 'R10', side }),
      })
      .selectOption('1');
    await planner.look('risk-register');
    await planner.press('risk-desk:register.save');
    await planner.button('risk-desk:register.edit').waitFor();
    await takeStep(planner, 'risk-desk:step.submit');
    await planner.reads('risk-desk:state.submitted');
  });

  it('the planner plays the march minute by minute, with the keyboard', async () => {
    await planner.open(`${dossier}/risk/march`);
    const slider = planner.page.getByRole('slider');
    await slider.press('End');
    await planner.sees('12:38');
    await slider.press('ArrowLeft');
    await planner.sees('12:37');
    await planner.field('march-desk:trial.participants').fill('6500');
    await planner.sees(planner.say('march-desk:clockAfter', { clock: '12:33', minutes: '93' }));
    await planner.look('march');
    await planner.open(`${dossier}/risk`);
    await planner.reads('risk-desk:state.submitted');
  });

  it('Silver checks; the author reads why he cannot validate his own', async () => {
    await alsoGold('planner', true);
    await silver.open(`${dossier}/risk`);
    await takeStep(silver, 'risk-desk:step.check');
    await silver.reads('risk-desk:state.checked');
    const validate = planner.page.getByRole('button', {
      name: planner.say('risk-desk:step.validate'),
    });
    await validate.waitFor();
    expect(await validate.getAttribute('aria-disabled')).toBe('true');
    await validate.focus();
    await planner.page
      .getByRole('paragraph', { includeHidden: true })
      .filter({ hasText: planner.say('errors:reason.ownWork') })
      .waitFor();
    await planner.look('risk-own-work');
    await validate.click({ force: true });
    await planner.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await planner.reads('risk-desk:state.checked');
    await alsoGold('planner', false);
  });

  it('Gold validates, and the signatures name position and person', async () => {
    await gold.open(`${dossier}/risk`);
    await takeStep(gold, 'risk-desk:step.validate');
    await gold.reads('risk-desk:state.validated');
    await gold.sees('M. Gold-Test, Gold');
    await gold.sees('S. Silver-Test, Silver');
  });
});

/** Silver hands the draft in; Gold reads and signs it on a phone. */
async function approve(number: number): Promise<void> {
  await silver.part('order');
  await takeStep(silver, 'orders-desk:submit.action');
  await gold.open(`${dossier}/order/approve`);
  await gold.heading('orders-desk:approval.heading', { number });
  await gold.button('orders-desk:sign.action', { number }).waitFor();
  await gold.look(`approve-${number}`);
  await gold.press('orders-desk:sign.action', { number });
  const dialog = gold.page.getByRole('dialog');
  const { contentHash } = (await order(story))?.latest ?? { contentHash: '' };
  expect((await dialog.innerText()).replaceAll(/\s/g, '')).toContain(contentHash);
  if (number === 1) await gold.look('sign');
  await gold.press('orders-desk:sign.confirm');
  await dialog.waitFor({ state: 'hidden' });
  await gold.reads('orders-desk:state.approved');
  expect((await order(story))?.latest).toMatchObject({ number, state: 'approved', contentHash });
}

describe('the operation order is approved', () => {
  beforeAll(() => tell([...decisionSteps, ...planSteps]));

  it('the planner compiles it in five paragraphs', async () => {
    await planner.part('order');
    await planner.follow('orders-desk:write.first');
    await planner.look('order-write');
    await planner.press('orders-desk:write.compile');
    for (const [index, name] of PARAGRAPHS.entries()) {
      await planner.page
        .getByRole('heading', { name: new RegExp(`^${index + 1}. ${name}`) })
        .waitFor();
    }
    await planner.look('order-draft');
  });

  it('Gold signs exactly its hash on a phone', () => approve(1));

  it('the order comes as PDF to the page that waits for it', async () => {
    const name = planner.say('orders-desk:documents.name', { number: 1, language: '' });
    expect(await downloaded(planner, new RegExp(name.slice(0, -2)))).toBe('%PDF-');
    const { latest } = (await order(story)) ?? { latest: null };
    for (const { unit } of latest?.recipients ?? []) await acknowledge(story, unit.code);
  });
});

describe('the organiser moves the start by half an hour', () => {
  it('asks for it in the portal; the planner agrees', async () => {
    const organiser = await enter('change', 'organiser', 'phone', 'nl');
    await organiser.open(`/portal/dossiers/${story.note('eventId')}/change`);
    await organiser.choose('checkbox', 'portal-permits:change.topic.times');
    await organiser.write('portal-permits:change.time.start', '11:30');
    await organiser.write('portal-permits:change.reason', 'Twee treinen komen later aan.');
    await organiser.look('form');
    await organiser.press('portal-permits:change.send');
    await organiser.reads('portal-permits:change.state.proposed');
    await organiser.look('sent');
    await planner.part('application');
    await planner.sees('Twee treinen komen later aan.');
    await planner.look('change-asked');
    await planner.press('permits-desk:change.accept');
    await planner.reads('permits-desk:change.state.accepted');
  });

  it('risk, plan and order are shown as stale, with the difference', async () => {
    for (const [part, product] of [
      ['risk', 'risk-desk:product'],
      ['plan', 'deployments-desk:plan.product'],
      ['order', 'orders-desk:order.product'],
    ] as const) {
      await planner.part(part);
      const name = planner.say('ui:stale.title', { product: planner.say(product) });
      const edge = planner.page.getByRole('group', { name });
      const changes = edge.getByRole('list', { name: planner.say('ui:stale.changes') });
      await changes.getByText(/11:00/).first().waitFor();
      await changes.getByText(/11:30/).first().waitFor();
      await planner.look(`stale-${part}`);
    }
  });

  it('the words that name the old start are asked again, at both doors', async () => {
    await planner.part('conditions');
    await planner.reads('negotiations-desk:badge.outdated', { count: 1 });
    await planner.page.getByRole('link', { name: /^C01 / }).first().click();
    await planner.reads('ui:outdated.title');
    await planner.look('outdated');
    const [condition] = await parley.sql<{ id: string }>(
      'select id from condition where event_id = $1 and number = 1',
      [story.note('eventId')],
    );
    const organiser = await enter('outdated', 'organiser', 'phone', 'nl');
    await organiser.open(`/portal/dossiers/${story.note('eventId')}/conditions/${condition?.id}`);
    await organiser.reads('ui:outdated.title');
    await organiser.look('words');
    await agreeOnHours(story);
  });

  it('Silver moves what follows the start and declares the plan ready again', async () => {
    await signAgain(story);
    await silver.part('plan');
    await silver.follow('deployments-desk:revalidate.action');
    await silver.press('deployments-desk:transition.reopen');
    await silver.choose('radio', 'deployments-desk:move.chosen');
    for (const code of MOVED) {
      await silver.page.getByRole('checkbox', { name: new RegExp(`^${code} `) }).check();
    }
    await silver.look('plan-again');
    await silver.press('deployments-desk:move.submit');
    await silver.reads('deployments-desk:revalidate.moved', { minutes: 30 });
    await silver.press('deployments-desk:revalidate.rebase.action');
    await silver.press('deployments-desk:transition.markReady');
    await silver.reads('deployments-desk:revalidate.finished', { number: 2 });
  });

  it('Gold signs version 2 with the difference before him', async () => {
    await planner.part('order');
    await planner.page
      .getByRole('link', { name: planner.say('orders-desk:write.next') })
      .first()
      .click();
    await planner.press('orders-desk:write.compile');
    await planner.reads('orders-desk:difference.title', { number: 2, before: 1 });
    await approve(2);
  });

  it('only units whose times changed must acknowledge again', async () => {
    const bronze = await enter('change', 'bronze', 'phone', 'nl');
    await bronze.open(`${dossier}/order/board`);
    await bronze.reads('orders-desk:board.missingOf', { count: 2, total: 6 });
    const open = bronze.page.getByRole('listitem').filter({
      hasText: bronze.say('orders-desk:board.notYet'),
    });
    const names = await open.getByRole('heading').allInnerTexts();
    expect(names.map((name) => name.split(' ')[0])).toEqual(AGAIN);
    await bronze.look('board');
    await bronze.press('orders-desk:board.acknowledge', { unit: 'DIA-1', number: 2 });
    await bronze.reads('orders-desk:board.missingOf', { count: 1, total: 6 });
  });
});
