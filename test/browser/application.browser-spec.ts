import type { Browser } from 'playwright-core';
import { Mailbox } from '../support/mailbox.js';
import { type TestParley, startParley } from '../support/parley.js';
import { openBrowser } from './support/browser.js';
import { Person } from './support/person.js';

const TITLE = 'Marche pour des soins humains';
const PLACES = [
  'Bruxelles-Nord',
  'place Rogier',
  'Botanique',
  'place Madou',
  'place Jean Rey',
] as const;

describe('an organiser applies on a phone, in French', () => {
  let parley: TestParley;
  let browser: Browser;
  let organiser: Person;

  beforeAll(async () => {
    parley = await startParley();
    browser = await openBrowser();
    organiser = await Person.enter(browser, parley, 'application', {
      persona: 'organiser',
      language: 'fr',
      size: 'phone',
      keepsPages: true,
    });
  });
  afterAll(async () => {
    await browser.close();
    await parley.close();
  });

  const goOn = (): Promise<void> => organiser.press('portal-application:goOn');
  const title = (step: string): Promise<void> =>
    organiser.heading(`portal-application:step.${step}.title`);
  const write = (question: string, text: string): Promise<void> =>
    organiser.write(`portal-application:q.${question}.label`, text);
  const place = async (label: string, name: string, values = {}): Promise<void> => {
    const list = organiser.page.getByRole('combobox', {
      name: organiser.say(label, values),
      exact: true,
    });
    await list.fill(name);
    const found = organiser.page.getByRole('option', { name, exact: true });
    await found.and(organiser.page.locator('[data-combobox-selected]')).waitFor();
    await list.press('Enter');
    await found.waitFor({ state: 'hidden' });
    expect(await list.inputValue()).toBe(name);
  };

  it('starts with three questions', async () => {
    await organiser.open('/portal');
    await organiser.follow('portal-events:home.start');
    await organiser.write('portal-events:start.name', TITLE);
    await organiser.page
      .getByRole('radio', { name: organiser.say('portal-events:kind.march') })
      .check();
    await organiser.look('start');
    await organiser.press('portal-events:start.submit');
    await organiser.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await organiser.look('tasks');
  });

  it('loses nothing when the page is loaded anew in the middle of a word', async () => {
    await organiser.follow('portal-application:step.organiser.title');
    await title('organiser');
    await write('organiserName', 'Plateforme Prendre soin asbl');
    await write('postcode', '1030');
    await organiser.page.reload();
    await title('organiser');
    const name = organiser.field('portal-application:q.organiserName.label');
    expect(await name.inputValue()).toBe('Plateforme Prendre soin asbl');
    expect(await organiser.field('portal-application:q.postcode.label').inputValue()).toBe('1030');
  });

  it('sends answers written without a line when it is back, though the form was left', async () => {
    const { page } = organiser;
    const form = page.url();
    await page.evaluate('navigator.serviceWorker.ready');
    await page.context().setOffline(true);
    await write('town', 'Schaerbeek');
    await organiser.reads('ui:save.kept');
    await organiser.open('/portal');
    await organiser.reads('portal-outbox:strip.waiting', { count: 1 });
    await page.context().setOffline(false);
    const name = organiser.say('portal-outbox:kind.application');
    await organiser.reads('portal-outbox:strip.sent', { name });
    const drafts = `Object.keys(localStorage).filter((name) => name.includes('.application.'))`;
    expect(await page.evaluate(drafts)).toEqual([]);
    await page.goto(form);
    await title('organiser');
    const town = organiser.field('portal-application:q.town.label');
    expect(await town.inputValue()).toBe('Schaerbeek');
  });

  it('says in French what is missing, and sends nothing before that', async () => {
    await organiser.follow('portal-application:toTasks');
    await organiser.follow('portal-application:tasks.check');
    const list = organiser.page.getByRole('group', { name: /manque encore/ });
    await list.waitFor();
    const missing = await list.getByRole('listitem').allTextContents();
    for (const part of ['subject', 'organiserPhone', 'footprint', 'startAt', 'stewardCount']) {
      expect(missing).toContain(organiser.say(`permits:missing.${part}`));
    }
    expect(missing).not.toContain(organiser.say('permits:missing.organiserName'));
    await organiser.press('portal-application:check.send');
    await list.and(organiser.page.locator(':focus')).waitFor();
    await organiser.look('missing');
    await list.getByRole('link', { name: organiser.say('permits:missing.organiserPhone') }).click();
    await title('organiser');
    const phone = organiser.field('portal-application:q.phone.label');
    await phone.and(organiser.page.locator(':focus')).waitFor();
    await phone.fill('02 555 01 01');
    await write('street', 'Rue de l’Exemple 1');
    await organiser.look('organiser');
    await goOn();
    await organiser.heading('portal-application:check.title');
    await organiser.follow('portal-application:toTasks');
    await organiser.follow('portal-application:step.contacts.title');
  });

  it('answers the rest, page after page', async () => {
    await title('contacts');
    await write('responsibleName', 'Lien Vandermeulen-Faux');
    await write('responsibleMobile', '0470 55 01 01');
    await goOn();
    await title('event');
    await write('subject', 'De meilleures conditions de travail dans les soins.');
    await goOn();
    await title('when');
    await write('day', '11/03/2027');
    await write('gathering', '10:00');
    await write('start', '11:00');
    await write('end', '15:00');
    await write('dispersal', '15:30');
    await organiser.look('when');
    await goOn();
    await title('meeting');
    await organiser.choose('radio', 'portal-application:no');
    await goOn();
    await title('communes');
    for (const name of ['Schaerbeek', 'Ville de Bruxelles', 'Saint-Josse-ten-Noode']) {
      await organiser.page.getByRole('checkbox', { name, exact: true }).check();
    }
    await goOn();
  });

  it('draws the route from place to place, without a pointer on the map', async () => {
    await title('map');
    await place('ui:map.edit.from', PLACES[0]);
    await place('ui:map.edit.to', PLACES[1]);
    await organiser.press('ui:map.edit.add');
    for (const [index, name] of PLACES.entries()) {
      if (index < 2) continue;
      await organiser.press('ui:map.edit.addPoint');
      await place('ui:map.edit.placeOf', name, { number: index + 1 });
    }
    await organiser.look('route');
    await goOn();
    await title('points');
    for (const [index, name] of PLACES.entries()) {
      const point = organiser.field('portal-application:points.name', { number: index + 1 });
      expect(await point.inputValue()).toBe(name);
    }
    await goOn();
  });

  it('answers what a march is asked, one question bringing the next', async () => {
    const { page } = organiser;
    await page.getByRole('heading', { level: 1, name: /En chemin/ }).waitFor();
    expect(await page.getByText(/Où et combien de temps chaque fois/).count()).toBe(0);
    await page.getByRole('textbox', { name: /Combien d’arrêts/ }).fill('1');
    await page.getByRole('textbox', { name: /Où et combien de temps/ }).fill('Madou, 5 minutes');
    await organiser.look('on-the-way');
    await goOn();
    await page.getByRole('heading', { level: 1, name: /Sur place/ }).waitFor();
    await goOn();
  });

  it('says who comes and what the organiser does', async () => {
    await title('people');
    await write('expectedNumber', '8000');
    await organiser.choose('checkbox', 'portal-application:transport.publicTransport');
    await goOn();
    await title('participants');
    await goOn();
    await title('stewards');
    await write('stewardCount', '200');
    await write('stewardRecognition', 'Gilet jaune');
    await write('orderMeasures', '200 stewards, dont 40 au départ ; briefing à 9 h 15.');
    await goOn();
    await title('safety');
  });

  it('submits, and reads number and state', async () => {
    await organiser.follow('portal-application:toTasks');
    await organiser.follow('portal-application:tasks.check');
    await organiser.heading('portal-application:check.title');
    await organiser.look('check');
    await organiser.press('portal-application:check.send');
    await organiser.heading('portal-permits:receipt.title');
    const [row] = await parley.sql<{ reference: string; state: string }>(
      'select reference, state from public_event where id = $1',
      [/dossiers\/([^/]+)/.exec(organiser.page.url())?.[1]],
    );
    expect(row?.state).toBe('submitted');
    await organiser.sees(row?.reference ?? '');
    await organiser.look('receipt');
    await organiser.follow('portal-permits:receipt.toDossier');
    await organiser.reads('portal-events:state.submitted');
    await organiser.look('status');
  });

  it('begins without an account: the answers wait on the phone until the link is used', async () => {
    const visitor = await Person.arrive(browser, parley, 'begin', {
      language: 'de',
      size: 'phone',
    });
    const { page } = visitor;
    const words = (key: string): string => visitor.say(`portal-beginning:${key}`);
    const field = (key: string) => visitor.field(`portal-beginning:${key}`);
    await visitor.open('/portal');
    await visitor.heading('portal-beginning:offer.title');
    await visitor.follow('portal-beginning:offer.begin');
    await visitor.heading('portal-beginning:title');
    await visitor.press('portal-beginning:goOn');
    await page.getByRole('link', { name: words('wrong.title') }).waitFor();
    await visitor.write('portal-events:start.name', 'Stiller Zug für sichere Schulwege');
    await page.getByRole('radio', { name: visitor.say('portal-events:kind.march') }).check();
    await field('facts.day').fill('11/03/2027');
    await field('facts.start').fill('18:00');
    await field('facts.end').fill('19:30');
    await field('facts.place').fill('Vom Park bis zum Rathausplatz');
    await field('facts.number').fill('1.200');
    await visitor.look('questions');
    await visitor.press('portal-beginning:goOn');
    await visitor.heading('portal-beginning:you.title');
    await field('you.name').fill('Nele Neuling-Muster');
    await field('you.email').fill('nele@schulweg.example.org');
    await visitor.look('who');
    const mail = await new Mailbox(parley).next(async () => {
      await visitor.press('portal-beginning:you.submit');
      await visitor.reads('portal-beginning:you.sent.title');
    });
    await visitor.open(/\/portal\/begin\/link#\S+/.exec(mail)?.[0] ?? '');
    await visitor.look('link');
    await visitor.press('portal-beginning:begun.submit');
    await page.getByRole('heading', { level: 1, name: /Stiller Zug/ }).waitFor();
    await visitor.look('tasks');
    expect(await page.evaluate("localStorage.getItem('parley.beginning')")).toBeNull();
    await visitor.follow('portal-application:step.when.title');
    expect(await visitor.field('portal-application:q.day.label').inputValue()).toBe('11/03/2027');
    expect(await visitor.field('portal-application:q.end.label').inputValue()).toBe('19:30');
    const drafts = await parley.sql<{ number: number; remarks: string; name: string }>(
      `select e.expected_number as number, a.answers ->> 'remarks' as remarks, o.name
       from public_event e join application a on a.event_id = e.id
       join organisation o on o.id = e.organisation_id where e.title ->> 'de' like 'Stiller Zug%'`,
    );
    expect(drafts).toEqual([
      {
        number: 1200,
        remarks: 'Wo: Vom Park bis zum Rathausplatz',
        name: 'Nele Neuling-Muster',
      },
    ]);
  });
});
