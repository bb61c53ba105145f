import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { DueReminder, UnreadNotice } from './reminder.entity.js';
import type { Owed } from './reminder.rules.js';

const notices = new Table(UnreadNotice);
const reminders = new Table(DueReminder);

/** Messages of an organiser nobody at the desk has read. */
export interface UnreadBatch {
  readonly zoneId: string;
  readonly eventId: string;
  /** Of the oldest of them. */
  readonly position: number;
}

/** SQL of mails the clock sends. A row is kept once, whoever comes first: that one sends. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly rows: Rows) {}

  /** Open dossiers whose oldest unread message was sent at or before an instant. */
  unreadSince(until: string, over: readonly string[]): Promise<UnreadBatch[]> {
    return this.rows.db.query<UnreadBatch>(
      `select m.zone_id as "zoneId", m.event_id as "eventId", min(m.position) as position
       from dialogue_message m join public_event e on e.id = m.event_id
       where m.side = 'organiser' and m.read_at is null and e.state <> all($2)
       group by m.zone_id, m.event_id having min(m.sent_at) <= $1 order by m.event_id`,
      [until, over],
    );
  }

  /** Whether this batch is kept now; false when it was before. */
  keepNotice({ zoneId, eventId, position }: UnreadBatch, sentAt: string): Promise<boolean> {
    return this.rows.insertOnce(notices, { id: randomUUID(), zoneId, eventId, position, sentAt });
  }

  /** Whether this reminder is kept now; false when it was before. */
  keepReminder(zoneId: string, owed: Owed, sentAt: string): Promise<boolean> {
    return this.rows.insertOnce(reminders, { id: randomUUID(), zoneId, ...owed, sentAt });
  }

  /** What organisers promised at meetings and have not done, due on one of these days. */
  owedActions(from: string, over: readonly string[]): Promise<Owed[]> {
    return this.rows.db.query<Owed>(
      `select a.event_id as "eventId", 'meetingAction' as subject, a.id as "subjectId",
         a.due_on as "dueOn" from meeting_action a join public_event e on e.id = a.event_id
       where a.owner = 'organiser' and a.state = 'open' and a.due_on >= $1 and e.state <> all($2)
       order by a.due_on, a.id`,
      [from, over],
    );
  }
}
