import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';

/** A place where an event can end or stand, with the number of persons it holds. */
@ObjectType()
@Entity({ name: 'known_place' })
export class KnownPlace extends ReferenceRow {
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
}
