import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { applicationSteps, take } from '../../src/story/application.steps.js';
import { Story } from '../../src/story/story.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';
import { scanned } from './support/scanned.js';
import {
  acceptsWhenBack,
  arrived,
  comesBack,
  keepsThePages,
  leavesBoth,
  readsInEveryLanguage,
  staysSignedIn,
} from './support/without-line.js';

const OTHER_NUMBER = 'Wij tellen 160 geschoolde stewards; meer vinden wij niet.';
const REFUSAL = 'Onze leden dragen rookpotten bij de openingsact; die is afgesproken.';
const NEW_WORDS =
  'Geen pyrotechniek in de optocht; één openingsact op het Noordplein vóór 10.30 uur.';

const UNDERWAY = 'Wij zijn onderweg naar de stewards; tot vanavond.';

const SHOWN = 'De lijst met 160 namen; briefing op 10 maart om 18 uur.';

const QUESTION = 'Komt u dinsdag de route aflopen?';
const REPLY = 'Ja, om tien uur aan het Noordstation.';

/** What the planner fills in, by the code of the catalogue; `allowed` is a list of choices. */
const PROPOSALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TIM: { Start: '11:00', Einde: '15:00' },
  RTE: { Kaartversie: '1', 'Geen halt vanaf': 'Madouplein', 'Geen halt tot': 'Kunst-Wet' },
  STW: { 'Aantal stewards': '200', 'Aan het vertrek': '40' },
  CON: { 'Contact om de': '30' },
  SND: { 'Einde van het geluid': '15:00', Geluidswagens: '3' },
  PYR: {},
};

