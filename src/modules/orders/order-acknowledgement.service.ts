import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { OrderRecipient } from './order-recipient.entity.js';
import { ORDER_JOURNAL } from './order.journal.js';
import { OrderRepository } from './order.repository.js';

export interface Acknowledgement {
  readonly orderId: string;
  readonly versionNumber: number;
  readonly unitId: string;
  readonly contentHash: string;
}

/** Units answer that they have read their order: a named person, a time, the hash of the version. */
@Injectable()
export class OrderAcknowledgementService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Acknowledges a version for a unit; a repeated one answers what was recorded first.
   * NOT_FOUND for a unit that is not in the order, TRANSITION_NOT_ALLOWED for a version that is not
   * the approved one, CONFLICT `otherContent` for another hash.
   */
  async acknowledge(actor: Actor, answer: Acknowledgement): Promise<OrderRecipient> {
    const seen = await this.repository.versionNumbered(answer.orderId, answer.versionNumber);
    await this.repository.holdVersion(seen.id);
    const version = await this.repository.version(seen.id);
    if (version.state !== 'approved') {
      const reason = version.state === 'superseded' ? 'superseded' : 'wrongState';
      throw DomainError.transition(version.state, 'acknowledge', reason);
    }
    if (answer.contentHash !== version.contentHash) {
      throw DomainError.conflict('otherContent', { contentHash: version.contentHash });
    }
    const recipient = await this.repository.recipient(version.id, answer.unitId);
    const noted = await this.repository.acknowledge(recipient.id, {
      acknowledgedBy: actor.personId,
      acknowledgedAt: this.clock.now(),
      acknowledgedHash: version.contentHash,
    });
    this.journal.record(actor, {
      kind: noted ? ORDER_JOURNAL.acknowledged : ORDER_JOURNAL.acknowledgedAgain,
      subjectType: 'operationOrder',
      subjectId: version.orderId,
      eventId: version.eventId,
      position: actor.positions[0]?.code ?? null,
      data: {
        number: version.number,
        unitId: answer.unitId,
        contentHash: version.contentHash,
      },
    });
    return noted ?? this.repository.recipient(version.id, answer.unitId);
  }
}
