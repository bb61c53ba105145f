import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { type Expectation, ExpectationService } from '../agreements/index.js';
import { EventService } from '../events/index.js';
import { type ToldItem, extractItems, toldItems } from './policy-extract.rules.js';
import { PolicyReader } from './policy-reader.service.js';
import { PolicyService } from './policy.service.js';

/** What the organiser of an event would read, and what he reads now. */
export interface PolicyExtract {
  readonly items: readonly ToldItem[];
  /** Whether the words of the notes in force are all released, and none of an earlier one is. */
  readonly released: boolean;
  /** Version of the draft that waits for release; null while there is none. */
  readonly draftVersion: number | null;
}

/** Tells the organiser what the authority lets him know, as a part of his expectations. */
@Injectable()
export class PolicyExtractService {
  constructor(
    private readonly policies: PolicyService,
    private readonly reader: PolicyReader,
    private readonly events: EventService,
    private readonly expectations: ExpectationService,
  ) {}

  /** Everything the organiser would read once it is released, word for word. */
  async preview(actor: Actor, eventId: string): Promise<PolicyExtract> {
    const all = await this.expectations.ofEvents(actor, [eventId]);
    const draft = all.find(({ state }) => state === 'draft') ?? null;
    const released = all.find(({ state }) => state === 'released') ?? null;
    const items = await this.itemsOver(actor, eventId, (draft ?? released)?.items ?? []);
    const told = await this.itemsOver(actor, eventId, released?.items ?? []);
    return {
      items,
      released: released !== null && sameItems(told, released.items),
      draftVersion: draft?.version ?? null,
    };
  }

  /**
   * Puts the words of the notes in force into the draft of the expectations; another person releases
   * it. Errors: RULE_VIOLATED `nothingToTell` when no note in force tells anything, STALE for another
   * draft than the one that was seen, TRANSITION_NOT_ALLOWED once the dossier is settled, NOT_FOUND.
   */
  async draft(
    actor: Actor,
    input: { eventId: string; expectedVersion?: number | null },
  ): Promise<Expectation> {
    const { eventId, expectedVersion = null } = input;
    await this.events.find(actor, eventId);
    const [first] = await this.told(actor, eventId);
    if (!first) throw DomainError.rule('nothingToTell');
    const { items } = await this.preview(actor, eventId);
    return this.expectations.draft(actor, { eventId, expectedVersion, items });
  }

  private async told(actor: Actor, eventId: string): Promise<ToldItem[]> {
    const terms = await this.reader.terms(actor);
    const holding = await this.reader.inForce(actor, [eventId]);
    return holding.flatMap(({ content }) => toldItems(content, terms));
  }

  private async itemsOver(
    actor: Actor,
    eventId: string,
    present: readonly ToldItem[],
  ): Promise<ToldItem[]> {
    const terms = await this.reader.terms(actor);
    const numbers = await this.policies.numbersOf(actor, [eventId]);
    const earlier = numbers
      .filter(({ state }) => state === 'approved' || state === 'superseded')
      .flatMap(({ content }) => toldItems(content, terms));
    return extractItems(present, earlier, await this.told(actor, eventId));
  }
}

/** The same things told, in whatever order. */
function sameItems(one: readonly ToldItem[], other: readonly ToldItem[]): boolean {
  const key = (items: readonly ToldItem[]) =>
    items.map(({ part, text }) => JSON.stringify([part, Object.entries(text).sort()])).sort();
  return JSON.stringify(key(one)) === JSON.stringify(key(other));
}
