import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** So many incidents of one kind and severity. */
@ObjectType()
export class OutcomeIncident {
  @Field(() => String)
  kind!: string;

  @Field(() => Int, { description: 'From 0, nothing followed, to 4, catastrophic.' })
  severity!: number;

  @Field(() => Int)
  count!: number;
}

/** What an event turned out to be, and what had been foretold of it. */
@ObjectType({ description: 'What an event turned out to be; for police eyes.' })
@Entity({ name: 'event_outcome' })
export class EventOutcome {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  actualNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'How the number was found.' })
  @Column({ type: 'text', nullable: true })
  numberMethod!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  startedAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  endedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the tail of a march came in.' })
  @Column({ type: 'timestamptz', nullable: true })
  tailAt!: string | null;

  @Field(() => [OutcomeIncident])
  @Column({ type: 'jsonb' })
  incidents!: readonly OutcomeIncident[];

  @Field(() => String, { description: 'The class that would have been right in hindsight.' })
  @Column({ type: 'text' })
  hindsightClass!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  hindsightReason!: string;

  @Column({ type: 'jsonb' })
  facts!: Readonly<Record<string, unknown>>;

  @Field(() => Int, { description: 'Number of the class model it was foretold by.' })
  @Column({ type: 'integer' })
  modelNumber!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  proposedClass!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  chosenClass!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  predictedTailAt!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
