import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { WordingFacts } from './condition-basis.rules.js';
import { ConditionSide, VersionAction } from './condition.enums.js';
import type { ConditionParameters } from './condition-parameters.rules.js';

/** One step of the bargaining and the words that stood after it. Never changed, never removed. */
@ObjectType()
@Entity({ name: 'condition_version' })
export class ConditionVersion {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Field(() => Int, { description: 'Dense within the condition, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => ConditionSide)
  @Column({ type: 'text' })
  side!: ConditionSide;

  @Column({ type: 'uuid', nullable: true })
  authorPersonId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  authorName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;

  @Field(() => VersionAction)
  @Column({ type: 'text' })
  action!: VersionAction;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  text!: Localized;

  @Field(() => JsonScalar, { description: 'Values by parameter name of the catalogue.' })
  @Column({ type: 'jsonb' })
  parameters!: ConditionParameters;

  /** The facts of the dossier these words were written for; null when they were not kept. */
  @Column({ type: 'jsonb', nullable: true })
  builtOn!: WordingFacts | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
