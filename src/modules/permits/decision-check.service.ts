import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { instantToBrusselsDate } from '../events/index.js';
import { type CheckKind, checkedHash, latestCheck } from './decision-check.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import type { ReviewDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** The checks of a draft by others than its drafter: of its law, and of its language. */
@Injectable()
export class DecisionCheckService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what a check says of exactly this text; any edit makes it void. Errors: STALE,
   * FORBIDDEN drafterMayNotReview, INVALID_INPUT remarks without a word, TRANSITION_NOT_ALLOWED
   * once taken, CONFLICT alreadyChecked with who was first when two sign at once.
   */
  async check(
    actor: Actor,
    kind: CheckKind,
    input: ReviewDecisionInput,
  ): Promise<AuthorityDecision> {
    const decision = await this.repository.hold(input.decisionId);
    if (decision.version !== input.expectedVersion) throw DomainError.stale(decision.version);
    if (decision.state === 'taken') {
      throw DomainError.transition(decision.state, 'reviewDecision', 'alreadyTaken');
    }
    if (decision.preparedBy === actor.personId) throw DomainError.forbidden('drafterMayNotReview');
    if (input.outcome === 'remarks' && !input.remark) {
      throw DomainError.invalid([{ path: 'input.remark', code: 'required' }]);
    }
    const textHash = checkedHash(decision, await this.repository.textBlocks(this.today()));
    await this.assertUnsigned(decision, kind, { outcome: input.outcome, textHash });
    await this.repository.insertReview({
      id: randomUUID(),
      zoneId: actor.zoneId,
      decisionId: decision.id,
      decisionVersion: decision.version,
      kind,
      draftHash: textHash,
      outcome: input.outcome,
      remark: input.remark ?? null,
      reviewerId: actor.personId,
      reviewerName: actor.name,
      reviewedAt: this.clock.now(),
    });
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.decisionReviewed,
      subjectType: 'authorityDecision',
      subjectId: decision.id,
      eventId: decision.eventId,
      data: { version: decision.version, check: kind, outcome: input.outcome },
    });
    return decision;
  }

  private today(): string {
    return instantToBrusselsDate(this.clock.now());
  }

  /** Of two who sign the same text at once, one is first; the other learns who. */
  private async assertUnsigned(
    decision: AuthorityDecision,
    kind: CheckKind,
    { outcome, textHash }: { outcome: string; textHash: string },
  ): Promise<void> {
    if (outcome !== 'approved') return;
    const reviews = await this.repository.reviewsOf([decision.id]);
    const standing = latestCheck(reviews, kind, textHash);
    if (standing?.outcome !== 'approved') return;
    throw DomainError.conflict('alreadyChecked', {
      by: standing.reviewerName,
      at: standing.reviewedAt,
    });
  }
}
