import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inspectProcess } from './embedded-process.js';
import { codeOf, StartProblem } from './start-problems.js';

interface Holder {
  readonly process: number;
  readonly startedAt: string;
}

async function readHolder(file: string): Promise<{ text: string; holder: Holder | null }> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: null };
  }
}

async function isAlive(holder: Holder | null): Promise<boolean> {
  if (!holder) return false;
  return (await inspectProcess(holder.process))?.startedAt === holder.startedAt;
}

/** Moves a dead holder's file away; puts it back when another start was quicker and it is a new one. */
async function clearStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved === stale) await rm(aside);
  else await rename(aside, file);
}

/**
 * Makes this process the only one that works in the directory. A file left by a process that is gone
 * does not count, also when its number was given to another process since.
 * @returns lets go of the directory
 * @throws StartProblem when a living process holds it
 */
export async function holdDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, 'holder.json');
  const self = await inspectProcess(process.pid);
  const mine: Holder = { process: process.pid, startedAt: self?.startedAt ?? '' };
  const text = JSON.stringify(mine);
  for (;;) {
    try {
      await writeFile(file, text, { flag: 'wx' });
      return async () => {
        if ((await readHolder(file)).text === text) await rm(file);
      };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    let found = await readHolder(file);
    if (!found.holder) {
      // Its writer may be between creating and filling the file.
      await pause(200);
      found = await readHolder(file);
    }
    if (await isAlive(found.holder)) {
      throw new StartProblem(
        `Parley already runs on this directory (process ${found.holder?.process}); stop it first or set PARLEY_HOME.`,
      );
    }
    await clearStale(file, found.text);
  }
}
