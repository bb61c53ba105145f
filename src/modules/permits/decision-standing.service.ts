import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, instantToBrusselsDate } from '../events/index.js';
import { ConditionDecisionService } from '../negotiations/index.js';
import { courtEffect, courtTransition, imposedBy } from './court-effect.rules.js';
import { CourtEffectService } from './court-effect.service.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import type {
  NotifyDecisionInput,
  RecordCourtStepInput,
  WithdrawDecisionInput,
} from './decision-standing.inputs.js';
import { type DecisionStanding, decisionStandingWorkflow } from './decision-standing.workflow.js';
import { isInForce } from './decision-taking.service.js';
import type { AuthorityDecision } from './decision.entity.js';
import type { DecisionStepInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';
import {
  SETTLED_BY_DECISION,
  type WithdrawalContent,
  lapsedArticles,
} from './withdrawal-content.rules.js';
import { WithdrawalContentService } from './withdrawal-content.service.js';

/** What becomes of a decision after signature: notification with proof, courts, withdrawal. */
@Injectable()
export class DecisionStandingService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly records: DecisionStandingRepository,
    private readonly notices: TrafficNoticeRepository,
    private readonly facts: DecisionFactsService,
    private readonly events: EventService,
    private readonly conditions: ConditionDecisionService,
    private readonly courtEffects: CourtEffectService,
    private readonly withdrawals: WithdrawalContentService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that a decision, or its withdrawal once it is withdrawn, reached the organiser, and by
   * what proof; once every authority's decision did, the dossier is notified. Errors: INVALID_INPUT
   * notifiedAt (inTheFuture, beforeDecision, beforeWithdrawal), STALE, TRANSITION_NOT_ALLOWED.
   */
  async notify(actor: Actor, input: NotifyDecisionInput): Promise<AuthorityDecision> {
    const { seen, standing } = await this.signed(input, 'notifyDecision');
    const notifiedAt = new Date(input.notifiedAt).toISOString();
    if (Date.parse(notifiedAt) > Date.parse(this.clock.now()))
      throw refused('notifiedAt', 'inTheFuture');
    assertAfterAct(seen, notifiedAt);
    const act = seen.withdrawnAt === null ? 'decision' : 'withdrawal';
    const step = standing === 'notified' ? 'notifyAgain' : 'notify';
    const facts = await this.facts.standingOf(actor, seen);
    const to = decisionStandingWorkflow.move(
      standing,
      act === 'withdrawal' ? 'notifyWithdrawal' : step,
      facts,
    );
    const { channel, recipient, evidence } = input;
    await this.records.insertNotification({
      ...this.recorded(actor, seen),
      act,
      channel,
      notifiedAt,
      recipient,
      evidence,
    });
    const first = earlierOf(seen.notifiedAt, notifiedAt);
    const patch = act === 'decision' ? { notifiedAt: first } : {};
    const after = await this.move(seen, { standing: to, ...patch });
    await this.closeNotification(actor, after.eventId);
    this.note(actor, PERMITS_JOURNAL.decisionNotified, after, { act, channel, notifiedAt });
    return after;
  }

  /**
   * Records an appeal, or what a court said of it. Errors: INVALID_INPUT happenedOn (inTheFuture,
   * beforeDecision) or conditionIds (notRestricted), STALE, TRANSITION_NOT_ALLOWED.
   */
  async recordCourt(actor: Actor, input: RecordCourtStepInput): Promise<AuthorityDecision> {
    const { seen, standing } = await this.signed(input, 'recordCourtStep');
    const { step, court, caseNumber, happenedOn } = input;
    if (happenedOn > instantToBrusselsDate(this.clock.now())) {
      throw refused('happenedOn', 'inTheFuture');
    }
    if (seen.takenAt && happenedOn < instantToBrusselsDate(seen.takenAt)) {
      throw refused('happenedOn', 'beforeDecision');
    }
    const conditionIds = restrictionsOf(seen, input);
    const before = await this.records.courtStepsOf([seen.id]);
    const effect = courtEffect([...before, { step, conditionIds }], imposedBy(seen));
    const facts = await this.facts.standingOf(actor, seen);
    const transition = courtTransition(step, effect);
    const to = decisionStandingWorkflow.move(standing, transition, facts);
    await this.records.insertCourtStep({
      ...this.recorded(actor, seen),
      conditionIds,
      step,
      court,
      caseNumber,
      happenedOn,
      extremeUrgency: input.extremeUrgency ?? false,
      remark: input.remark ?? null,
    });
    const after = await this.move(seen, { standing: to });
    await this.courtEffects.apply(actor, after.eventId);
    const restrictions = conditionIds?.length ?? null;
    const data = { step, caseNumber, happenedOn, restrictions };
    this.note(actor, PERMITS_JOURNAL.decisionBeforeCourt, after, data);
    return after;
  }

  /**
   * Withdraws a signed decision by an act of its own, with a reason the organiser reads; it stays
   * readable with hash and documents, what it imposed is open again, and the dossier goes back to
   * bargaining so that another decision can stand in for it. Errors: FORBIDDEN, STALE,
   * TRANSITION_NOT_ALLOWED.
   */
  async withdraw(actor: Actor, input: WithdrawDecisionInput): Promise<AuthorityDecision> {
    const { seen, standing } = await this.signed(input, 'withdrawDecision');
    const facts = await this.facts.standingOf(actor, seen);
    const to = decisionStandingWorkflow.move(standing, 'withdraw', facts);
    const others = await this.othersInForce(seen);
    const withdrawnAt = this.clock.now();
    const position = await this.facts.signingPosition(actor, seen);
    const { reason } = input;
    const signed = { reason, withdrawnAt, withdrawnBy: actor.name, signedAs: position };
    const content = await this.withdrawals.build(actor, seen, others, signed);
    const after = await this.move(seen, {
      standing: to,
      withdrawnAt,
      withdrawnBy: actor.personId,
      withdrawnByName: actor.name,
      withdrawnReason: reason,
      ...frozen(content),
    });
    await this.lift(actor, after, others);
    await this.courtEffects.apply(actor, after.eventId);
    await this.notices.endOf(after.id);
    await this.reopen(actor, after.eventId);
    const { number, withdrawalHash } = after;
    const data = { number, withdrawalHash };
    this.note(actor, PERMITS_JOURNAL.decisionWithdrawn, after, data, position);
    return after;
  }

  private async reopen(actor: Actor, eventId: string): Promise<void> {
    const { version, state } = await this.events.find(actor, eventId);
    if (!SETTLED_BY_DECISION.includes(state)) return;
    const step = { eventId, expectedVersion: version, transition: 'decisionWithdrawn' };
    await this.events.move(actor, step, 'system');
  }

  private async othersInForce({ id, eventId }: AuthorityDecision): Promise<AuthorityDecision[]> {
    const all = await this.repository.ofEvents([eventId]);
    return all.filter((each) => each.id !== id && isInForce(each));
  }

  /** Conditions this decision imposed and no other standing decision carries are open again. */
  private async lift(
    actor: Actor,
    withdrawn: AuthorityDecision,
    others: readonly AuthorityDecision[],
  ): Promise<void> {
    await this.conditions.lift(actor, {
      eventId: withdrawn.eventId,
      conditionIds: lapsedArticles(withdrawn, others).map(({ conditionId }) => conditionId),
      reason: withdrawn.withdrawnReason ?? '',
    });
  }

  /** The dossier is notified once every decision in force was. */
  private async closeNotification(actor: Actor, eventId: string): Promise<void> {
    const event = await this.events.find(actor, eventId);
    if (event.state !== 'decided') return;
    const decisions = (await this.repository.ofEvents([eventId])).filter(isInForce);
    if (decisions.some(({ notifiedAt }) => notifiedAt === null)) return;
    const step = { eventId, expectedVersion: event.version, transition: 'notify' };
    await this.events.move(actor, step, 'system');
  }

  private async signed(
    input: DecisionStepInput,
    step: string,
  ): Promise<{ seen: AuthorityDecision; standing: DecisionStanding }> {
    const found = await this.repository.find(input.decisionId);
    await this.repository.holdEvent(found.eventId);
    const seen = await this.repository.find(input.decisionId);
    if (seen.version !== input.expectedVersion) throw DomainError.stale(seen.version);
    if (!seen.standing) throw DomainError.transition(seen.state, step, 'notTaken');
    return { seen, standing: seen.standing };
  }

  private recorded(actor: Actor, { id, eventId }: AuthorityDecision) {
    return {
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      decisionId: id,
      recordedBy: actor.personId,
      recordedByName: actor.name,
      recordedAt: this.clock.now(),
    };
  }

  private move(
    { id, version, state }: AuthorityDecision,
    patch: Partial<AuthorityDecision>,
  ): Promise<AuthorityDecision> {
    return this.repository.change({ id, expectedVersion: version, state }, patch);
  }

  private note(
    actor: Actor,
    kind: string,
    { id, eventId, version }: AuthorityDecision,
    data: Record<string, unknown>,
    position: { code: string } | null = null,
  ): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'authorityDecision',
      subjectId: id,
      eventId,
      data: { version, ...data },
      position: position?.code ?? null,
    });
  }
}

