import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** Who decides on administrative police somewhere: a mayor, the region, the federal level. */
@ObjectType()
@Entity({ name: 'competent_authority' })
export class CompetentAuthority {
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
  title!: Localized;

  /** The cabinet that decides in Parley; null while it works outside of it. */
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** A commune a public event can touch; not always of our own zone. */
@ObjectType()
@Entity({ name: 'commune' })
export class Commune {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  name!: Localized;

  @Field(() => String)
  @Column({ type: 'text' })
  postcode!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  policeZoneCode!: string;

  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  languages!: string[];

  @Field(() => Boolean, { description: 'Whether it lies in our own police zone.' })
  @Column({ type: 'boolean' })
  ownZone!: boolean;
}
