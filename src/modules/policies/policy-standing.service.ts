import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { EventService, SETTLED_STATES } from '../events/index.js';
import { DecisionReader } from '../permits/index.js';
import { PlacesService } from '../places/index.js';
import { PolicyBasisService } from './policy-basis.service.js';
import type { PolicyGap } from './policy-content.types.js';
import { policyGaps } from './policy-gaps.rules.js';
import { toleranceChanged } from './policy-hash.rules.js';
import type { PolicyNote } from './policy-note.entity.js';
import { policyFactsOf } from './policy-note.policy.js';
import type { PolicyFacts } from './policy-note.workflow.js';
import { PolicyRepository } from './policy.repository.js';
import { PolicyService } from './policy.service.js';

/** Where a note stands for one actor: what it lacks, and what decides the next step. */
export interface PolicyStanding {
  readonly facts: PolicyFacts;
  readonly gaps: readonly PolicyGap[];
  /** The number that was approved before this one; null for the first. */
  readonly before: PolicyNote | null;
}

/** The last number of the same authority that was approved before this one. */
export function approvedBefore(note: PolicyNote, all: readonly PolicyNote[]): PolicyNote | null {
  const earlier = all.filter(
    (each) =>
      each.eventId === note.eventId &&
      each.authorityId === note.authorityId &&
      each.state === 'superseded' &&
      each.number < note.number,
  );
  return earlier.sort((one, other) => other.number - one.number)[0] ?? null;
}

/** Looks up for many notes at once what their workflow must know. */
@Injectable()
export class PolicyStandingService {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly policies: PolicyService,
    private readonly basis: PolicyBasisService,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly decisions: DecisionReader,
  ) {}

  async of(actor: Actor, note: PolicyNote): Promise<PolicyStanding> {
    const [standing] = await this.ofAll(actor, [note]);
    return standing as PolicyStanding;
  }

  /** One statement a kind of row, in the order of the notes. */
  async ofAll(actor: Actor, notes: readonly PolicyNote[]): Promise<PolicyStanding[]> {
    if (notes.length === 0) return [];
    const eventIds = [...new Set(notes.map(({ eventId }) => eventId))];
    const events = await this.events.byIds(actor, eventIds);
    const authorities = await this.places.authoritiesByIds(actor, [
      ...new Set(notes.map(({ authorityId }) => authorityId)),
    ]);
    const all = await this.repository.allOf(eventIds);
    const framing = await this.policies.framing(actor);
    const staleness = await this.basis.stalenessOf(actor, notes);
    const signsFor = await this.decisions.signsFor(actor);
    return notes.map((note, index) => {
      const event = events.find(({ id }) => id === note.eventId);
      const authority = authorities.find(({ id }) => id === note.authorityId);
      const gaps = event ? policyGaps(note.content, framing(event)) : [];
      const before = approvedBefore(note, all);
      const organisationId = authority?.organisationId ?? null;
      const facts = policyFactsOf(actor, note, {
        settled: !event || SETTLED_STATES.includes(event.state),
        incomplete: gaps.length > 0,
        stale: (staleness[index] ?? []).length > 0,
        needsGold: before !== null && toleranceChanged(before.content, note.content),
        ownAuthority: organisationId !== null && organisationId === actor.organisationId,
        signs: signsFor.has(note.authorityId),
      });
      return { facts, gaps, before };
    });
  }
}
