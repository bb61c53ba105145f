import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../graphql/local-date.scalar.js';

/**
 * What every row of a zone's reference data says of itself. One row is one edition of its code: a
 * change is a new row, so that whoever used an earlier one still finds it.
 */
@ObjectType({ isAbstract: true })
export abstract class ReferenceRow {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int, { description: 'For expectedVersion.' })
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'Names the thing through all its editions.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  edition!: number;

  @Field(() => String, { description: 'Where it comes from.' })
  @Column({ type: 'text' })
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; none: always held.' })
  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day, included; before the first one where it never came to hold.',
  })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
