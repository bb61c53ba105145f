import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** The operation order of one event; what it says is in its versions. */
@ObjectType()
@Entity({ name: 'operation_order' })
export class OperationOrder {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'Of the record, for expectedVersion.' })
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  reference!: string;

  @Field(() => Int, { description: 'Number of the latest version of the order.' })
  @Column({ type: 'integer' })
  latestNumber!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;
}
