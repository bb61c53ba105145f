import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';
import type { RuleTest } from './advice-suggestion.rules.js';

/** What every row of the zone's own advice data says of itself. */
@ObjectType({ isAbstract: true })
export abstract class AdviceDatum {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

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

/** What a question is about: mobility, noise, safety. */
@ObjectType()
@Entity({ name: 'advice_theme' })
export class AdviceTheme extends ReferenceRow {
  @Field(() => Int, { description: 'Where it stands among its like.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  label!: Localized;
}

/** How a partner service is asked; days are working days unless said otherwise. */
@ObjectType()
@Entity({ name: 'partner_service' })
export class PartnerService extends AdviceDatum {
  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Field(() => Int, { description: 'Working days the service has to answer.' })
  @Column({ type: 'integer' })
  leadTimeDays!: number;

  @Field(() => Int, { description: 'Working days before the due day; 0 sends no reminder.' })
  @Column({ type: 'integer' })
  reminderDays!: number;

  @Field(() => Boolean, { description: 'An answer written by one is released by another.' })
  @Column({ type: 'boolean' })
  fourEyes!: boolean;

  @Field(() => String, { nullable: true, description: 'Where a link without account goes.' })
  @Column({ type: 'text', nullable: true })
  linkEmail!: string | null;

  @Field(() => Int, { description: 'Calendar days a link stays good.' })
  @Column({ type: 'integer' })
  linkDays!: number;

  @Field(() => Int, { description: 'Working days to follow up an unfavourable advice.' })
  @Column({ type: 'integer' })
  taskDays!: number;
}

/** Why a service should be asked about a theme. */
@ObjectType()
@Entity({ name: 'advice_rule' })
export class AdviceRule extends ReferenceRow {
  @Field(() => Int, { description: 'Where it stands among its like.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  theme!: string;

  @Field(() => JsonScalar, { description: 'What it asks of an event, as AdviceTestInput.' })
  @Column({ type: 'jsonb' })
  test!: RuleTest;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  reason!: Localized;
}

/** Something on the map a footprint may touch: a tram line, a regional road, a park. */
@ObjectType()
@Entity({ name: 'advice_feature' })
export class AdviceFeature extends AdviceDatum {
  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  layer!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Field(() => JsonScalar, { description: 'GeoJSON geometry, WGS 84.' })
  @Column({ type: 'jsonb' })
  geometry!: { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown };

  @Field(() => Int, { description: 'Metres within which a footprint touches it.' })
  @Column({ type: 'integer' })
  reachM!: number;
}