describe('six conditions are negotiated', () => {
  let parley: TestParley;
  let browser: Browser;
  let folder: string;
  let planner: Person;
  let organiser: Person;
  let conditions: string;
  let answers: string;

  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'parley-negotiation-'));
    const story = new Story(parley.url, 'E01', folder);
    for (const step of applicationSteps) await step.run(story);
    await take(story, 'negotiate');
    const enter = (persona: string, size: 'phone' | 'desktop', keepsPages = false) =>
      Person.enter(browser, parley, 'negotiation', { persona, language: 'nl', size, keepsPages });
    planner = await enter('planner', 'desktop');
    organiser = await enter('organiser', 'phone', true);
    await organiser.carryPasskey();
    conditions = `/events/${story.note('eventId')}/conditions`;
    answers = `/portal/dossiers/${story.note('eventId')}/conditions`;
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the condition of a name at the desk. */
  const atDesk = async (name: string): Promise<void> => {
    await planner.page.getByRole('link', { name }).click();
    await planner.page.getByRole('heading', { name }).waitFor();
  };
  /** The answer of the organiser to the condition of a number, up to the button that sends it. */
  const answer = async (number: string, choice: string): Promise<void> => {
    await organiser.follow('portal-negotiations:answerOne', { number });
    await organiser.page
      .getByRole('radio', { name: organiser.say(`portal-negotiations:answer.${choice}`) })
      .check();
  };
  /** Whoever has no passkey scans a code; what stands in it is what the link and the key say. */
  const looksAtTheApp = async (): Promise<void> => {
    await organiser.press('portal-confirming:add.app');
    const read = await scanned(organiser, 'portal-confirming:app.qr');
    const link = organiser.page.getByRole('link', {
      name: organiser.say('portal-confirming:app.open'),
    });
    expect(read).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]+/);
    expect(read).toBe(await link.getAttribute('href'));
    await organiser.look('authenticator');
    await organiser.press('portal-confirming:app.back');
  };
  const send = async (choice: string, first = false): Promise<void> => {
    await organiser.press(`portal-negotiations:send.${choice}`);
    // What binds is confirmed first, with a passkey of the real browser.
    if (first) await looksAtTheApp();
    if (choice === 'accept') await organiser.confirmAct(first);
    await organiser.reads('portal-negotiations:answer.done');
    await organiser.follow('portal-negotiations:backToList');
  };

  it('the planner takes them from the catalogue and proposes them together', async () => {
    await planner.open(conditions);
    await planner.follow('negotiations-desk:propose.action');
    for (const [code, details] of Object.entries(PROPOSALS)) {
      await planner.page.getByRole('button', { name: new RegExp(`^${code}`) }).click();
      const form = planner.page.getByRole('region').filter({ hasText: `${code} ·` });
      for (const [label, value] of Object.entries(details)) {
        await form.getByLabel(label).first().fill(value);
      }
      if (code === 'PYR') await form.getByLabel('Toegelaten').selectOption('Nee');
    }
    await planner.look('propose');
    await planner.press('negotiations-desk:propose.send', { count: 6 });
    await planner.page.getByRole('link', { name: /^C06/ }).waitFor();
    await planner.look('proposed');
  });

  it('the organiser accepts four', async () => {
    await organiser.open(answers);
    await organiser.reads('portal-negotiations:openCount', { count: 6 });
    await organiser.look('to-answer');
    for (const number of ['C01', 'C02', 'C04', 'C05']) {
      await answer(number, 'accept');
      await send('accept', number === 'C01');
    }
    await organiser.reads('portal-negotiations:openCount', { count: 2 });
  });

  it('counters one and refuses one, each with a reason', async () => {
    await answer('C03', 'counter');
    await organiser.page.getByLabel('Aantal stewards').fill('160');
    await organiser.sees('U belooft er 160: dat zijn er 40 te weinig.');
    await organiser.press('portal-negotiations:send.counter');
    await organiser.reads('portal-negotiations:answer.reasonMissing');
    await organiser.write('portal-negotiations:answer.reason', OTHER_NUMBER);
    await organiser.look('counter');
    await send('counter');
  });

  it('answers and writes without a line; both leave once when it is back', async () => {
    const messages = answers.replace('conditions', 'messages');
    const line = organiser.page.context();
    await organiser.open(messages);
    await organiser.heading('portal-dialogue:messages.title');
    await organiser.open(answers);
    await keepsThePages(organiser);
    await answer('C06', 'refuse');
    await organiser.write('portal-negotiations:answer.reason', REFUSAL);
    await leavesBoth(organiser, messages, UNDERWAY);
    await readsInEveryLanguage(organiser);
    await staysSignedIn(organiser, 'Lien Vandermeulen-Faux', 2);
    const second = await line.newPage();
    await second.goto(`${parley.url}/portal/outbox`);
    await second.getByText(UNDERWAY).waitFor();
    const sent = await comesBack(organiser, second);
    // One page sent each; the message twice, under one key, since its reply was lost.
    expect(sent).toEqual(['AnswerCondition', 'SendPortalMessage', 'SendPortalMessage']);
    const counts = await arrived(parley, REFUSAL, UNDERWAY);
    expect(counts).toEqual({ answered: '1', written: '1' });
    // The desk has no such worker.
    await second.goto(parley.url);
    expect(await second.evaluate('navigator.serviceWorker.controller')).toBeNull();
    await second.close();
    await organiser.open(answers);
    await organiser.reads('portal-negotiations:noneOpen');
  });

  it('the planner accepts the other number and words the refused one anew', async () => {
    await atDesk('C03');
    await planner.sees(OTHER_NUMBER);
    await planner.sees('nodig − beloofd');
    await planner.look('countered');
    await planner.press('negotiations-desk:step.accept');
    await planner.press('negotiations-desk:step.accept');
    await atDesk('C06');
    await planner.sees(REFUSAL);
    await planner.press('negotiations-desk:step.reword');
    await planner.page.getByRole('textbox', { name: 'Nederlands' }).fill(NEW_WORDS);
    await planner.write(
      'negotiations-desk:answer.reasonOptional',
      'Rook kan op één plaats, afgezonderd.',
    );
    await planner.look('reword');
    await planner.press('negotiations-desk:step.reword');
    await planner.reads('negotiations-desk:turn.them');
  });

  it('the organiser accepts that; every version keeps author, time and what it changed', async () => {
    // Told live: the page was never loaded again.
    await answer('C06', 'accept');
    await organiser.look('reworded');
    await acceptsWhenBack(organiser, 'C06');
    await organiser.reads('portal-negotiations:answer.done');
    await organiser.follow('portal-negotiations:backToList');
    await organiser.look('agreed');
    await atDesk('C03');
    const said = planner.page.getByRole('region', {
      name: planner.say('negotiations-desk:thread.versions'),
    });
    for (const text of ['Lien Vandermeulen-Faux', 'An Voorbeeld', '23 nov 2026, 09:00']) {
      await said.getByText(text).first().waitFor();
    }
    expect(await said.getByRole('deletion').first().innerText()).toContain('200');
    expect(await said.getByRole('insertion').first().innerText()).toContain('160');
    await planner.look('versions');
    await planner.follow('negotiations-desk:list.checklist');
    await planner.sees('Aantal stewards: 160');
    await planner.look('checklist');
  });

  it('the organiser shows what he promised, and the planner finds it in order', async () => {
    await organiser.open(answers.replace('conditions', 'promises'));
    await organiser.reads('portal-promises:group.mine', { count: 3 });
    await organiser.look('promises');
    const card = organiser.page.getByRole('listitem').filter({ hasText: /^C03/ });
    await card.getByText(organiser.say('portal-promises:show'), { exact: true }).click();
    await card.getByRole('textbox').fill(SHOWN);
    await card.getByRole('button', { name: organiser.say('portal-promises:form.send') }).click();
    await organiser.reads('portal-promises:group.theirs', { count: 1 });
    await organiser.look('promise-shown');
    await planner.open(conditions);
    await atDesk('C03');
    await planner.sees(SHOWN);
    await planner.press('fulfilment-desk:step.verify');
    const dialog = planner.page.getByRole('dialog');
    await dialog.getByRole('button', { name: planner.say('fulfilment-desk:step.verify') }).click();
    await planner.reads('fulfilment-desk:done.verify');
    await planner.look('verified');
    await planner.press('fulfilment-desk:observe.open');
    await planner.reads('fulfilment-desk:observe.outcome');
    await planner.page.setViewportSize({ width: 390, height: 844 });
    await planner.look('observe-phone');
    await planner.page.setViewportSize({ width: 1440, height: 900 });
    await planner.open(`${conditions}/before`);
    await planner.reads('fulfilment-desk:counts.total');
    await planner.look('before');
    await organiser.reads('portal-promises:answer.verify');
  });

  it('both write to each other; the words of the other side come by themselves', async () => {
    await organiser.open('/portal');
    await organiser.heading('portal-events:home.title');
    await planner.part('dialogue');
    await planner.write('dialogue:text', QUESTION);
    await planner.press('dialogue:send');
    // Lists count by themselves what waits, on both sides.
    await organiser.reads('portal-events:home.unread', { count: 1 });
    await organiser.look('unread-home');
    await organiser.follow('portal-events:home.unread', { count: 1 });
    await organiser.sees(QUESTION);
    await planner.open('/events');
    await organiser.write('dialogue:text', REPLY);
    await organiser.press('dialogue:send');
    await planner.reads('events:list.unread', { count: 2 });
    await planner.look('unread-list');
    await planner.follow('events:list.unread', { count: 2 });
    await planner.sees(REPLY);
    await planner.look('messages');
    await organiser.look('messages');
  });

  it('they put it in a protocol; both sign the same words', async () => {
    await planner.part('agreement');
    await planner.press('agreements-desk:compile.action');
    await planner.write('agreements-desk:compile.phone', '+32 2 000 00 00');
    await planner.press('agreements-desk:compile.confirm');
    await planner.reads('agreements-desk:protocol.name.open', { number: 1 });
    await planner.look('protocol');
    await organiser.open(answers.replace('conditions', 'agreement'));
    await organiser.choose('checkbox', 'portal-agreements:sign.read');
    await organiser.look('to-sign');
    await organiser.press('portal-agreements:sign.submit');
    await organiser.confirmAct();
    await organiser.reads('portal-agreements:capacity.member');
    await planner.sees('Lien Vandermeulen-Faux');
    await organiser.open(answers.replace('conditions', 'people'));
    await organiser.heading('portal-agreements:people.title');
    await organiser.look('people');
  });

  it('one page tells the organiser where he stands, and the planner sees it with his eyes', async () => {
    const dossier = answers.replace('/conditions', '');
    await organiser.open(dossier);
    await organiser.heading('portal-permits:summary.mine');
    await organiser.heading('portal-permits:summary.who');
    await organiser.look('summary');
    await planner.open(conditions.replace('/conditions', ''));
    await planner.follow('events:dossier.asOrganiser');
    await planner.write('organiser-view-desk:reason', 'Belt over wat nog moet gebeuren.');
    await planner.press('organiser-view-desk:show');
    await planner.sees('Lien Vandermeulen-Faux');
    await planner.reads('organiser-view-desk:access.title');
    await planner.look('as-organiser');
  });
});
