import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../core/canonical-json.js';
import { type DemoEvent, demoEvents } from '../demo/demo-data.js';
import { PortalConfirmer } from './portal-confirmer.js';
import { type Door, StoryClient } from './story-client.js';

const WAIT_MS = 20_000;
const PORTAL_PEOPLE = ['organiser', 'secondOrganiser', 'fire', 'medical', 'transit'];

/** Compares by value: answers of the network may come from another realm than our literals. */
export function assertSame(actual: unknown, expected: unknown, message?: string): void {
  assert.equal(plain(actual), plain(expected), message);
}

function plain(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

/** What the steps of a story share: the server, the people, the demonstration event, the notes. */
export class Story {
  /** Ids and texts later steps need, by name. */
  readonly notes = new Map<string, string>();
  readonly event: DemoEvent;
  private readonly people = new Map<string, StoryClient>();
  constructor(
    readonly url: string,
    eventId: string,
    readonly folder: string,
    /** What each person confirms binding acts with; shared by stories told on one stage. */
    private readonly confirmers = new Map<string, PortalConfirmer>(),
  ) {
    const event = demoEvents().find((each) => each.id === eventId);
    assert(event, `There is no demonstration event ${eventId}`);
    this.event = event;
  }

  /** The client of a persona, at the door that persona uses. */
  async as(persona: string): Promise<StoryClient> {
    const known = this.people.get(persona);
    if (known) return known;
    const door: Door = PORTAL_PEOPLE.includes(persona) ? 'portal' : 'desk';
    const confirmer = this.confirmers.get(persona) ?? new PortalConfirmer(this.url);
    this.confirmers.set(persona, confirmer);
    const client = await StoryClient.signIn(this.url, persona, door, confirmer);
    this.people.set(persona, client);
    return client;
  }

  /** Everybody signs in again at the next step, as after some hours. */
  protected everybodyLeaves(): void {
    this.people.clear();
  }

  note(name: string): string {
    const value = this.notes.get(name);
    assert(value, `No step noted "${name}"`);
    return value;
  }

  /** Asks again until `answer` gives something; what follows from a command takes a moment. */
  async eventually<T>(what: string, answer: () => Promise<T | null | undefined>): Promise<T> {
    for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(100)) {
      const value = await answer();
      if (value !== null && value !== undefined) return value;
    }
    throw new Error(`${what} did not come within ${WAIT_MS / 1000} s`);
  }

  /** Keeps a document beside the story. */
  async keep(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, name), bytes);
  }
}

/** One step: what happens, and the check that it did. */
export interface Step {
  readonly title: string;
  readonly run: (story: Story) => Promise<void>;
}
