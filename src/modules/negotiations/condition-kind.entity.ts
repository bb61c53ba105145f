import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { BuiltOn } from './condition-basis.rules.js';

/** What a parameter holds: metres for a distance, minutes for a duration, HH:MM for a time. */
export enum ParameterType {
  number = 'number',
  text = 'text',
  time = 'time',
  boolean = 'boolean',
  distance = 'distance',
  duration = 'duration',
}
registerEnumType(ParameterType, { name: 'ParameterType' });

/** One typed blank in the text of a kind of condition. */
@ObjectType()
export class ConditionParameter {
  @Field(() => String)
  name!: string;

  @Field(() => ParameterType)
  type!: ParameterType;

  @Field(() => LocalizedText)
  label!: Localized;

  @Field(() => String, { nullable: true, description: 'Such as persons, m, min, km/h, dB(A).' })
  unit!: string | null;

  @Field(() => Float, { nullable: true })
  min!: number | null;

  @Field(() => Float, { nullable: true })
  max!: number | null;

  @Field(() => Int, { description: 'Digits after the point a number may have.' })
  decimals!: number;

  @Field(() => Int, { nullable: true, description: 'Longest text, in characters.' })
  maxLength!: number | null;

  @Field(() => Boolean, { description: 'Needed when the text is made from the template.' })
  required!: boolean;
}

/** A kind of condition of the zone's catalogue, as it holds from day to day. */
@ObjectType()
@Entity({ name: 'condition_kind' })
export class ConditionKind {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => String, { description: 'Such as STW.' })
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  label!: Localized;

  @Field(() => LocalizedText, {
    description: 'Text with {{parameter}}; what stands in [[…]] needs its parameters.',
  })
  @Column({ type: 'jsonb' })
  template!: Localized;

  @Field(() => [ConditionParameter])
  @Column({ type: 'jsonb' })
  parameters!: ConditionParameter[];

  @Field(() => LocalizedText, { description: 'What usually shows that it was kept.' })
  @Column({ type: 'jsonb' })
  evidence!: Localized;

  @Field(() => [String], {
    description: 'Facts its words speak of: times, route, number. A change of them asks again.',
  })
  @Column({ type: 'text', array: true })
  buildsOn!: BuiltOn[];

  @Field(() => Int, { description: 'Percent the expected number may change before it asks again.' })
  @Column({ type: 'integer' })
  numberTolerancePercent!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, included.' })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
