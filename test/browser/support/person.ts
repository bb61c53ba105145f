import type { Browser, Locator, Page } from 'playwright-core';
import { PERSONAS } from '../../../src/modules/people/index.js';
import type { TestParley } from '../../support/parley.js';
import { DESKTOP, PHONE, Visit } from './browser.js';
import { type Say, type Values, wordsIn } from './words.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface VisitorOptions {
  readonly language: 'nl' | 'fr' | 'en' | 'de';
  readonly size: 'phone' | 'desktop';
  readonly keepsPages?: boolean;
}

export interface PersonOptions extends VisitorOptions {
  readonly persona: string;
}

/** Somebody at the pages, who finds things by what is written on them. */
export class Person {
  private constructor(
    readonly visit: Visit,
    readonly say: Say,
    private readonly parley: TestParley,
  ) {}

  /** Signs a persona in, in a window of its own; pictures are named after `flow`. */
  static async enter(
    browser: Browser,
    parley: TestParley,
    flow: string,
    { persona, ...options }: PersonOptions,
  ): Promise<Person> {
    const door = PERSONAS.find((each) => each.key === persona)?.door;
    const person = await Person.arrive(browser, parley, `${flow}-${persona}`, options);
    await person.visit.signIn(parley.url, persona, door === 'police' ? 'desk' : 'portal');
    return person;
  }

  /** Somebody nobody knows, in a window of his own. */
  static async arrive(
    browser: Browser,
    parley: TestParley,
    flow: string,
    { language, size, keepsPages = false }: VisitorOptions,
  ): Promise<Person> {
    const visit = await Visit.begin(browser, parley.url, `${flow}-${language}`, {
      viewport: size === 'phone' ? PHONE : DESKTOP,
      language,
      now: parley.clock.now(),
      keepsPages,
    });
    await visit.speak(language);
    return new Person(visit, wordsIn(language), parley);
  }

  /** Gives the window a passkey that answers at once, as a phone's own with a finger on it. */
  async carryPasskey(): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  /** Confirms a binding act; the first one of a person also sets the passkey up. */
  async confirmAct(first = false): Promise<void> {
    if (first) {
      await this.button('portal-confirming:add.passkey').waitFor();
      await this.look('choose-passkey');
      await this.press('portal-confirming:add.passkey');
      await this.heading('portal-confirming:codes.title');
      await this.look('recovery-codes');
      await this.press('portal-confirming:codes.done');
    }
    await this.press('portal-confirming:use.passkey');
  }

  get page(): Page {
    return this.visit.page;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.parley.url}${path}`);
  }

  button(key: string, values?: Values): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  async press(key: string, values?: Values): Promise<void> {
    await this.button(key, values).click();
  }

  async follow(key: string, values?: Values): Promise<void> {
    await this.page.getByRole('link', { name: this.say(key, values), exact: true }).click();
  }

  /** Goes to a part of the dossier by its tab. */
  async part(name: string): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: this.say('ui:dossier.parts') });
    await tabs.getByRole('link', { name: this.named(`ui:dossier.part.${name}`) }).click();
  }

  /** A field by the beginning of its label: what may stay empty says so at the end. */
  field(key: string, values?: Values): Locator {
    return this.page.getByRole('textbox', { name: this.named(key, values) });
  }

  private named(key: string, values?: Values): RegExp {
    return new RegExp(`^${escaped(this.say(key, values))}`);
  }

  async write(key: string, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  async choose(role: 'radio' | 'checkbox', key: string): Promise<void> {
    await this.page.getByRole(role, { name: this.say(key), exact: true }).check();
  }

  /** Waits until a page or part of that name stands there. */
  async heading(key: string, values?: Values): Promise<void> {
    const name = this.say(key, values);
    await this.page.getByRole('heading', { name }).first().waitFor();
  }

  /** Waits until a sentence of the catalogue stands on the page. */
  async reads(key: string, values?: Values): Promise<void> {
    await this.sees(this.say(key, values));
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Keeps a picture; the page must be accessible and must have asked nobody else. */
  async look(label: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.visit.shoot(label, this.page.viewportSize()?.width === PHONE.width);
    expect(await this.visit.accessibilityProblems()).toEqual([]);
    expect(this.visit.foreign).toEqual([]);
  }
}
