import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { instantToBrusselsDate } from '../events/index.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { DecisionRepository } from './decision.repository.js';

/** A decision that was taken and stands, as far as others build on it. */
export interface StandingDecision {
  readonly id: string;
  readonly number: number;
  readonly standing: string;
  /** Whether something it rests on changed since it was taken. */
  readonly stale: boolean;
  /** Whether it carries the conditions in force. */
  readonly carriesConditions: boolean;
}

/** Decisions for modules that come after: what stands, and whether it still rests on the facts. */
@Injectable()
export class DecisionReader {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly facts: DecisionFactsService,
    private readonly clock: Clock,
  ) {}

  /** The authorities the actor signs for now, each with the code of the position, deputies after. */
  async signsFor(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const today = instantToBrusselsDate(this.clock.now());
    const signing = new Map<string, string>();
    for (const { authorityId, positionId } of await this.repository.allSignatories(today)) {
      const held = actor.positions.find(({ id }) => id === positionId);
      if (held && !signing.has(authorityId)) signing.set(authorityId, held.code);
    }
    return signing;
  }

  /** Norms as they were cited on a day, in the order asked for; those that held then. */
  async citations(codes: readonly string[], day: string): Promise<Localized[]> {
    const grounds = await this.repository.legalGrounds(day);
    return codes.flatMap((code) => grounds.find((each) => each.code === code)?.citation ?? []);
  }

  /** Those of a dossier that were taken and not withdrawn, by number. */
  async standing(actor: Actor, eventId: string): Promise<StandingDecision[]> {
    const all = await this.repository.ofEvents([eventId]);
    const taken = all.filter(
      ({ state, standing }) => state === 'taken' && standing !== 'withdrawn',
    );
    const stale = await this.facts.stalenessOf(actor, taken);
    return taken.map((decision, index) => ({
      id: decision.id,
      number: decision.number,
      standing: decision.standing ?? 'decided',
      stale: (stale[index] ?? []).length > 0,
      carriesConditions: DecisionFactsService.carriesConditions(decision),
    }));
  }
}
