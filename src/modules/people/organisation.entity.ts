import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['organiser', 'adviser', 'authority', 'police'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organiser, a partner service that advises, an authority's cabinet, or the police itself. */
@ObjectType()
@Entity({ name: 'organisation' })
export class Organisation {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  /** Stable code of a service, such as `stib-mivb`. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  language!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  legalForm!: string | null;

  /** Emergency-planning discipline D1 to D5 of a service. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  discipline!: string | null;
}
