import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { boot } from '../boot.js';
import type { Config } from '../config.js';
import { startEmbeddedPostgres } from '../core/database/embedded-server.js';
import { e01Steps } from './e01.js';
import { INTAKE_EVENTS, type IntakeStage, tellIntake } from './intake/tell-intake.js';
import { NEGOTIATED_EVENTS, tellNegotiate } from './negotiate/tell-negotiate.js';
import { tellRisk } from './risk/tell-risk.js';
import { StoryClock } from './story-clock.js';
import { Story } from './story.js';

/** A Parley that waits for a story, with its clock and its home directory. */
interface Stage {
  readonly url: string;
  readonly home: string;
  readonly clock: StoryClock;
}

/** A story: the events it brings in itself, and how it is told; throws at the step that fails. */
interface Telling {
  readonly events: readonly string[];
  tell(stage: Stage): Promise<void>;
}

const FOLDER = resolve('out');

const STORIES: Readonly<Record<string, Telling>> = {
  E01: { events: ['E01'], tell: ({ url }) => tell(new Story(url, 'E01', FOLDER), e01Steps) },
  intake: { events: INTAKE_EVENTS, tell: (stage) => tellIntake(intakeStage(stage), say) },
  negotiate: {
    events: NEGOTIATED_EVENTS,
    tell: (stage) => tellNegotiate(intakeStage(stage), say),
  },
  // Of events the demonstration has already.
  risk: { events: [], tell: (stage) => tellRisk(intakeStage(stage), say) },
};

function intakeStage({ url, home, clock }: Stage): IntakeStage {
  return {
    url,
    folder: FOLDER,
    outbox: join(home, 'outbox'),
    moveTo: (instant) => clock.moveTo(instant),
    now: () => clock.now(),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the steps one after the other; throws at the one that fails, with its number. */
async function tell(story: Story, steps: typeof e01Steps): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const started = performance.now();
    try {
      await step.run(story);
    } catch (fault) {
      throw new Error(`step ${index + 1}, ${step.title}: ${wordsOf(fault)}`, { cause: fault });
    }
    say(`${index + 1}. ${step.title} (${Math.round(performance.now() - started)} ms)`);
  }
}

const wordsOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault));

function configOf(home: string): Config {
  return {
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
}

/**
 * Boots a Parley of its own on an empty temporary directory and plays a story through it, over
 * GraphQL alone. Documents land in `out/`. Answers the exit code.
 */
export async function runStory(name: string): Promise<number> {
  const story = STORIES[name];
  if (!story) {
    say(`There is no story "${name}"; there is: ${Object.keys(STORIES).join(', ')}`);
    return 1;
  }
  const home = await mkdtemp(join(tmpdir(), 'parley-story-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(home, 'database'),
    log: () => undefined,
  });
  try {
    return await play(name, story, home, server.url);
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function play(
  name: string,
  { events, tell }: Telling,
  home: string,
  databaseUrl: string,
): Promise<number> {
  const clock = new StoryClock();
  const demo = { without: events };
  const parley = await boot({ config: configOf(home), databaseUrl, clock, demo });
  try {
    await tell({ url: parley.url, home, clock });
    say(`story ${name}: ok`);
    return 0;
  } catch (fault) {
    say(`story ${name}: failed at ${wordsOf(fault)}`);
    return 1;
  } finally {
    await parley.close();
  }
}