/** An act is notified after it was signed. */
function assertAfterAct({ takenAt, withdrawnAt }: AuthorityDecision, notifiedAt: string): void {
  const signedAt = withdrawnAt ?? takenAt;
  if (signedAt === null || Date.parse(notifiedAt) >= Date.parse(signedAt)) return;
  throw refused('notifiedAt', withdrawnAt ? 'beforeWithdrawal' : 'beforeDecision');
}

function earlierOf(one: string | null, other: string): string {
  return one && one < other ? one : other;
}

function frozen(content: WithdrawalContent | null) {
  const withdrawalHash = content && sha256Hex(canonicalJson(content));
  return { withdrawalContent: content, withdrawalHash };
}

function refused(
  field: string,
  code: 'inTheFuture' | 'beforeDecision' | 'beforeWithdrawal',
): DomainError {
  return DomainError.invalid([{ path: `input.${field}`, code }]);
}

/** The restrictions a step names; INVALID_INPUT for one the decision does not impose. */
function restrictionsOf(
  seen: AuthorityDecision,
  { conditionIds }: RecordCourtStepInput,
): string[] | null {
  if (!conditionIds) return null;
  const imposed = imposedBy(seen);
  const problems = conditionIds.flatMap((id, index) =>
    imposed.includes(id)
      ? []
      : [{ path: `input.conditionIds.${index}`, code: 'notRestricted' as const }],
  );
  if (problems.length > 0) throw DomainError.invalid(problems);
  return conditionIds;
}
