import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** A norm an act may rest on, as it is cited, with its validity and source. */
@ObjectType()
@Entity({ name: 'legal_ground' })
export class LegalGround {
  @Field(() => String)
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'base or appeal.' })
  @Column({ type: 'text' })
  kind!: 'base' | 'appeal';

  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'belgium or brussels.' })
  @Column({ type: 'text' })
  scope!: string;

  @Field(() => Boolean, { description: 'Cited in every decision.' })
  @Column({ type: 'boolean' })
  always!: boolean;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  citation!: Localized;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;
}
