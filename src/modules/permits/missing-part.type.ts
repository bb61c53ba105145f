import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { MissingText } from './application-questions.service.js';

/** Something an application still lacks. */
@ObjectType()
export class MissingPartType implements Omit<MissingText, 'daysBefore'> {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Path in the application, such as answers.subject.' })
  field!: string;

  @Field(() => String)
  text!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day it is of use.' })
  neededBy!: string | null;
}
