import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource, StaleSource } from '../../core/basis/basis.service.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { PlacesService } from '../places/index.js';
import { PolicyBasisService } from './policy-basis.service.js';
import type { PolicyContent, PolicyTermFacts } from './policy-content.types.js';
import type { PolicyNote } from './policy-note.entity.js';
import { PolicyRepository } from './policy.repository.js';
import { PolicyService } from './policy.service.js';

/** A note that holds now; `id` is that of the record, the same from number to number. */
export interface PolicyInForce {
  readonly id: string;
  readonly eventId: string;
  readonly authorityId: string;
  readonly authority: Localized;
  readonly number: number;
  readonly contentHash: string;
  readonly content: PolicyContent;
}

/** Notes for modules that come after: which hold, and whether they still rest on the facts. */
@Injectable()
export class PolicyReader {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly basis: PolicyBasisService,
    private readonly places: PlacesService,
  ) {}

  /**
   * The notes that hold for these events, one an authority: the last number that was approved, also
   * while the next one is written.
   */
  async inForce(actor: Actor, eventIds: readonly string[]): Promise<PolicyInForce[]> {
    const all = await this.repository.allOf(eventIds);
    const current = all
      .filter(({ state }) => state !== 'superseded')
      .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
    const found = current.flatMap((note) => {
      const holding = holdingOf(note, all);
      return holding ? [{ id: note.id, holding }] : [];
    });
    if (found.length === 0) return [];
    const authorities = await this.places.authoritiesByIds(actor, [
      ...new Set(found.map(({ holding }) => holding.authorityId)),
    ]);
    return found.map(({ id, holding }) => ({
      id,
      eventId: holding.eventId,
      authorityId: holding.authorityId,
      authority: authorities.find((each) => each.id === holding.authorityId)?.title ?? {},
      number: holding.number,
      contentHash: holding.contentHash ?? '',
      content: holding.content,
    }));
  }

  /** The event a note is about; NOT_FOUND for one that is not there or was replaced. */
  async eventOf(actor: Actor, id: string): Promise<{ eventId: string }> {
    const { eventId } = await this.policies.find(actor, id);
    return { eventId };
  }

  /** What a product built on these notes remembers of them. */
  async sourcesOf(
    actor: Actor,
    eventIds: readonly string[],
  ): Promise<(BasisSource & { readonly eventId: string })[]> {
    const holding = await this.inForce(actor, eventIds);
    return holding.map(({ id, eventId, number, contentHash }) => ({
      type: 'policyNote',
      id,
      eventId,
      facts: { number, contentHash },
    }));
  }

  terms(actor: Actor): Promise<PolicyTermFacts[]> {
    return this.policies.terms(actor);
  }

  /** Notes of an event somebody stands by, with what has changed since. */
  async signedOf(
    actor: Actor,
    eventId: string,
  ): Promise<{ note: PolicyNote; staleness: StaleSource[] }[]> {
    const current = await this.repository.currentOf([eventId]);
    const signed = current.filter((note) => PolicyBasisService.isSigned(note));
    const staleness = await this.basis.stalenessOf(actor, signed);
    return signed.map((note, index) => ({ note, staleness: staleness[index] ?? [] }));
  }
}

/** The number of a note that holds: itself once approved, else the last one that was. */
export function holdingOf(note: PolicyNote, all: readonly PolicyNote[]): PolicyNote | null {
  if (note.state === 'approved') return note;
  const earlier = all.filter(
    (each) =>
      each.state === 'superseded' &&
      each.eventId === note.eventId &&
      each.authorityId === note.authorityId,
  );
  return earlier.sort((one, other) => other.number - one.number)[0] ?? null;
}
