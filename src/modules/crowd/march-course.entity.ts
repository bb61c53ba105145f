import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { StreetKind, WidthSource } from './crowd.enums.js';

/** The street between two waypoints. */
@ObjectType()
export class MarchCourseStage {
  @Field(() => Float, { description: 'Usable width, metres.' })
  widthM!: number;

  @Field(() => WidthSource)
  widthSource!: WidthSource;

  @Field(() => StreetKind)
  kind!: StreetKind;

  @Field(() => Float, { nullable: true, description: 'Share of the usual flow that passes.' })
  flowShare!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** A way off the end square. */
@ObjectType()
export class MarchCourseExit {
  @Field(() => String)
  name!: string;

  @Field(() => Float, { description: 'Minutes after the departure of the head.' })
  fromMin!: number;

  @Field(() => Float, { nullable: true })
  widthM!: number | null;

  @Field(() => Float, { nullable: true, description: 'Persons a minute at most.' })
  perMin!: number | null;

  @Field(() => Float, { nullable: true })
  lengthM!: number | null;
}

/** The streets of the march of one event, for the simulation; for police eyes. */
@ObjectType()
@Entity({ name: 'march_course' })
export class MarchCourse {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => [MarchCourseStage], { description: 'One a stage between two waypoints.' })
  @Column({ type: 'jsonb' })
  stages!: MarchCourseStage[];

  @Field(() => Float, { nullable: true, description: 'Minutes over which people set out.' })
  @Column({ type: 'double precision', nullable: true })
  releaseMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'Instead of the area of the dossier.' })
  @Column({ type: 'double precision', nullable: true })
  squareM2!: number | null;

  @Field(() => [MarchCourseExit])
  @Column({ type: 'jsonb' })
  exits!: MarchCourseExit[];

  @Field(() => String)
  @Column({ type: 'text' })
  updatedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
