import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/**
 * Kinds of unit. Source: catalogue of units of the zone's practice of negotiated management
 * (sections, platoons, HyCap A and B, federal support, specialised teams).
 */
export const UNIT_TYPES = [
  'SEC',
  'PEL',
  'HYA',
  'HYB',
  'CIK',
  'DAS',
  'FERES',
  'ARR',
  'DIA',
  'SPO',
  'MNT',
  'DOG',
  'WC',
  'MOT',
  'TRF',
  'UAS',
  'INT',
  'TRA',
  'MED',
  'EOD',
  'CMD',
] as const;

/** One unit of the pool: a section, a platoon, a specialised team. */
@ObjectType()
@Entity({ name: 'unit' })
export class Unit {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => String, { description: 'Such as SEC-05.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'SEC, PEL, ARR, DIA, TRF …' })
  @Column({ type: 'text' })
  type!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Field(() => Int, { description: 'Planned strength.' })
  @Column({ type: 'integer' })
  establishment!: number;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  callSign!: string | null;

  @Field(() => String, { description: 'own, or where the support comes from.' })
  @Column({ type: 'text' })
  origin!: string;

  @Field(() => ID, { nullable: true, description: 'The platoon a section belongs to.' })
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;
}

/** A person of the pool; gives the unit its strength and its qualifications. */
@ObjectType()
@Entity({ name: 'officer' })
export class Officer {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  rank!: string;

  @Field(() => [String])
  @Column({ type: 'jsonb' })
  qualifications!: string[];

  @Field(() => [String])
  @Column({ type: 'jsonb' })
  languages!: string[];

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  lastTrained!: string | null;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  available!: boolean;
}
