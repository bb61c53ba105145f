import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { AdviceAnswerService } from './advice-answer.service.js';
import type { AdviceMessage } from './advice-exchange.entity.js';
import { AdviceExchangeRepository } from './advice-exchange.repository.js';
import { EXCHANGE_LIMITS, otherSide, sideOf } from './advice-exchange.rules.js';
import type { Advice } from './advice.entity.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What somebody writes inside a request. */
export interface AdviceWords {
  readonly requestId: string;
  /** How many messages the writer saw; another one meanwhile is read first. */
  readonly seen: number;
  readonly text: string;
  readonly question?: boolean | null;
  /** Who writes, where the secret of a link stands for the service. */
  readonly name?: string;
}

/**
 * Questions back and their answers while advice is awaited. The term runs on meanwhile: only
 * `extendAdvice` gives more time, with its reason.
 */
@Injectable()
export class AdviceMessageService {
  constructor(
    private readonly repository: AdviceExchangeRepository,
    private readonly answers: AdviceAnswerService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  messagesOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceMessage[]> {
    return this.repository.messagesOf(adviceIds);
  }

  /** Questions of services nobody at the desk answered, in open requests, the oldest first. */
  openQuestions(_actor: Actor): Promise<AdviceMessage[]> {
    return this.repository.openQuestions(EXCHANGE_LIMITS.inbox);
  }

  /**
   * Writes to the other side; what it wrote before is read by that. Errors: NOT_FOUND,
   * TRANSITION_NOT_ALLOWED once settled, STALE when somebody wrote meanwhile, LIMIT_EXCEEDED.
   */
  async send(actor: Actor, words: AdviceWords): Promise<Advice> {
    const request = await this.answers.open(words.requestId, 'sendAdviceMessage');
    const present = await this.repository.messagesOf([request.id]);
    if (present.length !== words.seen) throw DomainError.stale(present.length);
    const { messages } = EXCHANGE_LIMITS;
    if (present.length >= messages) throw DomainError.limit('adviceMessages', messages);
    const side = sideOf(actor);
    const name = words.name ?? actor.name;
    const at = this.clock.now();
    await this.repository.markRead(request.id, otherSide(side), { name, at });
    const message = await this.repository.insertMessage({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: request.eventId,
      adviceId: request.id,
      position: present.length + 1,
      side,
      authorName: name,
      via: words.name === undefined ? 'account' : 'link',
      text: words.text,
      question: words.question ?? false,
      sentAt: at,
      readAt: null,
      readByName: null,
    });
    const { position, question } = message;
    const data = { side, position, question, dueAt: request.dueAt };
    this.note(actor, PERMITS_JOURNAL.adviceMessageSent, request, data);
    return request;
  }

  /**
   * Says that what the other side wrote is read. Errors: NOT_FOUND, TRANSITION_NOT_ALLOWED
   * nothingUnread.
   */
  async markRead(actor: Actor, adviceId: string, name = actor.name): Promise<Advice> {
    const request = await this.answers.seen(adviceId);
    const side = sideOf(actor);
    const by = { name, at: this.clock.now() };
    const count = await this.repository.markRead(request.id, otherSide(side), by);
    if (count === 0) {
      throw DomainError.transition(request.state, 'markAdviceRead', 'nothingUnread');
    }
    this.note(actor, PERMITS_JOURNAL.adviceMessagesRead, request, { side, count });
    return request;
  }

  private note(actor: Actor, kind: string, { id, eventId }: Advice, data: Record<string, unknown>) {
    this.journal.record(actor, { kind, subjectType: 'advice', subjectId: id, eventId, data });
  }
}
