import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, SETTLED_STATES } from '../events/index.js';
import { type Person, PeopleService } from '../people/index.js';
import { stepProblems } from './assessment-step-content.rules.js';
import { stepGaps } from './assessment-step-gaps.rules.js';
import { AssessmentStepReader } from './assessment-step-reader.service.js';
import type { AssessmentStep } from './assessment-step.entity.js';
import {
  AssessmentAgency,
  AssessmentStepMark,
  StepReviewVerdict,
} from './assessment-step.enums.js';
import type {
  AssessmentStepInput,
  ReviewRiskStepInput,
  SaveRiskStepsInput,
} from './assessment-step.inputs.js';
import { AssessmentStepRepository } from './assessment-step.repository.js';
import { contentOf } from './assessment-step-view.rules.js';
import { assertEditable } from './risk-assessment.policy.js';
import type { RiskAssessment } from './risk-assessment.entity.js';
import { RISK_JOURNAL } from './risk.journal.js';
import { RiskRepository } from './risk.repository.js';

/** Use cases of the steps of an assessment: writing them, and looking at them again. */
@Injectable()
export class AssessmentStepService {
  constructor(
    private readonly repository: RiskRepository,
    private readonly steps: AssessmentStepRepository,
    private readonly reader: AssessmentStepReader,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Who may own a step: the people of the zone. */
  owners(actor: Actor): Promise<Person[]> {
    return this.people.ownPeople(actor);
  }

  /**
   * Writes steps of a draft. Each has a version of its own: of two people who write in one step the
   * second gets STALE, in different steps nobody does. Errors: INVALID_INPUT naming each field,
   * RULE_VIOLATED `stepIncomplete` for a step called done that lacks something,
   * TRANSITION_NOT_ALLOWED, STALE.
   */
  async save(actor: Actor, input: SaveRiskStepsInput): Promise<RiskAssessment> {
    const assessment = await this.repository.hold(input.assessmentId);
    const settled = await this.isSettled(actor, assessment);
    assertEditable(assessment, settled, 'saveRiskSteps');
    const hazards = await this.repository.hazardsOf([assessment.id]);
    const own = input.steps.some(({ ownerId }) => ownerId) ? await this.owners(actor) : [];
    const problems = stepProblems(
      input.steps,
      {
        people: new Set(own.map(({ id }) => id)),
        hazardCodes: new Set(hazards.map(({ code }) => code)),
      },
      'input.steps',
    );
    if (problems.length > 0) throw DomainError.invalid(problems);
    const stored = await this.steps.stepsOf([assessment.id]);
    for (const draft of input.steps) {
      await this.write(
        stored.find(({ key }) => key === draft.key),
        draft.expectedVersion,
        this.written(actor, assessment, draft, stored),
      );
    }
    await this.assertDone(actor, assessment, input.steps);
    this.note(actor, RISK_JOURNAL.stepsSaved, assessment, {
      steps: input.steps.map(({ key }) => key),
    });
    return assessment;
  }

  /**
   * Notes that somebody looked at a step, in any state until the dossier is over: it still holds,
   * or something changed, which makes a signed assessment outdated. Errors: INVALID_INPUT without a
   * note on what changed, TRANSITION_NOT_ALLOWED, STALE.
   */
  async review(actor: Actor, input: ReviewRiskStepInput): Promise<RiskAssessment> {
    const assessment = await this.repository.hold(input.assessmentId);
    const { state } = assessment;
    if (state === 'superseded') throw DomainError.transition(state, 'reviewRiskStep', 'notCurrent');
    if (await this.isSettled(actor, assessment))
      throw DomainError.transition(state, 'reviewRiskStep', 'settled');
    const changed = input.verdict === StepReviewVerdict.changed;
    if (changed && !input.note?.trim())
      throw DomainError.invalid([{ path: 'input.note', code: 'required' }]);
    const stored = await this.steps.stepsOf([assessment.id]);
    const present = stored.find(({ key }) => key === input.key);
    const reopens = changed && state === 'draft' && present?.mark === AssessmentStepMark.done;
    await this.write(present, input.expectedVersion, {
      ...(present ? {} : this.blank(actor, assessment, input.key)),
      ...(reopens ? { mark: AssessmentStepMark.inProgress } : {}),
      ...this.lookedAt(actor, input.verdict, input.note?.trim() || null),
    });
    this.note(actor, RISK_JOURNAL.stepReviewed, assessment, {
      step: input.key,
      verdict: input.verdict,
    });
    return assessment;
  }

  private async isSettled(actor: Actor, { eventId }: RiskAssessment): Promise<boolean> {
    const event = await this.events.find(actor, eventId);
    return SETTLED_STATES.includes(event.state);
  }

  /** A step that is called done lacks nothing, as things stand after the whole save. */
  private async assertDone(
    actor: Actor,
    assessment: RiskAssessment,
    drafts: readonly AssessmentStepInput[],
  ): Promise<void> {
    const situation = await this.reader.situation(actor, assessment);
    for (const step of situation.steps) {
      if (!drafts.some(({ key }) => key === step.key)) continue;
      const gaps = step.mark === 'done' ? stepGaps(step, situation) : [];
      if (gaps.length > 0)
        throw DomainError.rule('stepIncomplete', {
          step: step.key,
          gaps: [...new Set(gaps.map(({ code }) => code))],
        });
    }
  }

  private written(
    actor: Actor,
    assessment: RiskAssessment,
    draft: AssessmentStepInput,
    stored: readonly AssessmentStep[],
  ): Partial<AssessmentStep> {
    const present = stored.find(({ key }) => key === draft.key);
    return {
      ...(present ? {} : this.blank(actor, assessment, draft.key)),
      mark: draft.state,
      setAsideReason: draft.setAsideReason?.trim() || null,
      ownerId: draft.ownerId ?? null,
      agency: draft.agency,
      agencyName: draft.agencyName?.trim() || null,
      content: contentOf(draft) ?? present?.content ?? null,
      contributions: draft.contributions ?? present?.contributions ?? [],
      writtenBy: [...new Set([...(present?.writtenBy ?? []), actor.personId])],
      updatedAt: this.clock.now(),
      ...this.lookedAt(actor, StepReviewVerdict.stillHolds, null),
    };
  }

  private lookedAt(actor: Actor, verdict: StepReviewVerdict, note: string | null) {
    return {
      reviewedAt: this.clock.now(),
      reviewedBy: actor.personId,
      reviewVerdict: verdict,
      reviewNote: note,
    };
  }

  private blank(
    actor: Actor,
    assessment: RiskAssessment,
    key: AssessmentStep['key'],
  ): Partial<AssessmentStep> {
    return {
      id: randomUUID(),
      zoneId: actor.zoneId,
      assessmentId: assessment.id,
      version: 1,
      key,
      mark: AssessmentStepMark.open,
      agency: AssessmentAgency.police,
      content: null,
      contributions: [],
      writtenBy: [],
      updatedAt: this.clock.now(),
    };
  }

  /** The only way a step changes: on the version the writer saw, 0 for one nobody wrote in. */
  private async write(
    present: AssessmentStep | undefined,
    expectedVersion: number,
    row: Partial<AssessmentStep>,
  ): Promise<void> {
    if (present) await this.steps.change({ id: present.id, expectedVersion }, row);
    else if (expectedVersion > 0) throw DomainError.stale(0);
    else if (!(await this.steps.insert(row as AssessmentStep))) throw DomainError.stale(1);
  }

  private note(
    actor: Actor,
    kind: string,
    { id, eventId, number, version }: RiskAssessment,
    data: Readonly<Record<string, unknown>>,
  ): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'riskAssessment',
      subjectId: id,
      eventId,
      data: { number, version, ...data },
    });
  }
}
