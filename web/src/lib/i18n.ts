import i18next, { type BackendModule, type ReadCallback, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { frenchSpacing } from './french-spacing.js';
import { chooseLanguage, type Language } from './languages.js';
import { recall, remember } from './local-memory.js';

/** What `import.meta.glob('../locales/…/*.json')` gives: path to loader. */
export type CatalogueFiles = Readonly<Record<string, () => Promise<unknown>>>;

export interface LanguageSetup {
  /** Catalogue files of this door; a door never names the other one's. */
  readonly files: CatalogueFiles;
  readonly offered: readonly Language[];
  /** Namespaces every page needs, loaded before the first paint. */
  readonly namespaces: readonly string[];
  /** Catalogues only this door has, each read as a part of the one it is named under. */
  readonly added?: Readonly<Record<string, string>>;
  /** Namespaces loaded right after those, while the first page is painted. */
  readonly soon?: readonly string[];
}

const PATH = /\/locales\/([a-z]{2})\/([\w-]+)\.json$/;
const REMEMBERED = 'language';

type Words = { readonly [key: string]: string | Words };

/** Two catalogues as one; no text stands in both. */
function joined(one: Words, other: Words): Words {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [mine, theirs] = [one[key], other[key]];
      const both = typeof mine === 'object' && typeof theirs === 'object';
      return [key, both ? joined(mine, theirs) : (mine ?? theirs ?? '')];
    }),
  );
}

function catalogueBackend(
  files: CatalogueFiles,
  added: LanguageSetup['added'] = {},
): BackendModule {
  const byName = new Map<string, () => Promise<unknown>>();
  for (const [path, load] of Object.entries(files)) {
    const match = PATH.exec(path);
    if (match) byName.set(`${match[1]}/${match[2]}`, load);
  }
  return {
    type: 'backend',
    init: () => undefined,
    read(language: string, namespace: string, done: ReadCallback) {
      const load = byName.get(`${language}/${namespace}`);
      if (!load) return done(new Error(`no catalogue ${language}/${namespace}`), false);
      const more = byName.get(`${language}/${added[namespace]}`);
      Promise.all([load(), more?.()]).then(
        (found) => {
          const words = found
            .map((file) => (file as { default: Words } | undefined)?.default ?? {})
            .reduce(joined);
          done(null, language === 'fr' ? frenchSpacing(words) : words);
        },
        (fault: unknown) => done(fault as Error, true),
      );
    },
  };
}

function tellPage(language: string): void {
  document.documentElement.lang = language;
}

/** Starts i18next for a door: chosen language first, then the browser's, then the first offered. */
export async function startLanguages(setup: LanguageSetup): Promise<i18n> {
  const wanted = [recall<string>(REMEMBERED), ...navigator.languages];
  await i18next
    .use(catalogueBackend(setup.files, setup.added))
    .use(initReactI18next)
    .init({
      lng: chooseLanguage(wanted, setup.offered),
      supportedLngs: [...setup.offered],
      // Catalogues are complete by check; a fallback would load every text twice.
      fallbackLng: false,
      ns: [...setup.namespaces],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  // Whoever needs one of them earlier waits for it; nobody waits here.
  if (setup.soon) void i18next.loadNamespaces([...setup.soon]);
  tellPage(i18next.language);
  i18next.on('languageChanged', tellPage);
  return i18next;
}

/** Uses the person's own language unless this browser already chose one. */
export async function adoptLanguage(language: string): Promise<void> {
  if (recall<string>(REMEMBERED)) return;
  const offered = (i18next.options.supportedLngs || []) as readonly string[];
  if (offered.includes(language)) await i18next.changeLanguage(language);
}

export interface LanguageChoice {
  readonly language: Language;
  readonly offered: readonly Language[];
  /** Changes the texts where the reader stands: no reload, no lost input. */
  readonly choose: (language: Language) => Promise<void>;
}

/** The present language and the way to change it. */
export function useLanguage(): LanguageChoice {
  const { i18n: instance } = useTranslation('ui');
  const choose = useCallback(
    async (language: Language) => {
      remember(REMEMBERED, language);
      await instance.changeLanguage(language);
    },
    [instance],
  );
  const offered = ((instance.options.supportedLngs || []) as string[]).filter(
    (tag) => tag !== 'cimode',
  ) as Language[];
  return { language: instance.language as Language, offered, choose };
}
