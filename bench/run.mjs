import { existsSync, mkdirSync, readdirSync, appendFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareBuild, prepareInstall } from '../scripts/lib/prepare.mjs';

/** `npm run bench [-- --only NAME]`: runs the benchmarks, prints a table, keeps JSON lines. */
const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const chosen = values.only ? names.filter((name) => name === values.only) : names;
if (chosen.length === 0) {
  console.error(`There is no benchmark "${values.only}"; there are: ${names.join(', ')}`);
  process.exit(1);
}

await prepareInstall();
await prepareBuild('server');
if (!existsSync(join(here, 'node_modules', 'postgraphile'))) {
  console.log('Installing the peers (npm ci in bench)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
}
mkdirSync(join(here, 'results'), { recursive: true });
for (const name of chosen) {
  const { bench } = await import(`./${name}.bench.mjs`);
  const { rows, line } = await bench();
  console.table(rows);
  const record = {
    name,
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    rows,
    line,
  };
  appendFileSync(join(here, 'results', `${name}.jsonl`), `${JSON.stringify(record)}\n`);
  console.log(`${name}: ${line}`);
}
