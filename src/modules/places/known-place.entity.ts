import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** A place where an event can end or stand, with the number of persons it holds. */
@ObjectType()
@Entity({ name: 'known_place' })
export class KnownPlace {
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

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  @Column({ type: 'double precision' })
  lon!: number;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  lat!: number;

  @Field(() => Int, { description: 'Persons at once, as stated by the source.' })
  @Column({ type: 'integer' })
  capacity!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
