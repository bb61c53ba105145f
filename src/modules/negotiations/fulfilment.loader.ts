import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey } from '../../core/graphql/loaders.js';
import type { Condition } from './condition.entity.js';
import type { ConditionEvidence } from './evidence.entity.js';
import type { FulfilmentStep } from './fulfilment-step.entity.js';
import type { FulfilmentTask } from './fulfilment-task.entity.js';
import type { FulfilmentStanding } from './fulfilment.rules.js';
import { FulfilmentService, type ShownFile } from './fulfilment.service.js';
import type { ConditionObservation } from './observation.entity.js';

const STANDING = {};
const EVIDENCE = {};
const FILES = {};
const STEPS = {};
const NOTES = {};
const TASKS = {};
const OBSERVATIONS = {};

type Find<Row> = (actor: Actor, ids: readonly string[]) => Promise<Row[]>;

/** The fulfilment of conditions and what belongs to it, one statement a kind per operation. */
@Injectable()
export class FulfilmentLoader {
  constructor(private readonly fulfilment: FulfilmentService) {}

  /** How far a condition is; null while nobody stands by it. */
  standing(context: GraphqlContext, condition: Condition): Promise<FulfilmentStanding | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STANDING, (rows: readonly Condition[]) => this.fulfilment.standingsOf(actor, rows))
      .load(condition);
  }

  /** The same for many, in their order. */
  async standings(
    context: GraphqlContext,
    conditions: readonly Condition[],
  ): Promise<(FulfilmentStanding | null)[]> {
    const actor = context.actor as Actor;
    const loader = context.loaders.ofRows(STANDING, (rows: readonly Condition[]) =>
      this.fulfilment.standingsOf(actor, rows),
    );
    return (await loader.loadMany(conditions)).map((each) => (each instanceof Error ? null : each));
  }

  evidence(context: GraphqlContext, conditionId: string): Promise<ConditionEvidence[]> {
    const find: Find<ConditionEvidence> = (actor, ids) => this.fulfilment.evidenceOf(actor, ids);
    return many(context, EVIDENCE, conditionId, find, (row) => row.conditionId);
  }

  files(context: GraphqlContext, evidenceId: string): Promise<ShownFile[]> {
    return this.fileLoader(context).load(evidenceId);
  }

  /** The files of many, in their order. */
  async filesOfAll(
    context: GraphqlContext,
    evidenceIds: readonly string[],
  ): Promise<ShownFile[][]> {
    const found = await this.fileLoader(context).loadMany([...evidenceIds]);
    return found.map((each) => (each instanceof Error ? [] : each));
  }

  steps(context: GraphqlContext, conditionId: string): Promise<FulfilmentStep[]> {
    const find: Find<FulfilmentStep> = (actor, ids) => this.fulfilment.stepsOf(actor, ids);
    return many(context, STEPS, conditionId, find, (row) => row.conditionId);
  }

  /** What police noted at a step; for police only. */
  async note(context: GraphqlContext, stepId: string): Promise<string | null> {
    const notes = await many(
      context,
      NOTES,
      stepId,
      (actor, ids) => this.fulfilment.notesOf(actor, ids),
      (row) => row.stepId,
    );
    return notes[0]?.note ?? null;
  }

  tasks(context: GraphqlContext, conditionId: string): Promise<FulfilmentTask[]> {
    const find: Find<FulfilmentTask> = (actor, ids) => this.fulfilment.tasksOf(actor, ids);
    return many(context, TASKS, conditionId, find, (row) => row.conditionId);
  }

  /** What police saw of many conditions, in their order; for police only. */
  async observationsOf(
    context: GraphqlContext,
    conditionIds: readonly string[],
  ): Promise<ConditionObservation[][]> {
    const found = await this.observationLoader(context).loadMany([...conditionIds]);
    return found.map((each) => (each instanceof Error ? [] : each));
  }

  /** What police saw on the day; for police only. */
  observations(context: GraphqlContext, conditionId: string): Promise<ConditionObservation[]> {
    return this.observationLoader(context).load(conditionId);
  }

  private fileLoader(context: GraphqlContext) {
    const actor = context.actor as Actor;
    return context.loaders.get(FILES, async (ids) =>
      groupByKey(ids, await this.fulfilment.filesOf(actor, ids), (row) => row.evidenceId),
    );
  }

  private observationLoader(context: GraphqlContext) {
    const actor = context.actor as Actor;
    return context.loaders.get(OBSERVATIONS, async (ids) =>
      groupByKey(ids, await this.fulfilment.observationsOf(actor, ids), (row) => row.conditionId),
    );
  }
}

function many<Row>(
  context: GraphqlContext,
  key: object,
  id: string,
  find: Find<Row>,
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const actor = context.actor as Actor;
  return context.loaders
    .get(key, async (ids) => groupByKey(ids, await find(actor, ids), keyOf))
    .load(id);
}
