import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, heldPosition } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import { openSteps } from './assessment-step-gaps.rules.js';
import { AssessmentStepReader, type SteppedAssessment } from './assessment-step-reader.service.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import {
  CHECKING_POSITION,
  preparedWith,
  riskFactsOf,
  VALIDATING_POSITION,
} from './risk-assessment.policy.js';
import { type RiskFacts, riskWorkflow } from './risk-assessment.workflow.js';
import { RiskBasisService } from './risk-basis.service.js';
import { copiedRegister, registerGap } from './risk-register.rules.js';
import { RISK_JOURNAL } from './risk.journal.js';
import { RiskPaperService } from './risk-paper.service.js';
import { RiskRepository } from './risk.repository.js';
import { RiskService } from './risk.service.js';

/** One step somebody asks for. */
export interface RiskStep {
  readonly assessmentId: string;
  readonly expectedVersion: number;
}

/** What the next step of an assessment depends on besides itself and the actor. */
export interface RiskStanding {
  readonly event: PublicEvent;
  readonly stepped: SteppedAssessment;
  readonly staleness: readonly StaleSource[];
}

interface Move extends RiskStep {
  readonly transition: string;
  readonly kind: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

type Signature = 'check' | 'validate';

const SIGNATURES = {
  check: { position: CHECKING_POSITION, kind: RISK_JOURNAL.checked },
  validate: { position: VALIDATING_POSITION, kind: RISK_JOURNAL.validated },
} as const;

/** Everything before the first signature, as a draft has it. */
const UNSIGNED = {
  submittedBy: null,
  submittedAt: null,
  checkedBy: null,
  checkedAt: null,
  validatedBy: null,
  validatedAt: null,
  validatedPosition: null,
  contentHash: null,
} as const satisfies Partial<RiskAssessment>;

/** The signatures under a risk assessment: hand in, check, validate, send back, reopen. */
@Injectable()
export class RiskApprovalService {
  constructor(
    private readonly repository: RiskRepository,
    private readonly risks: RiskService,
    private readonly steps: AssessmentStepRepository,
    private readonly reader: AssessmentStepReader,
    private readonly basis: RiskBasisService,
    private readonly papers: RiskPaperService,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What the actor may do next, as things stand with the dossier and the register. */
  transitionsOf(
    actor: Actor,
    assessment: RiskAssessment,
    standing: RiskStanding,
  ): AvailableTransition[] {
    return riskWorkflow.available(assessment.state, factsOf(actor, assessment, standing));
  }

  /** Hands in: freezes the content under its hash and remembers what it was built on. */
  async submit(actor: Actor, step: RiskStep): Promise<RiskAssessment> {
    const before = await this.repository.hold(step.assessmentId);
    const contentHash = await this.risks.presentHash(actor, before);
    const written = await this.steps.stepsOf([before.id]);
    const round = before.round + 1;
    const move = {
      ...step,
      transition: 'submit',
      kind: RISK_JOURNAL.submitted,
      data: { contentHash },
    };
    const after = await this.move(actor, before, move, {
      ...UNSIGNED,
      contentHash,
      round,
      submittedBy: actor.personId,
      submittedAt: this.clock.now(),
      preparedBy: preparedWith(
        before,
        ...written.flatMap(({ writtenBy }) => writtenBy),
        actor.personId,
      ),
      returnReason: null,
    });
    await this.basis.record(actor, after);
    return after;
  }

  /** Silver's signature. Errors: TRANSITION_NOT_ALLOWED with the reason, STALE, RULE_VIOLATED. */
  async check(actor: Actor, step: RiskStep): Promise<RiskAssessment> {
    return this.sign(actor, step, 'check', {
      checkedBy: actor.personId,
      checkedAt: this.clock.now(),
    });
  }

  /** Gold's signature. Errors: TRANSITION_NOT_ALLOWED with the reason, STALE, RULE_VIOLATED. */
  async validate(actor: Actor, step: RiskStep): Promise<RiskAssessment> {
    const after = await this.sign(actor, step, 'validate', {
      validatedBy: actor.personId,
      validatedAt: this.clock.now(),
      validatedPosition: VALIDATING_POSITION,
    });
    await this.basis.record(actor, after);
    await this.papers.issue(actor, after);
    return after;
  }

  /** Sends it back to the planners, with the reason. */
  async returnForRework(
    actor: Actor,
    step: RiskStep & { reason: string },
  ): Promise<RiskAssessment> {
    const before = await this.repository.find(step.assessmentId);
    const move = {
      ...step,
      transition: 'returnForRework',
      kind: RISK_JOURNAL.returned,
      data: { from: before.state, reason: step.reason },
    };
    return this.move(actor, before, move, { ...UNSIGNED, returnReason: step.reason });
  }

  /**
   * Opens it for work again. A validated one gets the next number; what was validated is kept
   * beside it, superseded, with its register.
   */
  async reopen(actor: Actor, step: RiskStep): Promise<RiskAssessment> {
    const before = await this.repository.find(step.assessmentId);
    const move = {
      ...step,
      transition: 'reopen',
      kind: RISK_JOURNAL.reopened,
      data: { from: before.state },
    };
    if (before.state !== 'validated') return this.move(actor, before, move, { ...UNSIGNED });
    const after = await this.move(actor, before, move, {
      ...UNSIGNED,
      number: before.number + 1,
      round: 0,
      authorId: actor.personId,
      preparedBy: preparedWith(before, actor.personId),
    });
    await this.archive(actor, before);
    return after;
  }

  private async sign(
    actor: Actor,
    step: RiskStep,
    signature: Signature,
    patch: Partial<RiskAssessment>,
  ): Promise<RiskAssessment> {
    const before = await this.repository.find(step.assessmentId);
    const { position, kind } = SIGNATURES[signature];
    const move = {
      ...step,
      transition: signature,
      kind,
      data: { contentHash: before.contentHash },
    };
    const after = await this.move(actor, before, move, patch, position);
    await this.assertUnaltered(actor, before);
    const held = heldPosition(actor, position);
    if (!held || !after.contentHash) throw DomainError.forbidden();
    await this.repository.insertApproval({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: after.eventId,
      assessmentId: after.id,
      number: after.number,
      round: after.round,
      step: signature,
      personId: actor.personId,
      positionId: held.id,
      positionCode: held.code,
      contentHash: after.contentHash,
      at: this.clock.now(),
    });
    return after;
  }

  /** A register that was altered past the application is never signed. */
  private async assertUnaltered(actor: Actor, assessment: RiskAssessment): Promise<void> {
    if ((await this.risks.presentHash(actor, assessment)) === assessment.contentHash) return;
    throw DomainError.rule('contentAltered', { number: assessment.number });
  }

  private async archive(actor: Actor, validated: RiskAssessment): Promise<void> {
    const register = await this.risks.register(actor, validated.id);
    const id = randomUUID();
    await this.repository.insert({ ...validated, id, version: 1, state: 'superseded' });
    const target = { zoneId: actor.zoneId, assessmentId: id, newId: randomUUID };
    await this.repository.insertRegister(copiedRegister(register, target));
    const steps = await this.steps.stepsOf([validated.id]);
    await this.steps.insertMany(
      steps.map((step) => ({ ...step, id: randomUUID(), assessmentId: id, version: 1 })),
    );
  }

  private async standing(actor: Actor, assessment: RiskAssessment): Promise<RiskStanding> {
    return {
      event: await this.events.find(actor, assessment.eventId),
      stepped: await this.reader.situation(actor, assessment),
      staleness: await this.basis.staleness(actor, assessment),
    };
  }

  private async move(
    actor: Actor,
    before: RiskAssessment,
    { transition, expectedVersion, kind, data }: Move,
    patch: Partial<RiskAssessment>,
    position: string | null = null,
  ): Promise<RiskAssessment> {
    const standing = await this.standing(actor, before);
    assertStepsClosed(actor, before, transition, standing);
    const facts = factsOf(actor, before, standing);
    const state = riskWorkflow.move(before.state, transition, facts);
    const after = await this.repository.change(
      { id: before.id, expectedVersion, state: before.state },
      { ...patch, state, updatedAt: this.clock.now() },
    );
    this.journal.record(actor, {
      kind,
      subjectType: 'riskAssessment',
      subjectId: after.id,
      eventId: after.eventId,
      position,
      data: { number: after.number, round: after.round, version: after.version, ...data },
    });
    return after;
  }
}

/** Where open steps are what stands in the way, the refusal names them. */
function assertStepsClosed(
  actor: Actor,
  assessment: RiskAssessment,
  transition: string,
  standing: RiskStanding,
): void {
  const { state } = assessment;
  const step = riskWorkflow
    .available(state, factsOf(actor, assessment, standing))
    .find(({ name }) => name === transition);
  if (step?.reason !== 'stepsOpen') return;
  const steps = openSteps(standing.stepped);
  throw DomainError.transition(state, transition, 'stepsOpen', { steps });
}

function factsOf(
  actor: Actor,
  assessment: RiskAssessment,
  { event, stepped, staleness }: RiskStanding,
): RiskFacts {
  return riskFactsOf(actor, assessment, {
    settled: SETTLED_STATES.includes(event.state),
    registerProblem: registerGap(stepped.hazards),
    stepsOpen: openSteps(stepped).length > 0,
    stale: staleness.length > 0,
  });
}
