import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { ClosureContent } from './closure.rules.js';
import { ClosureBasis, ClosureRecipient } from './risk.enums.js';

/** Closure times as they were given to somebody; never changed. */
@ObjectType()
@Entity({ name: 'closure_disclosure' })
export class ClosureDisclosure {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'Of this event, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int, { description: 'Rises when the times differ from those given before.' })
  @Column({ type: 'integer' })
  revision!: number;

  @Field(() => ClosureRecipient)
  @Column({ type: 'text' })
  recipientKind!: ClosureRecipient;

  @Field(() => String)
  @Column({ type: 'text' })
  recipient!: string;

  @Field(() => ClosureBasis)
  @Column({ type: 'text' })
  basis!: ClosureBasis;

  @Column({ type: 'jsonb' })
  content!: ClosureContent;

  @Field(() => String, { description: 'SHA-256 of what was told.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  disclosedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  disclosedAt!: string;
}
