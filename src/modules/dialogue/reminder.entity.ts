import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderSubject } from './reminder.data.js';

/** The desk was told by mail of messages nobody read, from this one on. */
@Entity({ name: 'unread_notice' })
export class UnreadNotice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  /** Of the oldest unread message: those that came after it are told with it. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'timestamptz' })
  sentAt!: string;
}

/** The organiser was reminded of what is due on a day. */
@Entity({ name: 'due_reminder' })
export class DueReminder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  subject!: ReminderSubject;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'timestamptz' })
  sentAt!: string;
}
