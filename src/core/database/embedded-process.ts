import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface RunningProcess {
  /** Together with the number this names one process for ever, also after a restart of the machine. */
  readonly startedAt: string;
  readonly command: string;
  /** Working directory, where the system tells it (Linux). */
  readonly directory: string | null;
}

async function inspectOnLinux(pid: number): Promise<RunningProcess> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces; state is field 3 and the start time field 22 (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') throw new Error('ended, not yet collected');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return {
    startedAt: `${boot.trim()} ${fields[19]}`,
    command: command.replaceAll('\0', ' ').trim(),
    directory,
  };
}

async function inspectOnWindows(pid: number): Promise<RunningProcess> {
  const query = `$p = Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}'; if (!$p) { exit 1 }; $p.CreationDate.Ticks; $p.CommandLine`;
  const { stdout } = await execute('powershell', ['-NoProfile', '-Command', query]);
  const [startedAt = '', ...command] = stdout.split(/\r?\n/);
  return { startedAt, command: command.join(' ').trim(), directory: null };
}

async function inspectByPs(pid: number): Promise<RunningProcess> {
  const format = ['-ww', '-o', 'lstart=,command=', '-p', String(pid)];
  const { stdout } = await execute('ps', format, { env: { LC_ALL: 'C', PATH: '/bin:/usr/bin' } });
  // `lstart` is always 24 characters: "Sun Nov 22 17:09:42 2026".
  return { startedAt: stdout.slice(0, 24), command: stdout.slice(24).trim(), directory: null };
}

/** What runs under this process number now; null when nothing does (an uncollected corpse included). */
export async function inspectProcess(pid: number): Promise<RunningProcess | null> {
  try {
    if (process.platform === 'linux') return await inspectOnLinux(pid);
    if (process.platform === 'win32') return await inspectOnWindows(pid);
    return await inspectByPs(pid);
  } catch {
    return null;
  }
}
