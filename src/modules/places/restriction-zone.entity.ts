import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

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

  @Field(() => JsonScalar, {
    description: 'GeoJSON geometry, WGS 84; approximate, no legal value.',
  })
  @Column({ type: 'jsonb' })
  geometry!: { type: 'Polygon'; coordinates: number[][][] };

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

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
