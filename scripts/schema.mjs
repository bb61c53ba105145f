import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBuild, prepareInstall, root } from './lib/prepare.mjs';

/** Writes `schema.gql` and `portal.gql`; with `--check` only says whether they are current. */
const FILES = { police: 'schema.gql', portal: 'portal.gql' };

await prepareInstall();
await prepareBuild('server');
const { printSchemas } = await import('../dist/boot.js');
const { readConfig } = await import('../dist/config.js');
const printed = await printSchemas({ ...readConfig(), demo: true, logLevel: 'error' });
const check = process.argv.includes('--check');
const outdated = Object.entries(FILES).filter(
  ([door, file]) => read(file).trim() !== printed[door].trim(),
);
for (const [door, file] of outdated) {
  if (!check) writeFileSync(join(root, file), printed[door]);
  console.log(`${file} ${check ? 'is not what the code makes: run npm run schema' : 'written'}`);
}
process.exit(check && outdated.length > 0 ? 1 : 0);

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}
