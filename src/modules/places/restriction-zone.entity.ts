import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** An area, or the line of a tunnel, a tram or a corridor. */
export type ZoneGeometry =
  { type: 'Polygon'; coordinates: number[][][] } | { type: 'LineString'; coordinates: number[][] };

/** An area where gatherings are prohibited, refused in principle, or another's competence. */
@ObjectType()
@Entity({ name: 'restriction_zone' })
export class RestrictionZone {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  kind!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Column({ type: 'jsonb' })
  geometry!: ZoneGeometry;

  @Field(() => String)
  @Column({ type: 'text' })
  effect!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  appliesTo!: string[];

  @Field(() => [String], { nullable: true })
  @Column({ type: 'text', array: true, nullable: true })
  weekdays!: string[] | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  adjacencyWarningM!: number;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  rule!: Localized;

  @Field(() => LocalizedText, { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  legalReference!: Localized | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What whoever draws there is told.' })
  @Column({ type: 'jsonb', nullable: true })
  message!: Localized | null;

  @Field(() => String, {
    description: 'organiser: shown to everybody; police: never at the portal.',
  })
  @Column({ type: 'text' })
  visibility!: string;

  @Field(() => Int, { nullable: true, description: 'Holds from this number of persons on.' })
  @Column({ type: 'integer', nullable: true })
  minPersons!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First moment of a closure.' })
  @Column({ type: 'timestamptz', nullable: true })
  activeFrom!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  activeTo!: string | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, included.' })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
