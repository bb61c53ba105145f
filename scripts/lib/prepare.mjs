import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The directory of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const at = (...parts) => join(root, ...parts);
const LOCK = at('dist', '.preparing');
const LOCK_IS_STALE_AFTER_MS = 15 * 60_000;

/** Runs a program to its end with our terminal; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The file itself, all files of a directory, nothing for what is missing. */
function filesOf(path) {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return fs
    .readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesOf(join(path, name)));
}

const isTest = (path) => /\.spec\.tsx?$/.test(path);

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf).sort()) {
    if (isTest(path)) continue;
    hash.update(`\0${relative(root, path)}\0`).update(fs.readFileSync(path));
  }
  return hash.digest('hex');
}

const readIf = (path) => (fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : '');

/** npm keeps what it installed in a second lock file; it is written last, so an interrupted run has none. */
function isInstalled() {
  const present = JSON.parse(readIf(at('node_modules', '.package-lock.json')) || '{}').packages;
  if (!present) return false;
  const { packages } = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    if (!present[path]) return Boolean(optional);
    return present[path].version === version && present[path].integrity === integrity;
  });
}

async function install() {
  console.log('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath ?? '';
  const args = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const code =
    basename(npm) === 'npm-cli.js'
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new Error(
      'Installing the packages failed, npm says why above: check the network and the free disk space, then try again.',
    );
  }
}

/** Files beside the code (catalogues, templates, fonts) go along; what lost its source goes away. */
function mirrorSources() {
  const sources = filesOf(at('src')).filter((path) => !isTest(path));
  const expected = new Set();
  for (const source of sources) {
    const target = at('dist', relative(at('src'), source));
    if (source.endsWith('.ts')) {
      expected.add(target.replace(/\.ts$/, '.js')).add(target.replace(/\.ts$/, '.js.map'));
      continue;
    }
    expected.add(target);
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.copyFileSync(source, target);
  }
  for (const path of filesOf(at('dist'))) {
    const name = relative(at('dist'), path);
    if (name.startsWith('.') || /^web[/\\]/.test(name) || expected.has(path)) continue;
    fs.rmSync(path);
  }
}

async function buildServer() {
  const buildInfo = at('dist', '.tsbuildinfo');
  if (!fs.existsSync(at('dist', 'main.js'))) fs.rmSync(buildInfo, { force: true });
  const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
  if ((await run(process.execPath, [tsc, '-p', 'tsconfig.json'])) !== 0) {
    throw new Error('Building the server failed, the compiler says why above.');
  }
  mirrorSources();
}

async function buildWeb() {
  const vite = at('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', 'web', '--outDir', at('dist', 'web'), '--emptyOutDir'];
  if ((await run(process.execPath, [vite, ...args, '--logLevel', 'warn'])) !== 0) {
    throw new Error('Building the web pages failed, Vite says why above.');
  }
}

const PARTS = {
  server: {
    title: 'Building the server…',
    sources: [at('src'), at('tsconfig.json'), at('package-lock.json')],
    result: at('dist', 'main.js'),
    build: buildServer,
  },
  web: {
    title: 'Building the web pages…',
    sources: [at('web'), at('schema.gql'), at('portal.gql'), at('package-lock.json')],
    result: at('dist', 'web'),
    build: buildWeb,
  },
};

function isFresh(name) {
  const { sources, result } = PARTS[name];
  if (name === 'web' && !fs.existsSync(at('web', 'vite.config.ts'))) return true;
  return fs.existsSync(result) && readIf(at('dist', `.built-${name}`)) === fingerprint(sources);
}

async function buildPart(name) {
  const { title, sources, build } = PARTS[name];
  const stamp = at('dist', `.built-${name}`);
  const started = Date.now();
  // Taken before building: a change made meanwhile counts as one.
  const print = fingerprint(sources);
  console.log(title);
  fs.rmSync(stamp, { force: true });
  await build();
  fs.writeFileSync(stamp, print);
  console.log(`… done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function holderIsGone() {
  try {
    if (Date.now() - fs.statSync(LOCK).mtimeMs > LOCK_IS_STALE_AFTER_MS) return true;
    process.kill(Number(fs.readFileSync(LOCK, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** `npm start` and `npm test` may be started at the same moment: one prepares, the other waits. */
async function alone(work) {
  for (let told = false; ; told = true) {
    try {
      fs.mkdirSync(dirname(LOCK), { recursive: true });
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw new Error(
          `Parley can't write to ${root} (${error.code}): give this user the right to.`,
          { cause: error },
        );
      }
    }
    if (holderIsGone()) fs.rmSync(LOCK, { force: true });
    else if (!told) console.log('Waiting for another start that is installing or building…');
    await pause(200);
  }
  try {
    await work();
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

/** Installs what the lock file names and is missing. */
export async function prepareInstall() {
  if (isInstalled()) return;
  await alone(async () => {
    if (!isInstalled()) await install();
  });
}

/** Builds those of the parts (`server`, `web`) whose sources changed since. */
export async function prepareBuild(...parts) {
  const stale = parts.filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  await alone(async () => {
    for (const part of stale) if (!isFresh(part)) await buildPart(part);
  });
}
