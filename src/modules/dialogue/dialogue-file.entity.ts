import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { DialogueSide } from './dialogue.rules.js';

/** A file of a message; until that is sent, only whoever added it has it. */
@ObjectType()
@Entity({ name: 'dialogue_file' })
export class DialogueFile {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid', nullable: true })
  messageId!: string | null;

  @Field(() => ID, { description: 'Address of the file: files/<documentId>.' })
  @Column({ type: 'uuid' })
  documentId!: string;

  @Field(() => String, { description: 'For reading only; never an address.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  mediaType!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  sizeBytes!: number;

  @Column({ type: 'text' })
  side!: DialogueSide;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  addedAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: string | null;
}
