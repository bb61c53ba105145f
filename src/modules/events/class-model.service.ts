import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { type ClassColumns, classFactsOf } from './class-facts.rules.js';
import type { ClassConfirmationRecord, ClassModel } from './class-model.entity.js';
import { ClassModelRepository } from './class-model.repository.js';
import { type ClassModelContent, type EventClass, assertModel } from './class-model.rules.js';
import { classContributions, proposeEventClass } from './event-class.rules.js';

/** A class somebody chose, and why where it is not the proposed one. */
export interface ChosenClass {
  readonly eventClass: string;
  readonly reason: string | null;
}

/** What was proposed and chosen, on what ground. */
export type JudgedClass = Pick<
  ClassConfirmationRecord,
  'modelNumber' | 'modelHash' | 'facts' | 'contributions' | 'proposed' | 'chosen' | 'reason'
>;

/** Class models of the zone, and the classes people confirmed by them. */
@Injectable()
export class ClassModelService {
  constructor(
    private readonly repository: ClassModelRepository,
    private readonly clock: Clock,
  ) {}

  /** The model in force: the last one accepted. */
  current(_actor: Actor): Promise<ClassModel> {
    return this.repository.current();
  }

  all(_actor: Actor): Promise<ClassModel[]> {
    return this.repository.all();
  }

  byNumbers(_actor: Actor, numbers: readonly number[]): Promise<ClassModel[]> {
    return this.repository.byNumbers(numbers);
  }

  confirmationsOf(_actor: Actor, eventIds: readonly string[]): Promise<ClassConfirmationRecord[]> {
    return this.repository.latestOf(eventIds);
  }

  /**
   * A class a person chose with everything the model proposes from. Errors: RULE_VIOLATED
   * `classOverrideNeedsReason` for another class without a reason.
   */
  async judge(
    _actor: Actor,
    columns: ClassColumns,
    { eventClass, reason }: ChosenClass,
  ): Promise<JudgedClass> {
    const model = await this.repository.current();
    const facts = classFactsOf(columns);
    const { class: proposed } = proposeEventClass(facts, model.content);
    if (proposed !== eventClass && !reason?.trim()) {
      throw DomainError.rule('classOverrideNeedsReason', { proposed, chosen: eventClass });
    }
    return {
      modelNumber: model.number,
      modelHash: model.contentHash,
      facts,
      contributions: classContributions(facts, model.content),
      proposed,
      chosen: eventClass as EventClass,
      reason: reason?.trim() || null,
    };
  }

  /** Keeps a judged class with the assessment it was entered with, so that it can be reproduced. */
  async keep(
    actor: Actor,
    { eventId, version }: { readonly eventId: string; readonly version: number },
    judged: JudgedClass,
  ): Promise<void> {
    await this.repository.insertConfirmation({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      assessmentVersion: version,
      ...judged,
      confirmedBy: actor.personId,
      confirmedByName: actor.name,
      confirmedAt: this.clock.now(),
    });
  }

  /**
   * A new number of the model, in force at once. Errors: CONFLICT when somebody was quicker,
   * INVALID_INPUT for a fact outside the closed list.
   */
  async accept(
    actor: Actor,
    before: ClassModel,
    content: ClassModelContent,
    reason: string,
  ): Promise<ClassModel> {
    assertModel(content);
    return this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      number: before.number + 1,
      content,
      contentHash: sha256Hex(canonicalJson(content)),
      source: before.source,
      validFrom: this.clock.now(),
      acceptedBy: actor.personId,
      acceptedByName: actor.name,
      reason,
    });
  }
}
