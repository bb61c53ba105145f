import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

export type MandateNoteKind = 'claim' | 'confirmation' | 'refutation' | 'callBack' | 'notLinked';

/** What police wrote about a mandate: what was claimed, how it was checked, who could be reached. */
@ObjectType()
@Entity({ name: 'mandate_note' })
export class MandateNote {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  mandateId!: string;

  @Field(() => String, {
    description:
      'claim, confirmation, refutation, callBack; notLinked when the address belongs to somebody who is no organiser.',
  })
  @Column({ type: 'text' })
  kind!: MandateNoteKind;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The number that was called.' })
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the holder answered.' })
  @Column({ type: 'boolean', nullable: true })
  reached!: boolean | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  happenedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  byId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
