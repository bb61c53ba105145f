/**
 * Checks the catalogues: every namespace exists in each language it must have, with the same keys
 * and the same {{values}}, no empty text, and every `t('…')` written out in the code has its text.
 * `node web/check-locales.mjs` prints what is wrong and exits 1, or prints a summary.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('./src', import.meta.url));
const locales = join(src, 'locales');
const LANGUAGES = ['nl', 'fr', 'en', 'de'];
const DESK_LANGUAGES = ['nl', 'fr', 'en'];
const SHARED = ['ui', 'errors', 'geo-files', 'dialogue', 'mail', 'server'];
const PLURALS = /_(zero|one|two|few|many|other)$/;
const problems = [];

const isShared = (namespace) => SHARED.includes(namespace) || namespace.startsWith('portal');

function flat(tree, prefix = '', into = new Map()) {
  for (const [key, value] of Object.entries(tree)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'object' && value !== null) flat(value, name, into);
    else into.set(name, value);
  }
  return into;
}

const values = (text) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort().join(' ');

function load() {
  const catalogues = new Map();
  for (const language of LANGUAGES) {
    for (const file of readdirSync(join(locales, language))) {
      if (!file.endsWith('.json')) continue;
      const namespace = basename(file, '.json');
      const texts = flat(JSON.parse(readFileSync(join(locales, language, file), 'utf8')));
      catalogues.set(namespace, { ...catalogues.get(namespace), [language]: texts });
    }
  }
  return catalogues;
}

function compare(namespace, perLanguage) {
  const wanted = isShared(namespace) ? LANGUAGES : DESK_LANGUAGES;
  const keys = new Set(Object.values(perLanguage).flatMap((texts) => [...texts.keys()]));
  for (const language of wanted) {
    const texts = perLanguage[language];
    if (!texts) {
      problems.push(`${language}/${namespace}.json is missing`);
      continue;
    }
    for (const key of keys) {
      const text = texts.get(key);
      const place = `${language}/${namespace}.json ${key}`;
      if (text === undefined) problems.push(`${place} is missing`);
      else if (typeof text !== 'string' || text.trim() === '') problems.push(`${place} is empty`);
      else if (values(text) !== values(perLanguage[wanted[0]]?.get(key) ?? text)) {
        problems.push(`${place} has other {{values}} than ${wanted[0]}`);
      }
    }
  }
}

function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'locales' ? [] : sources(path);
    return /\.tsx?$/.test(name) && !/\.(spec|d)\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Whether a text exists for a key, plain or as a plural. */
function known(catalogues, namespace, key) {
  const language = catalogues.get(namespace);
  const texts = language?.[DESK_LANGUAGES[0]];
  if (!texts) return false;
  return texts.has(key) || [...texts.keys()].some((one) => one.replace(PLURALS, '') === key);
}

function checkUses(catalogues) {
  for (const file of sources(src)) {
    const code = readFileSync(file, 'utf8');
    const namespaces = [...code.matchAll(/useTranslation\('([\w-]+)'\)/g)].map((match) => match[1]);
    if (namespaces.length === 0) continue;
    for (const [, written] of code.matchAll(/\bt\(\s*'([^']+)'/g)) {
      const [prefix, rest] = written.includes(':') ? written.split(':') : [null, written];
      const places = prefix ? [prefix] : namespaces;
      if (!places.some((namespace) => known(catalogues, namespace, rest))) {
        problems.push(`${relative(src, file)} uses "${written}", which no catalogue has`);
      }
    }
  }
}

const catalogues = load();
for (const [namespace, perLanguage] of catalogues) compare(namespace, perLanguage);
checkUses(catalogues);
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n${problems.length} problems in the catalogues\n`);
  process.exit(1);
}
process.stdout.write(`catalogues ok: ${catalogues.size} namespaces\n`);
