import { Field, ObjectType } from '@nestjs/graphql';
import type { MissingText } from './application.service.js';

/** Something an application still lacks. */
@ObjectType()
export class MissingPartType implements MissingText {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Path in the application, such as answers.subject.' })
  field!: string;

  @Field(() => String)
  text!: string;
}
