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

/** How far a fact may lie from the word and still keep it. */
@ObjectType()
export class ParameterTolerance {
  @Field(() => Float)
  value!: number;

  @Field(() => String, { description: 'The unit of the parameter, min for a time, or %.' })
  unit!: string;
}

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

  @Field(() => ParameterTolerance, { nullable: true, description: 'None: exactly as agreed.' })
  tolerance?: ParameterTolerance | null;
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

  @Column({ type: 'integer' })
  version!: number;

  @Field(() => Int, { description: 'A change is a new edition; earlier ones stay.' })
  @Column({ type: 'integer' })
  edition!: number;

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

  @Field(() => Int, {
    nullable: true,
    description: 'Working days before the event by which it is shown; null: on the day.',
  })
  @Column({ type: 'integer', nullable: true })
  evidenceDays!: number | null;

  @Field(() => String, { description: 'Where these days come from.' })
  @Column({ type: 'text' })
  evidenceSource!: string;

  @Field(() => [String], {
    description: 'Codes of legal grounds that may carry it when imposed; a suggestion.',
  })
  @Column({ type: 'text', array: true })
  groundCodes!: string[];

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
