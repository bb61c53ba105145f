import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Application } from './application.entity.js';
import { AnsweredChangeRequest, ChangeRequest } from './change-request.entity.js';

const applications = new Table(Application);
const changes = new Table(ChangeRequest);
const answeredChanges = new Table(AnsweredChangeRequest);

/** SQL of applications and of the changes proposed after them. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly rows: Rows) {}

  insert(application: Application): Promise<Application> {
    return this.rows.insert(applications, application);
  }

  /** The application of a dossier; NOT_FOUND for a dossier nobody applied for. */
  ofEvent(eventId: string): Promise<Application> {
    return this.rows.one(applications, 'event_id = $1', [eventId]);
  }

  ofEvents(eventIds: readonly string[]): Promise<Application[]> {
    return this.rows.list(applications, 'event_id = any($1)', [eventIds]);
  }

  /** Those sent back to their organisers. */
  incomplete(): Promise<Application[]> {
    return this.rows.list(
      applications,
      "event_id in (select e.id from public_event e where e.state = 'incomplete')",
    );
  }

  change(
    match: { id: string; expectedVersion: number },
    patch: Partial<Application>,
  ): Promise<Application> {
    return this.rows.changeIfVersion(applications, match, patch);
  }

  insertChange(change: Partial<ChangeRequest>): Promise<ChangeRequest> {
    return this.rows.insert(changes, change);
  }

  /** Empties a draft that stands at a version; false where it does not. */
  async discard(eventId: string, version: number): Promise<boolean> {
    const sql = 'select discard_draft($1, $2) as done';
    const [row] = await this.rows.db.query<{ done: boolean }>(sql, [eventId, version]);
    return row?.done === true;
  }

  changeRequest(id: string): Promise<ChangeRequest> {
    return this.rows.byId(changes, id);
  }

  changesOf(eventIds: readonly string[]): Promise<ChangeRequest[]> {
    return this.rows.list(changes, 'event_id = any($1)', [eventIds], 'proposed_at, id');
  }

  /** The organiser takes his own proposal back. */
  withdrawChange(match: { id: string; expectedVersion: number }): Promise<ChangeRequest> {
    return this.rows.changeIfVersion(
      changes,
      { ...match, state: 'proposed' },
      { state: 'withdrawn' },
    );
  }

  answerChange(
    match: { id: string; expectedVersion: number },
    patch: Partial<AnsweredChangeRequest>,
  ): Promise<AnsweredChangeRequest> {
    return this.rows.changeIfVersion(answeredChanges, { ...match, state: 'proposed' }, patch);
  }
}
