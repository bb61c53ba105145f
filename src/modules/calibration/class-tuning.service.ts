import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { Clock } from '../../core/clock.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import {
  CLASS_SEARCH,
  COUNTED_FACTS,
  type ClassModel,
  type ClassModelContent,
  type CountedFact,
  ClassModelService,
  type EventClass,
  type EventClassFacts,
  EventService,
  type PastCase,
  classFit,
  proposeEventClass,
  searchThresholds,
  thresholdChanges,
  thresholdsInOrder,
  withThresholds,
} from '../events/index.js';
import { CALIBRATION_JOURNAL } from './calibration.journal.js';
import type {
  DecideClassModelInput,
  ProposeClassModelInput,
  ThresholdInput,
} from './calibration.inputs.js';
import { CalibrationRepository } from './calibration.repository.js';
import type { ClassModelEffect, ReclassifiedEvent } from './calibration.types.js';
import type { ClassModelProposal } from './class-model-proposal.entity.js';
import { type ProposalFacts, proposalWorkflow } from './class-model-proposal.workflow.js';

/** Other thresholds: what they would have done, who proposes them, who accepts them. */
@Injectable()
export class ClassTuningService {
  constructor(
    private readonly repository: CalibrationRepository,
    private readonly models: ClassModelService,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  proposals(_actor: Actor): Promise<ClassModelProposal[]> {
    return this.repository.proposals();
  }

  /**
   * What these thresholds would have done to past events; without any, those the search proposes.
   * INVALID_INPUT for a trigger that measures nothing or a threshold that cannot be.
   */
  async effect(actor: Actor, thresholds: readonly ThresholdInput[] | null) {
    const model = await this.models.current(actor);
    const cases = await this.pastCases();
    if (thresholds) assertThresholds(model.content, thresholds, 'thresholds');
    const chosen = thresholds
      ? valuesOf(thresholds)
      : new Map(searchThresholds(cases, model.content).map(({ trigger, to }) => [trigger, to]));
    return this.effectOf(actor, model, cases, chosen);
  }

  /** The effect of a proposal on the past events there are now. */
  async effectOfProposal(actor: Actor, { basedOn, thresholds }: ClassModelProposal) {
    const [model] = await this.models.byNumbers(actor, [basedOn]);
    if (!model) throw DomainError.notFound();
    const chosen = new Map(thresholds.map(({ trigger, to }) => [trigger, to]));
    return this.effectOf(actor, model, await this.pastCases(), chosen);
  }

  /**
   * Puts other thresholds forward for somebody else to accept. Errors: STALE when another model
   * holds by now, INVALID_INPUT as `effect` and where nothing would change, CONFLICT `proposalOpen`.
   */
  async propose(actor: Actor, input: ProposeClassModelInput): Promise<ClassModelProposal> {
    const model = await this.models.current(actor);
    if (model.number !== input.basedOn) throw DomainError.stale(model.number);
    assertThresholds(model.content, input.thresholds, 'input.thresholds');
    const content = withThresholds(model.content, valuesOf(input.thresholds));
    const thresholds = thresholdChanges(model.content, content);
    if (thresholds.length === 0) {
      throw DomainError.invalid([{ path: 'input.thresholds', code: 'noOtherThreshold' }]);
    }
    if ((await this.repository.openProposals()).length > 0) {
      throw DomainError.conflict('proposalOpen');
    }
    const proposal = await this.repository.insertProposal({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      state: 'open',
      basedOn: model.number,
      thresholds: thresholds.map((each) => ({ ...each })),
      reason: input.reason,
      proposedBy: actor.personId,
      proposedByName: actor.name,
      proposedAt: this.clock.now(),
      ...{ decidedBy: null, decidedByName: null, decidedAt: null },
      ...{ decisionReason: null, modelNumber: null },
    });
    this.note(actor, CALIBRATION_JOURNAL.proposed, proposal);
    return proposal;
  }

  /**
   * Makes a proposal the model in force. Errors: TRANSITION_NOT_ALLOWED `ownWork` for whoever put it
   * forward, `modelReplaced` when another model holds by now; STALE.
   */
  async accept(actor: Actor, input: DecideClassModelInput): Promise<ClassModelProposal> {
    const proposal = await this.repository.proposal(input.proposalId);
    const model = await this.models.current(actor);
    proposalWorkflow.move(proposal.state, 'accept', factsOf(actor, proposal, model));
    const chosen = new Map(proposal.thresholds.map(({ trigger, to }) => [trigger, to]));
    const content = withThresholds(model.content, chosen);
    const fresh = await this.models.accept(actor, model, content, input.reason);
    return this.decide(actor, proposal, input, { state: 'accepted', modelNumber: fresh.number });
  }

  /** Puts a proposal aside, or takes an own one back. Errors as `accept`. */
  async reject(actor: Actor, input: DecideClassModelInput): Promise<ClassModelProposal> {
    const proposal = await this.repository.proposal(input.proposalId);
    const model = await this.models.current(actor);
    proposalWorkflow.move(proposal.state, 'reject', factsOf(actor, proposal, model));
    return this.decide(actor, proposal, input, { state: 'rejected', modelNumber: null });
  }

  async transitions(actor: Actor, proposal: ClassModelProposal): Promise<AvailableTransition[]> {
    if (proposal.state !== 'open') return [];
    const model = await this.models.current(actor);
    return proposalWorkflow.available(proposal.state, factsOf(actor, proposal, model));
  }

  private async decide(
    actor: Actor,
    { id }: ClassModelProposal,
    { expectedVersion, reason }: DecideClassModelInput,
    outcome: Pick<ClassModelProposal, 'state' | 'modelNumber'>,
  ): Promise<ClassModelProposal> {
    const decided = await this.repository.changeProposal(
      { id, expectedVersion, state: 'open' },
      {
        ...outcome,
        decidedBy: actor.personId,
        decidedByName: actor.name,
        decidedAt: this.clock.now(),
        decisionReason: reason,
      },
    );
    const { accepted, rejected } = CALIBRATION_JOURNAL;
    this.note(actor, outcome.state === 'accepted' ? accepted : rejected, decided);
    return decided;
  }

  private note(actor: Actor, kind: string, proposal: ClassModelProposal): void {
    const { id, basedOn, modelNumber, thresholds } = proposal;
    this.journal.record(actor, {
      ...{ kind, subjectType: 'classModelProposal', subjectId: id, eventId: null },
      data: {
        basedOn,
        modelNumber,
        thresholds: thresholds.map(({ trigger, from, to }) => ({ trigger, from, to })),
      },
    });
  }

  private async pastCases(): Promise<PastCase[]> {
    const outcomes = await this.repository.latestOutcomes();
    return outcomes.map(({ eventId, facts, hindsightClass }) => ({
      id: eventId,
      facts: facts as unknown as EventClassFacts,
      hindsight: hindsightClass as EventClass,
    }));
  }

  private async effectOf(
    actor: Actor,
    { number, content }: ClassModel,
    cases: readonly PastCase[],
    chosen: ReadonlyMap<string, number>,
  ): Promise<ClassModelEffect> {
    const after = withThresholds(content, chosen);
    const { underWeight, overWeight, leastCases, source } = CLASS_SEARCH;
    return {
      basedOn: number,
      enough: cases.length >= leastCases,
      leastCases,
      changes: thresholdChanges(content, after),
      before: classFit(cases, content),
      after: classFit(cases, after),
      reclassified: await this.reclassified(actor, cases, content, after),
      ...{ underWeight, overWeight, source },
    };
  }

  private async reclassified(
    actor: Actor,
    cases: readonly PastCase[],
    was: ClassModelContent,
    is: ClassModelContent,
  ): Promise<ReclassifiedEvent[]> {
    const other = cases
      .map(({ id, facts, hindsight }) => ({
        ...{ id, hindsight },
        before: proposeEventClass(facts, was).class,
        after: proposeEventClass(facts, is).class,
      }))
      .filter(({ before, after }) => before !== after);
    const events = await this.events.byIds(
      actor,
      other.map(({ id }) => id),
    );
    return other.flatMap((each) => {
      const event = events.find(({ id }) => id === each.id);
      return event ? [{ ...each, event }] : [];
    });
  }
}

function factsOf(actor: Actor, proposal: ClassModelProposal, model: ClassModel): ProposalFacts {
  return {
    mayAccept: may(actor, 'classModel.accept'),
    isProposer: proposal.proposedBy === actor.personId,
    modelReplaced: proposal.basedOn !== model.number,
  };
}

const valuesOf = (thresholds: readonly ThresholdInput[]) =>
  new Map(thresholds.map(({ trigger, threshold }) => [trigger, threshold]));

function assertThresholds(
  content: ClassModelContent,
  thresholds: readonly ThresholdInput[],
  path: string,
): void {
  const problems = thresholds.flatMap(({ trigger, threshold }, index): FieldProblem[] => {
    const measured = content.triggers.find(
      (each) => each.code === trigger && each.threshold !== null,
    );
    if (!measured) return [{ path: `${path}.${index}.trigger`, code: 'isIn' }];
    const { min, max } = COUNTED_FACTS[measured.fact as CountedFact];
    return threshold < min || threshold > max
      ? [{ path: `${path}.${index}.threshold`, code: 'outOfRange', params: { min, max } }]
      : [];
  });
  if (problems.length > 0) throw DomainError.invalid(problems);
  if (!thresholdsInOrder(withThresholds(content, valuesOf(thresholds)))) {
    throw DomainError.invalid([{ path, code: 'classesOutOfOrder' }]);
  }
}
