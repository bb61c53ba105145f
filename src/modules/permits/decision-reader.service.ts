import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
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
  ) {}

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
