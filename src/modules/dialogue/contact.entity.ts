import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { ContactDirection, ContactKind } from './contact.rules.js';

/** A contact with the organiser as the event cell recorded it; never read at his door. */
@ObjectType()
@Entity({ name: 'contact_entry' })
export class ContactEntry {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'Place in the log of the dossier, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, {
    description: 'call, siteMeeting, liaison, dayContact (agreed on for the day), mail or other.',
  })
  @Column({ type: 'text' })
  kind!: ContactKind;

  @Field(() => String, { description: 'in: they came to us; out: we to them; both.' })
  @Column({ type: 'text' })
  direction!: ContactDirection;

  @Field(() => String)
  @Column({ type: 'text' })
  withWhom!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  said!: string;

  @Field(() => String, { nullable: true, description: 'What was promised, by whomever.' })
  @Column({ type: 'text', nullable: true })
  promised!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  occurredAt!: string;

  @Field(() => ID, { nullable: true, description: 'The entry it replaces.' })
  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it replaces another one.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}

/** A condition a contact was about. */
@Entity({ name: 'contact_condition' })
export class ContactCondition {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  contactId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;
}
