import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';

/** Indicative; advice of the medical service stands above it. */
@ObjectType()
export class MedicalCover extends ExplainedFigure {
  @Field(() => Float)
  points!: number;

  @Field(() => Int)
  helpers!: number;

  @Field(() => Int)
  patientTransport!: number;

  @Field(() => Int)
  ambulances!: number;

  @Field(() => Int)
  emergencyDoctors!: number;

  @Field(() => Int)
  largeCapacityAmbulance!: number;

  @Field(() => String, { description: 'none, reduced or full.' })
  commandStaff!: string;

  @Field(() => Int)
  aidPosts!: number;

  @Field(() => String, { description: 'A or B.' })
  table!: string;

  @Field(() => Boolean)
  roundPoints!: boolean;
}

/** A comparator from a withdrawn guide. */
@ObjectType()
export class MedicalCoverHsg195 extends ExplainedFigure {
  @Field(() => Int)
  numbersPoints!: number;

  @Field(() => Int)
  score!: number;

  @Field(() => Int)
  ambulances!: number;

  @Field(() => Int)
  firstAiders!: number;

  @Field(() => Int)
  ambulanceStaff!: number;

  @Field(() => Int)
  doctors!: number;

  @Field(() => Int)
  nurses!: number;

  @Field(() => Boolean, { description: 'The figures are a least: the last row is open.' })
  atLeast!: boolean;
}
