import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** Who wrote or added something: the event cell, or the service that is asked. */
export type AdviceSide = 'desk' | 'service';

/** What one side wrote to the other inside a request for advice; never changed afterwards. */
@ObjectType()
@Entity({ name: 'advice_message' })
export class AdviceMessage {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => Int, { description: 'Place in the exchange, from 1.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'desk or service.' })
  @Column({ type: 'text' })
  side!: AdviceSide;

  @Field(() => String)
  @Column({ type: 'text' })
  authorName!: string;

  @Field(() => String, { description: 'account or link.' })
  @Column({ type: 'text' })
  via!: 'account' | 'link';

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it waits for an answer.' })
  @Column({ type: 'boolean' })
  question!: boolean;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the other side read it.' })
  @Column({ type: 'timestamptz', nullable: true })
  readAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  readByName!: string | null;
}

/** A file beside a question or an answer; its bytes are a stored document. */
@ObjectType()
@Entity({ name: 'advice_file' })
export class AdviceFile {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

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

  @Field(() => String, { description: 'desk or service: who added it.' })
  @Column({ type: 'text' })
  side!: AdviceSide;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  addedAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: string | null;
}
