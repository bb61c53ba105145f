import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { type i18n, createInstance } from 'i18next';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one set of catalogues, shared with the web pages; beside `src` and `dist` alike. */
const CATALOGUES = join(dirname(fileURLToPath(import.meta.url)), '../../web/src/locales');

function load(): Record<string, Record<string, object>> {
  const resources: Record<string, Record<string, object>> = {};
  for (const language of LANGUAGES) {
    const files = readdirSync(join(CATALOGUES, language)).filter((name) => name.endsWith('.json'));
    resources[language] = Object.fromEntries(
      files.map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(join(CATALOGUES, language, name), 'utf8')) as object,
      ]),
    );
  }
  return resources;
}

/** Texts for mail, documents and errors, from the same catalogues as the screens. */
@Injectable()
export class Messages {
  private readonly i18n: i18n;

  constructor() {
    this.i18n = createInstance();
    void this.i18n.init({
      resources: load(),
      fallbackLng: ['nl', 'fr', 'en'],
      defaultNS: 'server',
      initAsync: false,
      interpolation: { escapeValue: false },
    });
  }

  /** The text of `key`; the key itself when the catalogues lack it (a contract test forbids that). */
  text(
    language: string,
    namespace: string,
    key: string,
    values: Readonly<Record<string, unknown>> = {},
  ): string {
    return this.i18n.t(key, { ...values, lng: language, ns: namespace });
  }
}
