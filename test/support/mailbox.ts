import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestParley } from './parley.js';

const TRIES = 1_000;

/** The mails a Parley without a mail server wrote. */
export class Mailbox {
  private readonly place: string;

  constructor({ home }: TestParley) {
    this.place = join(home, 'outbox');
  }

  names(): Promise<string[]> {
    return readdir(this.place).catch(() => []);
  }

  /** Every mail but those named, without the breaks of its lines. */
  async texts(but: readonly string[] = []): Promise<string[]> {
    const names = (await this.names()).filter((name) => !but.includes(name));
    const texts = await Promise.all(names.map((name) => readFile(join(this.place, name), 'utf8')));
    return texts.map((text) => text.replaceAll('=\n', ''));
  }

  /** Waits until there are so many mails. */
  async count(wanted: number): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await this.names()).length >= wanted) return;
      await new Promise((wake) => setTimeout(wake, 10));
    }
    throw new Error(`There are not ${wanted} mails`);
  }

  /** Does something and waits for the mail it brings. */
  async next(ask: () => Promise<unknown>): Promise<string> {
    const before = await this.names();
    await ask();
    await this.count(before.length + 1);
    return (await this.texts(before))[0] as string;
  }
}
