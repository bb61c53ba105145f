import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AdviceCondition, AdviceReminder, AdviceTask } from './advice-follow-up.entity.js';

const reminders = new Table(AdviceReminder);
const tasks = new Table(AdviceTask);
const conditions = new Table(AdviceCondition);

/** SQL of what follows from a request: reminders, tasks, what became of proposed conditions. */
@Injectable()
export class AdviceFollowUpRepository {
  constructor(private readonly rows: Rows) {}

  insertReminder(reminder: AdviceReminder): Promise<AdviceReminder> {
    return this.rows.insert(reminders, reminder);
  }

  remindersOf(adviceIds: readonly string[]): Promise<AdviceReminder[]> {
    return this.rows.list(reminders, 'advice_id = any($1)', [adviceIds], 'sent_at, id');
  }

  insertTask(task: Partial<AdviceTask>): Promise<AdviceTask> {
    return this.rows.insert(tasks, task);
  }

  task(id: string): Promise<AdviceTask> {
    return this.rows.byId(tasks, id);
  }

  tasksOf(adviceIds: readonly string[]): Promise<AdviceTask[]> {
    return this.rows.list(tasks, 'advice_id = any($1)', [adviceIds], 'raised_at, id');
  }

  /** Tasks nobody has settled, the earliest due first. */
  openTasks(limit: number): Promise<AdviceTask[]> {
    return this.rows.list(tasks, "state = 'open'", [], `due_at, id limit ${Math.trunc(limit)}`);
  }

  changeTask(
    match: { id: string; expectedVersion: number },
    patch: Partial<AdviceTask>,
  ): Promise<AdviceTask> {
    return this.rows.changeIfVersion(tasks, { ...match, state: 'open' }, patch);
  }

  insertCondition(condition: AdviceCondition): Promise<AdviceCondition> {
    return this.rows.insert(conditions, condition);
  }

  conditionsOf(adviceIds: readonly string[]): Promise<AdviceCondition[]> {
    return this.rows.list(conditions, 'advice_id = any($1)', [adviceIds], 'advice_id, line');
  }

  /** From which advice conditions of the negotiation came. */
  originsOf(conditionIds: readonly string[]): Promise<AdviceCondition[]> {
    return this.rows.list(conditions, 'condition_id = any($1)', [conditionIds], 'at, id');
  }
}
