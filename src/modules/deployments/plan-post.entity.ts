import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** Whether the public sees the post: low profile keeps the reserve out of sight. */
export const PRESENCES = ['visible', 'reserve'] as const;
export type Presence = (typeof PRESENCES)[number];

/** A part of the ground, or a function such as traffic, with one Bronze. */
@ObjectType()
@Entity({ name: 'plan_sector' })
export class PlanSector {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;
}

/** Where somebody stands, with what strength, to do what, and because of which measure. */
@ObjectType()
@Entity({ name: 'plan_post' })
export class PlanPost {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  sectorId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84.' })
  @Column({ type: 'double precision', nullable: true })
  lon!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84.' })
  @Column({ type: 'double precision', nullable: true })
  lat!: number | null;

  @Field(() => Int, { description: 'Persons needed at the same time.' })
  @Column({ type: 'integer' })
  requiredStrength!: number;

  @Field(() => String, { nullable: true, description: 'Kind of unit needed.' })
  @Column({ type: 'text', nullable: true })
  requiredType!: string | null;

  @Field(() => String, { nullable: true, description: 'Qualification needed.' })
  @Column({ type: 'text', nullable: true })
  requiredQualification!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many must have the qualification.' })
  @Column({ type: 'integer', nullable: true })
  requiredCount!: number | null;

  @Field(() => String, { description: 'visible or reserve.' })
  @Column({ type: 'text' })
  presence!: Presence;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  task!: Localized;

  @Field(() => ID, { nullable: true, description: 'The control measure this post carries out.' })
  @Column({ type: 'uuid', nullable: true })
  measureId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The condition this post watches over.' })
  @Column({ type: 'uuid', nullable: true })
  conditionId!: string | null;
}
