import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import type { Advice, AdviceResult, AdviceVisibility } from './advice.entity.js';
import { answerProblems, isLateAdvice } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What an adviser answers. */
export interface AdviceAnswer {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly result: AdviceResult;
  readonly text?: string | null;
  readonly proposedConditions?: readonly string[] | null;
  readonly visibility: AdviceVisibility;
}

/** In whose name an answer leaves. */
export type Signature = Pick<
  Advice,
  'answeredBy' | 'answeredByName' | 'answeredVia' | 'draftedBy' | 'draftedByName'
>;

/** The partner's side of the advice round: an answer leaves once, and stays as it was given. */
@Injectable()
export class AdviceAnswerService {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A partner answers his own request, once. Errors: NOT_FOUND for a request of another service,
   * INVALID_INPUT, STALE, TRANSITION_NOT_ALLOWED when it is settled, RULE_VIOLATED
   * secondPersonNeeded where the service has answers released by another.
   */
  async give(actor: Actor, answer: AdviceAnswer): Promise<Advice> {
    const present = await this.open(answer.requestId, 'giveAdvice');
    if (present.fourEyes) throw DomainError.rule('secondPersonNeeded');
    return this.leave(actor, present, answer, {
      answeredBy: actor.personId,
      answeredByName: actor.name,
      answeredVia: 'account',
      draftedBy: null,
      draftedByName: null,
    });
  }

  /** A request the ambient role may see, whatever became of it; NOT_FOUND otherwise. */
  seen(requestId: string): Promise<Advice> {
    return this.repository.find(requestId);
  }

  /** The request when it still waits; TRANSITION_NOT_ALLOWED otherwise, NOT_FOUND if not his. */
  async open(requestId: string, step: string): Promise<Advice> {
    const present = await this.repository.find(requestId);
    if (present.state === 'asked') return present;
    const reason = present.state === 'answered' ? 'alreadyAnswered' : 'adviceSettled';
    throw DomainError.transition(present.state, step, reason);
  }

  /** Lets an answer leave its service under a signature. Errors: INVALID_INPUT, STALE. */
  async leave(
    actor: Actor,
    present: Advice,
    answer: AdviceAnswer,
    signature: Signature,
  ): Promise<Advice> {
    const problems = answerProblems(answer);
    if (problems.length > 0) throw DomainError.invalid(problems);
    const event = await this.events.find(actor, present.eventId);
    const now = this.clock.now();
    const given = await this.repository.change(
      { id: present.id, expectedVersion: answer.expectedVersion },
      {
        state: 'answered',
        result: answer.result,
        text: answer.text ?? null,
        proposedConditions: [...(answer.proposedConditions ?? [])],
        visibility: answer.visibility,
        ...signature,
        answeredAt: now,
        late: isLateAdvice(now, present.dueAt, event.state),
      },
    );
    if (given.visibility === 'organiser') await this.extract(actor, given);
    const { result, visibility, late, version, answeredVia } = given;
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.adviceGiven,
      subjectType: 'advice',
      subjectId: given.id,
      eventId: given.eventId,
      data: { result, visibility, late, version, via: answeredVia },
    });
    return given;
  }

  private async extract(actor: Actor, given: Advice): Promise<void> {
    const [own] = await this.people.organisationsByIds(actor, [given.organisationId]);
    await this.repository.insertExtract({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: given.eventId,
      adviceId: given.id,
      adviserName: own?.name ?? '',
      result: given.result as AdviceResult,
      text: given.text,
      givenAt: given.answeredAt as string,
    });
  }
}
