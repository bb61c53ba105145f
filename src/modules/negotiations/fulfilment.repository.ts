import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Condition } from './condition.entity.js';
import { ConditionEvidence, EvidenceFile } from './evidence.entity.js';
import { EvidenceDue, FulfilmentNote, FulfilmentStep } from './fulfilment-step.entity.js';
import { FulfilmentTask } from './fulfilment-task.entity.js';
import { ConditionObservation } from './observation.entity.js';

const conditions = new Table(Condition);
const evidence = new Table(ConditionEvidence);
const files = new Table(EvidenceFile);
const steps = new Table(FulfilmentStep);
const notes = new Table(FulfilmentNote);
const dues = new Table(EvidenceDue);
const tasks = new Table(FulfilmentTask);
const observations = new Table(ConditionObservation);

/** SQL of what becomes of conditions after the bargaining. */
@Injectable()
export class FulfilmentRepository {
  constructor(private readonly rows: Rows) {}

  /** What may be late: promised in dossiers that are still open and have not begun. */
  unfulfilled(states: readonly string[], now: string): Promise<Condition[]> {
    return this.rows.db.query<Condition>(
      `select ${conditions.select('c')} from condition c ` +
        'join public_event e on e.id = c.event_id ' +
        "where (c.agreed_version is not null or c.state = 'imposed') and c.suspended_at is null " +
        "and c.preparation in ('toDo', 'notMet', 'verifiedOk', 'waived') " +
        'and e.state = any($1) and e.start_at > $2 order by e.start_at, c.id',
      [states, now],
    );
  }

  evidenceOf(conditionIds: readonly string[]): Promise<ConditionEvidence[]> {
    return this.rows.list(evidence, 'condition_id = any($1)', [conditionIds], 'condition_id, seq');
  }

  filesOf(evidenceIds: readonly string[]): Promise<EvidenceFile[]> {
    return this.rows.list(files, 'evidence_id = any($1)', [evidenceIds]);
  }

  stepsOf(conditionIds: readonly string[]): Promise<FulfilmentStep[]> {
    return this.rows.list(steps, 'condition_id = any($1)', [conditionIds], 'condition_id, seq');
  }

  notesOf(stepIds: readonly string[]): Promise<FulfilmentNote[]> {
    return this.rows.list(notes, 'step_id = any($1)', [stepIds]);
  }

  duesOf(conditionIds: readonly string[]): Promise<EvidenceDue[]> {
    return this.rows.list(dues, 'condition_id = any($1)', [conditionIds], 'condition_id, seq');
  }

  tasksOf(conditionIds: readonly string[]): Promise<FulfilmentTask[]> {
    return this.rows.list(tasks, 'condition_id = any($1)', [conditionIds], 'raised_at, id');
  }

  /** What nobody saw to yet, over all dossiers, the longest waiting first. */
  openTasks(limit: number): Promise<FulfilmentTask[]> {
    return this.rows.list(tasks, 'done_at is null', [limit], 'raised_at, id limit $1');
  }

  task(id: string): Promise<FulfilmentTask> {
    return this.rows.byId(tasks, id);
  }

  observationsOf(conditionIds: readonly string[]): Promise<ConditionObservation[]> {
    return this.rows.list(observations, 'condition_id = any($1)', [conditionIds], 'at, id');
  }

  observation(id: string): Promise<ConditionObservation> {
    return this.rows.one(observations, 'id = $1', [id]);
  }

  async insertEvidence(given: ConditionEvidence, its: readonly EvidenceFile[]): Promise<void> {
    await this.rows.insert(evidence, given);
    await this.rows.insertMany(files, its);
  }

  async insertStep(step: FulfilmentStep, note: FulfilmentNote | null): Promise<void> {
    await this.rows.insert(steps, step);
    if (note) await this.rows.insert(notes, note);
  }

  insertDue(due: EvidenceDue): Promise<EvidenceDue> {
    return this.rows.insert(dues, due);
  }

  /** Whether it is kept now; false when another process raised it meanwhile. */
  keepTask(task: FulfilmentTask): Promise<boolean> {
    return this.rows.insertOnce(tasks, task);
  }

  changeTask(
    match: { id: string; expectedVersion: number },
    patch: Partial<FulfilmentTask>,
  ): Promise<FulfilmentTask> {
    return this.rows.changeIfVersion(tasks, match, patch);
  }

  insertObservation(seen: ConditionObservation): Promise<ConditionObservation> {
    return this.rows.insert(observations, seen);
  }
}
