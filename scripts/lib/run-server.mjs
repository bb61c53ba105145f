import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { prepareBuild, prepareInstall, root } from './prepare.mjs';

const isWindows = process.platform === 'win32';

/** One Ctrl-C can reach us twice, from the terminal and through npm. */
const SAME_KEYSTROKE_MS = 1000;

function passSignalsOn(server) {
  let interruptedAt = 0;
  const stop = (signal) => {
    // On Windows the console tells every process itself.
    if (!isWindows) server.kill(signal);
  };
  process.on('SIGINT', () => {
    if (interruptedAt === 0) {
      interruptedAt = Date.now();
      stop('SIGINT');
    } else if (Date.now() - interruptedAt > SAME_KEYSTROKE_MS) {
      server.kill('SIGKILL');
    }
  });
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGHUP', () => stop('SIGTERM'));
}

/** The parent of npm's shell, where the system tells it cheaply. */
function parentOfShell(shell) {
  if (process.platform !== 'linux') return null;
  try {
    const [, name, , parent] = /\((.*)\) (\S) (\d+)/s.exec(
      readFileSync(`/proc/${shell}/stat`, 'utf8'),
    );
    return /sh$/.test(name) ? parent : null;
  } catch {
    return null;
  }
}

/** npm's shell ends on SIGTERM without telling us, and kill -9 tells nobody: parents change then. */
function whenNpmIsGone(act) {
  if (isWindows || process.env.npm_lifecycle_event !== 'start') return;
  const parents = () => `${process.ppid} ${parentOfShell(process.ppid)}`;
  const npm = parents();
  setInterval(() => {
    if (parents() !== npm) act();
  }, 500).unref();
}

/** Installs and builds what is missing, runs the server and ends as it ends. */
export async function runServer() {
  process.chdir(root);
  await prepareInstall();
  await prepareBuild('server', 'web');
  const follow = new URL('./follow-parent.mjs', import.meta.url).href;
  const server = spawn(process.execPath, ['--import', follow, 'dist/main.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Out of the terminal's reach, so that it gets Ctrl-C once, from us.
    detached: !isWindows,
  });
  passSignalsOn(server);
  whenNpmIsGone(() => server.connected && server.disconnect());
  server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
