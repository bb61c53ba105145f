import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { AttachmentService } from '../intake/index.js';
import { MandateService } from '../mandates/index.js';
import { dayOf, endOfDay } from './answer-clock.rules.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { PreparationState } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { isNegotiable } from './condition.policy.js';
import { ConditionRepository } from './condition.repository.js';
import { FulfilmentAction, FulfilmentCause } from './fulfilment.enums.js';
import { FulfilmentRepository } from './fulfilment.repository.js';
import type { FulfilmentStanding } from './fulfilment.rules.js';
import { FulfilmentService } from './fulfilment.service.js';
import { FulfilmentTaskService } from './fulfilment-task.service.js';
import { fulfilmentStep } from './fulfilment.workflow.js';

/** What somebody shows of a promise. */
export interface GivenEvidence {
  readonly conditionId: string;
  readonly expectedVersion: number;
  readonly text?: string | null;
  readonly attachmentIds?: readonly string[] | null;
}

/** What police says of the fulfilment. */
export interface SaidOfFulfilment {
  readonly conditionId: string;
  readonly expectedVersion: number;
  readonly step: FulfilmentAction;
  readonly message?: string | null;
  readonly note?: string | null;
}

/** A condition as it was seen, with what it hangs on. */
interface Seen {
  readonly condition: Condition;
  readonly event: PublicEvent;
  readonly standing: FulfilmentStanding | null;
}

const KIND_OF_STEP = {
  giveEvidence: CONDITION_JOURNAL.evidenceGiven,
  verify: CONDITION_JOURNAL.verified,
  notMet: CONDITION_JOURNAL.notMet,
  waive: CONDITION_JOURNAL.waived,
  escalate: CONDITION_JOURNAL.handedUp,
  reopen: CONDITION_JOURNAL.reopened,
} as const;
const NEEDS_MESSAGE: readonly FulfilmentAction[] = [
  FulfilmentAction.notMet,
  FulfilmentAction.reopen,
];
const NEEDS_NOTE: readonly FulfilmentAction[] = [FulfilmentAction.waive, FulfilmentAction.escalate];
const RAISES: Partial<Record<FulfilmentAction, FulfilmentCause>> = {
  [FulfilmentAction.notMet]: FulfilmentCause.notMet,
  [FulfilmentAction.escalate]: FulfilmentCause.escalated,
};

