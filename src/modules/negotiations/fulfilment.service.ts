import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventService, type PublicEvent } from '../events/index.js';
import { type Attachment, AttachmentService } from '../intake/index.js';
import { PlacesService } from '../places/index.js';
import type { Condition } from './condition.entity.js';
import { ConditionOwner } from './condition.enums.js';
import { NEGOTIABLE, isNegotiable, sideOf } from './condition.policy.js';
import { ConditionRepository } from './condition.repository.js';
import type { ConditionEvidence } from './evidence.entity.js';
import { fulfilmentDue } from './fulfilment-due.rules.js';
import type { FulfilmentNote, FulfilmentStep } from './fulfilment-step.entity.js';
import type { FulfilmentTask } from './fulfilment-task.entity.js';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { type FulfilmentStanding, fulfilmentStanding, isInForce } from './fulfilment.rules.js';
import { type FulfilmentFacts, fulfilmentSteps } from './fulfilment.workflow.js';
import type { ConditionObservation } from './observation.entity.js';

/** A file of evidence, and the evidence it belongs to. */
export interface ShownFile {
  readonly evidenceId: string;
  readonly attachment: Attachment;
}

/** A promise of an organiser that is still to be shown, and until when (ISO 8601 UTC). */
export interface OwedPromise {
  readonly eventId: string;
  readonly conditionId: string;
  readonly dueAt: string;
}

/** How far conditions are after the bargaining, for both doors; row-level security sees to whose. */
@Injectable()
export class FulfilmentService {
  constructor(
    private readonly repository: FulfilmentRepository,
    private readonly conditions: ConditionRepository,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly attachments: AttachmentService,
    private readonly clock: Clock,
  ) {}

  /** How far each condition is, in their order; null for one nobody stands by. */
  async standingsOf(
    actor: Actor | null,
    conditions: readonly Condition[],
  ): Promise<(FulfilmentStanding | null)[]> {
    const inForce = conditions.filter(isInForce);
    if (inForce.length === 0) return conditions.map(() => null);
    const ids = inForce.map(({ id }) => id);
    const eventIds = [...new Set(inForce.map(({ eventId }) => eventId))];
    const events = await this.events.byIds(actor, eventIds);
    const words = await this.conditions.standingVersions(eventIds);
    const kinds = await this.conditions.kindsByIds([...new Set(inForce.map((c) => c.kindId))]);
    const dues = await this.repository.duesOf(ids);
    const steps = await this.repository.stepsOf(ids);
    const calendar = await this.places.workingCalendar(actor);
    const now = this.clock.now();
    return conditions.map((condition) => {
      const wording = words.find(({ conditionId }) => conditionId === condition.id);
      const kind = kinds.find(({ id }) => id === condition.kindId);
      if (!isInForce(condition) || !wording || !kind) return null;
      const due = fulfilmentDue({
        kind,
        standingSince: wording.at,
        startAt: events.find(({ id }) => id === condition.eventId)?.startAt ?? null,
        set: dues.findLast(({ conditionId }) => conditionId === condition.id) ?? null,
        calendar,
      });
      const own = steps.filter(({ conditionId }) => conditionId === condition.id);
      return fulfilmentStanding({ condition, wording, due, steps: own, now });
    });
  }

  /** What organisers promised and neither showed nor were let go of; for jobs. */
  async owedByOrganisers(): Promise<OwedPromise[]> {
    const open = await this.repository.unfulfilled(NEGOTIABLE, this.clock.now());
    const own = open.filter(({ owner }) => owner === ConditionOwner.organiser);
    const standings = await this.standingsOf(null, own);
    return own.flatMap(({ id: conditionId, eventId }, index) => {
      const standing = standings[index];
      const owed = standing?.due && !standing.done && !standing.waiting;
      return owed ? [{ eventId, conditionId, dueAt: standing.due.dueAt }] : [];
    });
  }

  /** What the workflow has to know of a condition for a reader. */
  factsFor(
    actor: Actor,
    condition: Condition,
    event: Pick<PublicEvent, 'state'>,
    standing: FulfilmentStanding | null,
  ): FulfilmentFacts {
    return {
      side: sideOf(actor),
      owner: condition.owner,
      inForce: standing !== null,
      settled: !isNegotiable(event),
      earlierWords: standing?.earlierWords ?? false,
      mayVerify: actor.permissions.has('conditions.verify'),
      mayWaive: actor.permissions.has('conditions.waive'),
    };
  }

  /** What a reader may do about the fulfilment now. */
  stepsFor(
    actor: Actor,
    condition: Condition,
    event: PublicEvent,
    standing: FulfilmentStanding,
  ): AvailableTransition[] {
    const facts = this.factsFor(actor, condition, event, standing);
    return fulfilmentSteps(condition.preparation, facts);
  }

  evidenceOf(_actor: Actor, conditionIds: readonly string[]): Promise<ConditionEvidence[]> {
    return this.repository.evidenceOf(conditionIds);
  }

  /** Files of evidence, also those taken off the dossier since. */
  async filesOf(actor: Actor, evidenceIds: readonly string[]): Promise<ShownFile[]> {
    const links = await this.repository.filesOf(evidenceIds);
    const ids = [...new Set(links.map(({ attachmentId }) => attachmentId))];
    const attachments = ids.length > 0 ? await this.attachments.byIds(actor, ids) : [];
    return links.flatMap(({ evidenceId, attachmentId }) => {
      const attachment = attachments.find(({ id }) => id === attachmentId);
      return attachment ? [{ evidenceId, attachment }] : [];
    });
  }

  stepsOf(_actor: Actor, conditionIds: readonly string[]): Promise<FulfilmentStep[]> {
    return this.repository.stepsOf(conditionIds);
  }

  notesOf(_actor: Actor, stepIds: readonly string[]): Promise<FulfilmentNote[]> {
    return this.repository.notesOf(stepIds);
  }

  tasksOf(_actor: Actor, conditionIds: readonly string[]): Promise<FulfilmentTask[]> {
    return this.repository.tasksOf(conditionIds);
  }

  observationsOf(_actor: Actor, conditionIds: readonly string[]): Promise<ConditionObservation[]> {
    return this.repository.observationsOf(conditionIds);
  }
}
