/**
 * Weighs the first load of both doors in a finished build: the entry, everything it imports at once,
 * its styles, and the catalogues of the heaviest language, all as gzip would send them.
 * `node web/check-budgets.mjs [folder]` prints a table and exits 1 when a door is over its budget.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGETS_KB = { desk: 350, portal: 200 };
/** What each door waits for before it paints, as in its `languages.ts`. */
const NAMESPACES = { desk: ['ui', 'desk'], portal: ['ui', 'portal'] };
const LANGUAGES = ['nl', 'fr', 'en', 'de'];

const folder = process.argv[2] ?? fileURLToPath(new URL('../dist/web', import.meta.url));
const manifestFile = join(folder, '.vite/manifest.json');
if (!existsSync(manifestFile)) {
  process.stderr.write(`No build in ${folder}: run "vite build -c web/vite.config.ts" first.\n`);
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const weigh = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** The files a chunk needs before it runs: itself, its imports, their styles. */
function closure(key, seen = new Set(), files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return files;
  seen.add(key);
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) closure(next, seen, files);
  return files;
}

function catalogues(door, language) {
  return NAMESPACES[door]
    .map((name) => manifest[`src/locales/${language}/${name}.json`]?.file)
    .filter(Boolean);
}

function heaviestCatalogues(door) {
  const sums = LANGUAGES.map((language) =>
    catalogues(door, language).reduce((sum, file) => sum + weigh(file), 0),
  );
  return Math.max(...sums);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
let over = 0;
for (const [door, budget] of Object.entries(BUDGETS_KB)) {
  const files = [...closure(`${door}.html`)];
  const scripts = files.filter((file) => file.endsWith('.js'));
  const styles = files.filter((file) => file.endsWith('.css'));
  const sum = (list) => list.reduce((total, file) => total + weigh(file), 0);
  const texts = heaviestCatalogues(door);
  const total = sum(scripts) + sum(styles) + texts;
  const verdict = total <= budget * 1000 ? 'ok' : 'OVER';
  if (verdict === 'OVER') over += 1;
  process.stdout.write(
    `${door.padEnd(7)} scripts ${kb(sum(scripts))}  styles ${kb(sum(styles))}  ` +
      `texts ${kb(texts)}  first load ${kb(total)} of ${budget} kB  ${verdict}\n`,
  );
}
process.exit(over === 0 ? 0 : 1);
