import { Field, ObjectType } from '@nestjs/graphql';
import type { AvailableTransition } from './workflow.js';

/** A step that leads out of the present state; a disabled one says why. */
@ObjectType('AvailableTransition')
export class AvailableTransitionType implements AvailableTransition {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  to!: string;

  @Field(() => Boolean)
  enabled!: boolean;

  @Field(() => String, { nullable: true, description: 'Message code of what stands in the way.' })
  reason!: string | null;
}
