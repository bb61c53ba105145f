import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { ConditionOrigin, ConditionService } from '../negotiations/index.js';
import type { Advice } from './advice.entity.js';
import type { AdviceCondition } from './advice-follow-up.entity.js';
import type {
  SetAsideAdviceConditionInput,
  TakeOverAdviceConditionInput,
} from './advice-follow-up.inputs.js';
import { AdviceFollowUpRepository } from './advice-follow-up.repository.js';
import { AdviceRepository } from './advice.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** What becomes of the conditions advisers propose: each is put on the table, or set aside. */
@Injectable()
export class AdviceConditionService {
  constructor(
    private readonly repository: AdviceFollowUpRepository,
    private readonly advice: AdviceRepository,
    private readonly conditions: ConditionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  conditionsOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceCondition[]> {
    return this.repository.conditionsOf(adviceIds);
  }

  originsOf(_actor: Actor, conditionIds: readonly string[]): Promise<AdviceCondition[]> {
    return this.repository.originsOf(conditionIds);
  }

  /**
   * Puts a condition an adviser proposed on the table, with the partner as its origin. Errors:
   * INVALID_INPUT such as `input.condition.parameters.number`, STALE, CONFLICT lineHandled,
   * TRANSITION_NOT_ALLOWED in a settled dossier.
   */
  async takeOver(actor: Actor, input: TakeOverAdviceConditionInput): Promise<Advice> {
    const given = await this.unhandled(input);
    const [condition] = await this.conditions.propose(
      actor,
      {
        eventId: given.eventId,
        conditions: [{ ...input.condition, origin: ConditionOrigin.partner }],
      },
      () => 'input.condition.',
    );
    if (!condition) throw new Error('A condition was proposed, and none came of it');
    const done = { outcome: 'taken', conditionId: condition.id, reason: null } as const;
    await this.keep(actor, given, input.line, done);
    this.note(actor, PERMITS_JOURNAL.adviceConditionTaken, given, {
      line: input.line,
      conditionId: condition.id,
    });
    return given;
  }

  /** Sets a proposed condition aside, with the reason. Errors: STALE, CONFLICT lineHandled. */
  async setAside(actor: Actor, input: SetAsideAdviceConditionInput): Promise<Advice> {
    const given = await this.unhandled(input);
    const done = { outcome: 'setAside', conditionId: null, reason: input.reason } as const;
    await this.keep(actor, given, input.line, done);
    this.note(actor, PERMITS_JOURNAL.adviceConditionSetAside, given, { line: input.line });
    return given;
  }

  private async unhandled(input: {
    adviceId: string;
    expectedVersion: number;
    line: number;
  }): Promise<Advice> {
    const given = await this.advice.find(input.adviceId);
    if (given.version !== input.expectedVersion) throw DomainError.stale(given.version);
    if (given.proposedConditions[input.line] === undefined) {
      throw DomainError.invalid([{ path: 'input.line', code: 'unknownLine' }]);
    }
    const handled = await this.repository.conditionsOf([given.id]);
    if (handled.some(({ line }) => line === input.line)) throw DomainError.conflict('lineHandled');
    return given;
  }

  private keep(
    actor: Actor,
    { zoneId, eventId, id }: Advice,
    line: number,
    done: Pick<AdviceCondition, 'outcome' | 'conditionId' | 'reason'>,
  ): Promise<AdviceCondition> {
    return this.repository.insertCondition({
      id: randomUUID(),
      zoneId,
      eventId,
      adviceId: id,
      line,
      ...done,
      byId: actor.personId,
      byName: actor.name,
      at: this.clock.now(),
    });
  }

  private note(actor: Actor, kind: string, { id, eventId }: Advice, data: Record<string, unknown>) {
    this.journal.record(actor, { kind, subjectType: 'advice', subjectId: id, eventId, data });
  }
}
