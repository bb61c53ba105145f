import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';
import { LocalDateScalar } from '../graphql/local-date.scalar.js';

/** One step in the life of a row of reference data, from the journal. */
@ObjectType()
export class ReferenceChange {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  rowId!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String, { description: 'reference.added, reference.revised or reference.ended.' })
  kind!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day it was given.' })
  validTo!: string | null;
}
