import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepareBuild, prepareInstall, root } from './prepare.mjs';

const START_LIMIT_MS = 120_000;
const READY = /^Parley is ready on (\S+)$/;
/** Settings of the person who calls us that must not reach a Parley of our own. */
const FOREIGN = ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'HOST'];

function environment(home) {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name));
  return {
    ...Object.fromEntries(inherited),
    PARLEY_HOME: home,
    PARLEY_DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'error',
  };
}

/** The address the server says it is ready on; its last words when it ends before. */
function ready(server) {
  return new Promise((resolve, reject) => {
    const said = [];
    const limit = setTimeout(
      () => reject(new Error('Parley did not become ready within two minutes.')),
      START_LIMIT_MS,
    );
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const url = READY.exec(line)?.[1];
        if (!url) return;
        clearTimeout(limit);
        resolve(url);
      });
    }
    server.on('exit', () => {
      clearTimeout(limit);
      reject(new Error(`Parley did not start: ${said.at(-1) ?? 'it said nothing'}`));
    });
  });
}

/** Starts the built product on an empty directory of its own; `stop` leaves nothing behind. */
export async function startTemporaryParley() {
  await prepareInstall();
  await prepareBuild('server');
  const home = await mkdtemp(join(tmpdir(), 'parley-temporary-'));
  const follow = new URL('./follow-parent.mjs', import.meta.url).href;
  const server = spawn(process.execPath, ['--import', follow, 'dist/main.js'], {
    cwd: root,
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    return { url: await ready(server), home, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}
