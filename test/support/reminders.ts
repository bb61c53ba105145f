import { Recurring } from '../../src/core/journal/recurring.js';
import { letDaysPass, mails } from './advice.js';
import { jobsDone } from './bargaining.js';
import type { TestParley } from './parley.js';

export const MINUTE = 60_000;
export const DAY = 1_440 * MINUTE;

/** Lets time pass and the clock strike in two processes at once; answers the mails that brings. */
export async function mailsAfter(parley: TestParley, ms: number): Promise<string[]> {
  await jobsDone(parley);
  const before = (await mails(parley)).length;
  await letDaysPass(parley, ms);
  const strike = () => parley.running.app.get(Recurring).run();
  await Promise.all([strike(), strike()]);
  await jobsDone(parley);
  return (await mails(parley)).slice(before);
}

/** To whom mails go whose text has these words, in alphabetical order. */
export function addressees(sent: readonly string[], words: RegExp): string[] {
  const matching = sent.filter((mail) => words.test(mail));
  return matching.flatMap((mail) => /^To: (.*)$/m.exec(mail)?.[1] ?? []).sort();
}
