import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { FACTOR_JOURNAL } from './second-factor.journal.js';
import { type KnownFactor, SecondFactorRepository } from './second-factor.repository.js';

/** The desk's hand over factors: it sees that they are there and may remove all of a person's. */
@Injectable()
export class FactorResetService {
  constructor(
    private readonly repository: SecondFactorRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  of(personIds: readonly string[]): Promise<KnownFactor[]> {
    return this.repository.known(personIds);
  }

  /** Errors: CONFLICT factorsChanged when the factors are not those that were seen, or none. */
  async reset(
    actor: Actor,
    input: {
      eventId: string;
      personId: string;
      factorIds: readonly string[];
      calledBackOn: string;
      reason: string;
    },
  ): Promise<void> {
    const { eventId, personId, factorIds, calledBackOn, reason } = input;
    await this.repository.lock(personId);
    const present = (await this.repository.known([personId])).map(({ id }) => id);
    const same =
      present.length === factorIds.length && present.every((id) => factorIds.includes(id));
    if (!same || present.length === 0) throw DomainError.conflict('factorsChanged');
    await this.repository.reset(personId, this.clock.now());
    this.journal.record(actor, {
      kind: FACTOR_JOURNAL.reset,
      subjectType: 'person',
      subjectId: personId,
      eventId,
      data: { factorIds: present, calledBackOn, reason },
    });
  }
}
