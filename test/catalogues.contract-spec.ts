import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ErrorCode } from '../src/core/errors.js';

const LOCALES = fileURLToPath(new URL('../web/src/locales', import.meta.url));
/** What organisers read, in every language an organiser may choose. */
const ALSO_GERMAN = ['errors.json', 'mail.json', 'portal.json', 'ui.json'];
/** Languages differ in how many plural forms they have. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );
}

const files = (language: string) => readdirSync(`${LOCALES}/${language}`).sort();
const catalogue = (language: string, file: string): [string, string][] =>
  texts(JSON.parse(readFileSync(`${LOCALES}/${language}/${file}`, 'utf8')) as Tree);
const keys = (language: string, file: string) =>
  [...new Set(catalogue(language, file).map(([key]) => key.replace(PLURAL, '')))].sort();
/** `{{minutes}} {{link}}` of one text, in a fixed order. */
const places = (text: string) => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort().join(' ');

describe('the catalogues', () => {
  const all = files('nl').flatMap((file) =>
    ['fr', 'en', 'de']
      .filter((language) => files(language).includes(file))
      .map((language) => ({ language, file })),
  );

  it('are there in Dutch, French and English, those for organisers in German too', () => {
    expect(files('fr')).toEqual(files('nl'));
    expect(files('en')).toEqual(files('nl'));
    expect(files('de')).toEqual(expect.arrayContaining(ALSO_GERMAN));
    expect(files('nl')).toEqual(expect.arrayContaining(files('de')));
  });

  it.each(all)('have the same keys: $language/$file', ({ language, file }) => {
    expect(keys(language, file)).toEqual(keys('nl', file));
  });

  it.each(all)('fill the same places: $language/$file', ({ language, file }) => {
    const dutch = new Map(catalogue('nl', file));
    const wrong = catalogue(language, file).filter(([key, text]) => {
      const same = dutch.get(key);
      return same !== undefined && places(same) !== places(text);
    });
    expect(wrong).toEqual([]);
  });

  it('have no empty text', () => {
    const empty = ['nl', 'fr', 'en', 'de'].flatMap((language) =>
      files(language).flatMap((file) =>
        catalogue(language, file)
          .filter(([, text]) => text.trim() === '')
          .map(([key]) => `${language}/${file} ${key}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  it.each(['nl', 'fr', 'en', 'de'])('say every error code in %s', (language) => {
    const said = catalogue(language, 'errors.json').map(([key]) => key);
    const codes = Object.values(ErrorCode);
    expect(codes.filter((code) => !said.includes(`${code}.text`))).toEqual([]);
  });
});
