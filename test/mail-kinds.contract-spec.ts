import { readFileSync } from 'node:fs';
import { MAIL_VALUES } from '../src/core/mail/mail.service.js';
import { LANGUAGES } from '../src/core/messages.js';

interface Words {
  readonly subject: string;
  readonly body: string;
}

function mailsIn(language: string): Record<string, Words> {
  const file = new URL(`../web/src/locales/${language}/mail.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Words>;
}

const gapsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap ?? '');

/**
 * A mail passes through hands nobody chose. It says that there is something, by when, and where one
 * signs in to read it; the reference is what one names on the phone. It never says what.
 */
describe('mail', () => {
  it('may carry a number, days and a link, and nothing else', () => {
    expect([...MAIL_VALUES].sort()).toEqual([
      'due',
      'link',
      'minutes',
      'reference',
      'sent',
      'until',
    ]);
  });

  const kinds = LANGUAGES.flatMap((language) =>
    Object.entries(mailsIn(language)).map(
      ([kind, words]) => [`${language} ${kind}`, words] as const,
    ),
  );

  it.each(kinds)('%s has no gap for anything of a dossier', (_kind, { subject, body }) => {
    const allowed: readonly string[] = MAIL_VALUES;
    expect(gapsOf(`${subject} ${body}`).filter((gap) => !allowed.includes(gap))).toEqual([]);
    expect(gapsOf(subject).filter((gap) => gap !== 'reference')).toEqual([]);
    expect(body).not.toContain('http');
  });

  it('is the same kinds in every language', () => {
    const known = Object.keys(mailsIn('nl')).sort();
    expect(known.length).toBeGreaterThan(15);
    for (const language of LANGUAGES) expect(Object.keys(mailsIn(language)).sort()).toEqual(known);
  });
});
