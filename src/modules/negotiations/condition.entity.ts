import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import {
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
  ConditionState,
  PreparationState,
} from './condition.enums.js';

/** A thread between police and organiser about one promise; the words are in its versions. */
@ObjectType()
@Entity({ name: 'condition' })
export class Condition {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int, { description: 'Of the record, for expectedVersion.' })
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  kindId!: string;

  @Field(() => String, { description: 'Code of the catalogue, such as STW.' })
  @Column({ type: 'text' })
  kind!: string;

  @Field(() => ConditionOrigin)
  @Column({ type: 'text' })
  origin!: ConditionOrigin;

  @Field(() => ConditionOwner, { description: 'Who has to fulfil it.' })
  @Column({ type: 'text' })
  owner!: ConditionOwner;

  @Field(() => ConditionState)
  @Column({ type: 'text' })
  state!: ConditionState;

  @Field(() => PreparationState)
  @Column({ type: 'text' })
  preparation!: PreparationState;

  @Field(() => Int, { description: 'Number of the latest version of the words.' })
  @Column({ type: 'integer' })
  currentVersion!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version both sides stand by, also while a change is discussed.',
  })
  @Column({ type: 'integer', nullable: true })
  agreedVersion!: number | null;

  @Field(() => ConditionSide, {
    nullable: true,
    description: 'Whose proposal waits for an answer; silence is none.',
  })
  @Column({ type: 'text', nullable: true })
  openSide!: ConditionSide | null;

  /** The side that opened the present round: it raised the condition or asked to change it. */
  @Column({ type: 'text' })
  openedBy!: ConditionSide;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  legalGround!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the authority imposed it.' })
  @Column({ type: 'text', nullable: true })
  imposedReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The article of the decision that carries it.' })
  @Column({ type: 'uuid', nullable: true })
  decisionArticleId!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no decision imposes it, as a court suspended that; it does not bind.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
