import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { DialogueSide } from './dialogue.rules.js';

/** What one side wrote to the other about a dossier or one condition; never changed afterwards. */
@ObjectType()
@Entity({ name: 'dialogue_message' })
export class DialogueMessage {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => ID, { nullable: true, description: 'The condition it is about; null: the dossier.' })
  @Column({ type: 'uuid', nullable: true })
  conditionId!: string | null;

  @Field(() => Int, { description: 'Place in the dialogue of the dossier, from 1.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'police or organiser.' })
  @Column({ type: 'text' })
  side!: DialogueSide;

  /** Of the organiser; who wrote for police stands in a table of its own. */
  @Column({ type: 'text', nullable: true })
  authorName!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  language!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The message of the own side it corrects.' })
  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  sentAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the other side first read it.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  readAt!: string | null;
}

/** That a person read a message of the other side. */
@ObjectType()
@Entity({ name: 'dialogue_reading' })
export class DialogueReading {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  messageId!: string;

  @Column({ type: 'text' })
  side!: DialogueSide;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  readAt!: string;
}

/** A message in another language; the original stays beside it. */
@ObjectType()
@Entity({ name: 'dialogue_translation' })
export class DialogueTranslation {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  messageId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  language!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'person or machine.' })
  @Column({ type: 'text' })
  madeBy!: 'person' | 'machine';

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  addedAt!: string;
}

/** Who of police wrote or translated; never read at the organiser's door. */
@Entity({ name: 'desk_signature' })
export class DeskSignature {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid', nullable: true })
  messageId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  translationId!: string | null;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;
}
