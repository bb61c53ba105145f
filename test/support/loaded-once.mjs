import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Jest gives every test file a world of its own and would load the whole product into each, which
 * takes longer than most files test. What this transformer is asked for becomes a line that hands
 * on what Node itself loaded, once a worker: packages as they are, `src/` as it was built into
 * `dist/`, which is also what is delivered.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = resolve(ROOT, 'dist', '.tsbuildinfo');
const SELF = fileURLToPath(import.meta.url);
const load = createRequire(import.meta.url);

const within = (path) => relative(resolve(ROOT, 'src'), path);
const isOurs = (path) => !within(path).startsWith('..');

/** The file Node is to load for this one. */
function loadedFor(path) {
  if (!isOurs(path)) return path;
  const built = resolve(ROOT, 'dist', within(path).replace(/\.ts$/, '.js'));
  if (existsSync(built)) return built;
  throw new Error(`${relative(ROOT, built)} is missing: npm test builds it before it tests`);
}

/** Where a test's world finds Node's own loader: all that both see are Node's modules. */
globalThis.loadedOnce = load;
const handedOn = (file) => `vm.runInThisContext('globalThis.loadedOnce')(${JSON.stringify(file)})`;

/** The same as an ES module, whose names must stand in it. */
function named(file) {
  const names = Object.keys(load(file));
  const lines = names.map((name, nth) => `const v${nth} = all[${JSON.stringify(name)}];`);
  const exported = names.map((name, nth) => `v${nth} as ${JSON.stringify(name)}`);
  return `import vm from 'node:vm';\nconst all = ${handedOn(file)};\n${lines.join('\n')}\nexport { ${exported.join(', ')} };`;
}

export default {
  process(source, path, { supportsStaticESM, supportsDynamicImport }) {
    // Jest's own set-up runs in Node already.
    if (!supportsDynamicImport) return { code: source };
    const file = loadedFor(path);
    return {
      code: supportsStaticESM
        ? named(file)
        : `const vm = require('node:vm'); module.exports = ${handedOn(file)};`,
    };
  },
  getCacheKey: (text, path, { supportsStaticESM, supportsDynamicImport }) =>
    createHash('sha256')
      .update([path, text, readFileSync(SELF), supportsStaticESM, supportsDynamicImport].join('\0'))
      .update(isOurs(path) ? String(statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs) : '')
      .digest('hex'),
};
