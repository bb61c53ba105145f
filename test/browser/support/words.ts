import { readFileSync } from 'node:fs';

export type Values = Readonly<Record<string, string | number>>;

/** The words of the pages: `say('portal-application:check.send')`, with values where it has gaps. */
export type Say = (key: string, values?: Values) => string;

type Catalogue = { readonly [key: string]: string | Catalogue };

const CATALOGUES = new URL('../../../web/src/locales/', import.meta.url);

function catalogue(language: string, name: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`${language}/${name}.json`, CATALOGUES), 'utf8'));
}

function find(from: Catalogue, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<string | Catalogue | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      from,
    );
  return typeof found === 'string' ? found : undefined;
}

/** What a reader of a language sees; throws for a key the catalogue lacks. */
export function wordsIn(language: string): Say {
  const plural = new Intl.PluralRules(language);
  const known = new Map<string, Catalogue>();
  return (key, values = {}) => {
    const [name = '', path = ''] = key.split(':');
    const words = known.get(name) ?? catalogue(language, name);
    known.set(name, words);
    const { count } = values;
    const counted =
      typeof count === 'number' ? find(words, `${path}_${plural.select(count)}`) : null;
    const text = counted ?? find(words, path);
    if (text === undefined) throw new Error(`${language}: no words for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, gap: string) => String(values[gap] ?? ''));
  };
}
