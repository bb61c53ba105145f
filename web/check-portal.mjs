/**
 * Follows every import from the portal's entry: nothing of the desk may be reached, and each part of
 * the component kit that is used must have its styles in `mantine-portal.css`.
 * `node web/check-portal.mjs` prints what is wrong and exits 1.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('./src', import.meta.url));
const kit = fileURLToPath(new URL('../node_modules/@mantine/core/styles', import.meta.url));
const styles = readFileSync(join(src, 'ui/theme/mantine-portal.css'), 'utf8');
/** Written under another part's file, or made of parts that are listed. */
const STYLED_BY = {
  TextInput: 'Input',
  Textarea: 'Input',
  NativeSelect: 'Input',
  FileInput: 'Input',
  Select: 'Combobox',
  MultiSelect: 'Combobox',
};

const problems = [];
const seen = new Set();

/** The file behind a relative import as it is written (`./x.js` is `x.ts` or `x.tsx`). */
function fileOf(from, written) {
  const path = join(dirname(from), written);
  const base = path.replace(/\.js$/, '');
  return [path, `${base}.ts`, `${base}.tsx`].find((one) => existsSync(one));
}

function checkKit(file, names) {
  for (const name of names.split(',').map((one) => one.trim())) {
    const part = STYLED_BY[name] ?? name;
    const styled = existsSync(join(kit, `${part}.css`));
    if (styled && !styles.includes(`/${part}.layer.css'`)) {
      problems.push(
        `${relative(src, file)} uses ${name}: add ${part}.layer.css to mantine-portal.css`,
      );
    }
  }
}

function visit(file) {
  if (seen.has(file)) return;
  seen.add(file);
  const place = relative(src, file);
  // The gallery is built in no product; it shows parts of both doors.
  if (place.startsWith('gallery/')) return;
  if (/^desk\/|^features\/[^/]+\/desk[./]|^gql\/desk\//.test(place)) {
    problems.push(`the portal reaches ${place}`);
    return;
  }
  const code = readFileSync(file, 'utf8');
  for (const [, names] of code.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
    checkKit(file, names);
  }
  for (const [, written] of code.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)) {
    const next = fileOf(file, written);
    if (next && /\.tsx?$/.test(next)) visit(next);
  }
}

visit(join(src, 'portal/main.tsx'));
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`portal ok: ${seen.size} files, nothing of the desk\n`);
