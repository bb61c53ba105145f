import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { prepareBuild, prepareInstall, root, run } from './prepare.mjs';

const JEST = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const REPORTERS = ['default', join(root, 'scripts', 'lib', 'count-reporter.mjs')];

const env = {
  ...process.env,
  NODE_OPTIONS: [
    process.env.NODE_OPTIONS ?? '',
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ].join(' '),
};

/** Whether the chosen tests open web pages; all tests do when nothing is chosen. */
async function needsPages(args) {
  if (args.length === 0) return true;
  const list = [JEST, '--listTests', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, list, { cwd: root, env });
  return stdout.includes('.browser-spec.');
}

/** Runs Jest; resolves to its exit code and what its reporter counted, null when it did not get that far. */
async function runJest(args) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'parley-test-counts-'));
  const file = join(directory, 'counts.json');
  try {
    const reporters = REPORTERS.map((reporter) => `--reporters=${reporter}`);
    // The flag also keeps Jest from reading a path that follows as one more reporter.
    const all = [JEST, ...reporters, '--passWithNoTests', ...args];
    const code = await run(process.execPath, all, {
      env: { ...env, PARLEY_TEST_COUNTS: file },
    });
    return { code, counts: fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null };
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
}

/** Runs all tests, or those Jest's own arguments choose; the last line has the counts. */
export async function runTests(args) {
  process.chdir(root);
  await prepareInstall();
  await prepareBuild('server', ...((await needsPages(args)) ? ['web'] : []));
  // On Ctrl-C Jest ends first, then we do.
  process.on('SIGINT', () => undefined);
  const { code, counts } = await runJest(args);
  let { passed, failed } = counts ?? { passed: 0, failed: 0 };
  if (code !== 0 && failed === 0) {
    console.log(`Jest ended with code ${code} outside the tests; this counts as one failure.`);
    failed = 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
