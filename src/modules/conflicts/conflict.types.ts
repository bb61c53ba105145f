import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { RestrictionZone } from '../places/index.js';

/** A dossier and another party at one place at the same time. */
@ObjectType()
export class SpaceTimeConflict {
  eventId!: string | null;

  @Field(() => RestrictionZone, { nullable: true, description: 'The zone, if it is one.' })
  zone!: RestrictionZone | null;

  @Field(() => String, { nullable: true, description: 'The part of the dossier, such as route.' })
  ownRole!: string | null;

  @Field(() => String, { nullable: true })
  otherRole!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The nearest known name; null far from any.',
  })
  place!: string | null;

  @Field(() => Float, { description: 'Where both are the longest; degrees.' })
  lon!: number;

  @Field(() => Float)
  lat!: number;

  @Field(() => DateTimeScalar, { description: 'With the buffer of the rule before and after.' })
  from!: string;

  @Field(() => DateTimeScalar)
  to!: string;

  @Field(() => Int, { description: 'Minutes both are there, rounded up.' })
  minutes!: number;

  @Field(() => Int, { description: 'Metres within which two footprints count as meeting.' })
  bufferM!: number;

  @Field(() => Int, { description: 'Minutes added before and after.' })
  bufferMin!: number;

  @Field(() => Boolean, {
    description: 'A column moves with the defaults of its kind: nobody assessed its march yet.',
  })
  assumed!: boolean;
}

/** Every conflict of a dossier, and whether all neighbours were looked at. */
@ObjectType()
export class SpaceTimeConflicts {
  @Field(() => [SpaceTimeConflict], { description: 'The longest first.' })
  items!: SpaceTimeConflict[];

  @Field(() => Boolean, {
    description: 'False: too many dossiers there; narrow the place or time.',
  })
  complete!: boolean;
}
