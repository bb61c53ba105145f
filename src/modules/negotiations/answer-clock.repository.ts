import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AnswerExtension } from './answer-extension.entity.js';
import { AnswerEscalation, AnswerReminder } from './answer-follow-up.entity.js';
import { Condition } from './condition.entity.js';

const extensions = new Table(AnswerExtension);
const reminders = new Table(AnswerReminder);
const escalations = new Table(AnswerEscalation);
const conditions = new Table(Condition);

/** SQL of the clocks of proposals. */
@Injectable()
export class AnswerClockRepository {
  constructor(private readonly rows: Rows) {}

  /** What waits for an answer in dossiers that are still bargained about, the longest first. */
  waiting(states: readonly string[], now: string): Promise<Condition[]> {
    return this.rows.db.query<Condition>(
      `select ${conditions.select('c')} from condition c ` +
        'join public_event e on e.id = c.event_id ' +
        'where c.open_side is not null and e.state = any($1) ' +
        'and (e.end_at is null or e.end_at > $2) order by c.updated_at, c.id',
      [states, now],
    );
  }

  extensionsOf(conditionIds: readonly string[]): Promise<AnswerExtension[]> {
    return this.rows.list(extensions, 'condition_id = any($1)', [conditionIds], 'at, id');
  }

  insertExtension(extension: AnswerExtension): Promise<AnswerExtension> {
    return this.rows.insert(extensions, extension);
  }

  remindersOf(conditionIds: readonly string[]): Promise<AnswerReminder[]> {
    return this.rows.list(reminders, 'condition_id = any($1)', [conditionIds], 'sent_at, id');
  }

  /** Whether it is kept now; false when another process kept it meanwhile. */
  keepReminder(reminder: AnswerReminder): Promise<boolean> {
    return this.rows.insertOnce(reminders, reminder);
  }

  escalation(id: string): Promise<AnswerEscalation> {
    return this.rows.byId(escalations, id);
  }

  escalationsOf(conditionIds: readonly string[]): Promise<AnswerEscalation[]> {
    return this.rows.list(escalations, 'condition_id = any($1)', [conditionIds], 'raised_at, id');
  }

  /** What nobody saw to yet and nobody answered since, the longest waiting first. */
  openEscalations(limit: number): Promise<AnswerEscalation[]> {
    return this.rows.db.query<AnswerEscalation>(
      `select ${escalations.select('x')} from answer_escalation x ` +
        'join condition c on c.id = x.condition_id and c.current_version = x.number ' +
        'where x.done_at is null and c.open_side is not null order by x.due_at, x.id limit $1',
      [limit],
    );
  }

  /** Whether it is kept now; false when another process kept it meanwhile. */
  keepEscalation(escalation: AnswerEscalation): Promise<boolean> {
    return this.rows.insertOnce(escalations, escalation);
  }

  changeEscalation(
    match: { id: string; expectedVersion: number },
    patch: Partial<AnswerEscalation>,
  ): Promise<AnswerEscalation> {
    return this.rows.changeIfVersion(escalations, match, patch);
  }
}
