import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';
import type { ExpectationState } from './expectation.workflow.js';

export const EXPECTATION_PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;
export type ExpectationPart = (typeof EXPECTATION_PARTS)[number];

/** One thing police say of what they will or will not do. */
@ObjectType()
export class ExpectationItem {
  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  part!: ExpectationPart;

  @Field(() => LocalizedText)
  text!: Localized;
}

/** What police told an organiser, as both doors read it. */
@ObjectType({ isAbstract: true })
@Entity({ name: 'expectation' })
export class ToldExpectation {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  version!: number;

  @Field(() => Int)
  @Column({ type: 'int' })
  number!: number;

  @Field(() => String, { description: 'draft, released or replaced.' })
  @Column({ type: 'text' })
  state!: ExpectationState;

  @Field(() => [ExpectationItem])
  @Column({ type: 'jsonb' })
  items!: ExpectationItem[];

  @Field(() => String)
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  releasedAt!: string | null;
}

/** The same with who drafted and who released it; for the desk. */
@ObjectType()
@Entity({ name: 'expectation' })
export class Expectation extends ToldExpectation {
  @Column({ type: 'uuid' })
  draftedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  draftedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  draftedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  releasedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  releasedByName!: string | null;
}

/** Words planners begin with. */
@ObjectType()
@Entity({ name: 'expectation_block' })
export class ExpectationBlock extends ReferenceRow {
  @Field(() => Int, { description: 'The lowest is offered first.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  @Column({ type: 'text' })
  part!: ExpectationPart;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  text!: Localized;
}
