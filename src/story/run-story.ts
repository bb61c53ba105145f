import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { boot } from '../boot.js';
import type { Config } from '../config.js';
import { startEmbeddedPostgres } from '../core/database/embedded-server.js';
import { e01Steps } from './e01.js';
import { Story } from './story.js';

const STORIES = { E01: e01Steps };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the steps one after the other; answers the number of the step that failed, or 0. */
async function tell(story: Story, steps: typeof e01Steps): Promise<number> {
  for (const [index, step] of steps.entries()) {
    const started = performance.now();
    try {
      await step.run(story);
    } catch (fault) {
      say(`${index + 1}. ${step.title}: ${fault instanceof Error ? fault.message : String(fault)}`);
      return index + 1;
    }
    say(`${index + 1}. ${step.title} (${Math.round(performance.now() - started)} ms)`);
  }
  return 0;
}

/**
 * Boots a Parley of its own on an empty temporary directory and plays a story through it, over
 * GraphQL alone. Documents land in `out/`. Answers the exit code.
 */
export async function runStory(name: string): Promise<number> {
  const steps = STORIES[name as keyof typeof STORIES];
  if (!steps) {
    say(`There is no story "${name}"; there is: ${Object.keys(STORIES).join(', ')}`);
    return 1;
  }
  const home = await mkdtemp(join(tmpdir(), 'parley-story-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(home, 'database'),
    log: () => undefined,
  });
  try {
    const config: Config = {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: null,
      home,
      demo: true,
      smtpUrl: null,
      mailFrom: 'Parley <no-reply@parley.example.org>',
      publicUrl: 'http://localhost',
      logLevel: 'error',
    };
    const parley = await boot({ config, databaseUrl: server.url, demo: { without: [name] } });
    const failed = await tell(new Story(parley.url, name, resolve('out')), steps);
    await parley.close();
    say(failed === 0 ? `story ${name}: ok` : `story ${name}: step ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}