/** Evidence from either side, and what police says of it. The side is the actor's own, always. */
@Injectable()
export class FulfilmentStepService {
  constructor(
    private readonly repository: FulfilmentRepository,
    private readonly conditions: ConditionRepository,
    private readonly fulfilment: FulfilmentService,
    private readonly tasks: FulfilmentTaskService,
    private readonly attachments: AttachmentService,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Shows that a condition is kept, by words, files of the dossier or both. Errors: STALE;
   * INVALID_INPUT `text` required, `attachmentIds.0` unknownFile; TRANSITION_NOT_ALLOWED
   * (`settled`, `notInForce`, `alreadyVerified`); FORBIDDEN for a promise of somebody else, and
   * `noMandate` for whoever may only read.
   */
  async give(actor: Actor, given: GivenEvidence): Promise<Condition> {
    const seen = await this.seen(actor, given);
    await this.mandates.assertMay(actor, seen.condition.eventId, 'negotiate');
    const to = this.target(actor, seen, FulfilmentAction.giveEvidence);
    const text = given.text?.trim() || null;
    const attachmentIds = given.attachmentIds ?? [];
    if (!text && attachmentIds.length === 0) throw invalid([{ path: 'text', code: 'required' }]);
    await this.assertFiles(actor, seen.condition.eventId, attachmentIds);
    const evidence = { ...this.about(seen), side: doorSide(actor), text, at: this.clock.now() };
    const by = { givenBy: actor.personId, givenByName: actor.name };
    const { zoneId, eventId, conditionId, id: evidenceId } = evidence;
    await this.repository.insertEvidence(
      { ...evidence, ...by },
      attachmentIds.map((attachmentId) => ({
        id: randomUUID(),
        zoneId,
        eventId,
        conditionId,
        evidenceId,
        attachmentId,
      })),
    );
    return this.move(actor, seen, FulfilmentAction.giveEvidence, to, {});
  }

  /**
   * Verifies, finds not met, waives, escalates or reopens. Errors: as `give`; INVALID_INPUT
   * `message` or `note` required, `step` notHere for evidence.
   */
  async take(actor: Actor, said: SaidOfFulfilment): Promise<Condition> {
    const { step } = said;
    if (step === FulfilmentAction.giveEvidence) throw invalid([{ path: 'step', code: 'notHere' }]);
    const seen = await this.seen(actor, said);
    const to = this.target(actor, seen, step);
    const message = said.message?.trim() || null;
    const note = said.note?.trim() || null;
    if (!message && NEEDS_MESSAGE.includes(step)) {
      throw invalid([{ path: 'message', code: 'required' }]);
    }
    if (!note && NEEDS_NOTE.includes(step)) throw invalid([{ path: 'note', code: 'required' }]);
    const cause = RAISES[step];
    if (cause) {
      const number = seen.standing?.number ?? seen.condition.currentVersion;
      await this.tasks.raise(seen.condition, { cause, number, dueAt: null });
    }
    return this.move(actor, seen, step, to, { message, note });
  }

  /**
   * Sets another day by which a condition is shown to be kept. Errors: STALE; INVALID_INPUT `dueOn`
   * past or afterStart; TRANSITION_NOT_ALLOWED settled or notInForce.
   */
  async setDue(
    actor: Actor,
    input: { conditionId: string; expectedVersion: number; dueOn: string; reason: string },
  ): Promise<Condition> {
    const seen = await this.seen(actor, input);
    const { condition, event, standing } = seen;
    if (!isNegotiable(event))
      throw DomainError.transition(event.state, 'setEvidenceDue', 'settled');
    if (!standing) throw DomainError.transition(condition.state, 'setEvidenceDue', 'notInForce');
    const { dueOn, reason } = input;
    const now = this.clock.now();
    if (Date.parse(endOfDay(dueOn)) <= Date.parse(now)) {
      throw invalid([{ path: 'dueOn', code: 'past' }]);
    }
    if (event.startAt && dueOn > dayOf(event.startAt)) {
      throw invalid([{ path: 'dueOn', code: 'afterStart' }]);
    }
    const { number: _number, ...about } = this.about(seen);
    await this.repository.insertDue({
      ...about,
      dueOn,
      reason,
      byId: actor.personId,
      byName: actor.name,
      at: now,
    });
    const changed = await this.conditions.change(condition, {
      preparation: condition.preparation,
    });
    this.note(actor, CONDITION_JOURNAL.evidenceDueSet, changed, { dueOn });
    return changed;
  }

  private async seen(
    actor: Actor,
    step: { conditionId: string; expectedVersion: number },
  ): Promise<Seen> {
    const condition = await this.conditions.find(step.conditionId);
    if (condition.version !== step.expectedVersion) throw DomainError.stale(condition.version);
    const event = await this.events.find(actor, condition.eventId);
    const [standing] = await this.fulfilment.standingsOf(actor, [condition]);
    return { condition, event, standing: standing ?? null };
  }

  private target(actor: Actor, seen: Seen, action: FulfilmentAction): PreparationState {
    const { condition, event, standing } = seen;
    const facts = this.fulfilment.factsFor(actor, condition, event, standing);
    return fulfilmentStep(condition.preparation, action, facts);
  }

  /** An organiser shows his own files; police any of the dossier. */
  private async assertFiles(actor: Actor, eventId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const present = await this.attachments.ofEvents(actor, [eventId]);
    const own = present.filter(({ side }) => actor.door === 'police' || side === 'organiser');
    const problems = ids.flatMap((id, index) =>
      own.some((each) => each.id === id)
        ? []
        : [{ path: `attachmentIds.${index}`, code: 'unknownFile' }],
    );
    if (problems.length > 0) throw invalid(problems);
  }

  private about({ condition, standing }: Seen) {
    const { id: conditionId, zoneId, eventId } = condition;
    const number = standing?.number ?? condition.currentVersion;
    const seq = condition.version + 1;
    return { id: randomUUID(), zoneId, eventId, conditionId, seq, number };
  }

  private async move(
    actor: Actor,
    seen: Seen,
    step: FulfilmentAction,
    to: PreparationState,
    { message = null, note = null }: { message?: string | null; note?: string | null },
  ): Promise<Condition> {
    const at = this.clock.now();
    const about = this.about(seen);
    const { id: stepId, zoneId, eventId } = about;
    const changed = await this.conditions.change(seen.condition, { preparation: to });
    const by = { side: doorSide(actor), byId: actor.personId, byName: actor.name, at };
    await this.repository.insertStep(
      { ...about, ...by, step, state: to, message },
      note ? { id: randomUUID(), zoneId, eventId, stepId, note } : null,
    );
    this.note(actor, KIND_OF_STEP[step], changed, { from: seen.condition.preparation, to });
    return changed;
  }

  private note(actor: Actor, kind: string, condition: Condition, data: object): void {
    const { id, eventId, number, owner, version } = condition;
    this.journal.record(actor, {
      kind,
      subjectType: 'condition',
      subjectId: id,
      eventId,
      data: { number: conditionLabel(number), owner, version, ...data },
    });
  }
}

const doorSide = ({ door }: Actor): 'organiser' | 'police' =>
  door === 'police' ? 'police' : 'organiser';

function invalid(problems: readonly FieldProblem[]): DomainError {
  return DomainError.invalid(
    problems.map((problem) => ({ ...problem, path: `input.${problem.path}` })),
  );
}
