import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A dossier in which the organiser wrote something nobody at the desk has read. */
@ObjectType('WaitingDialogue')
export class WaitingDialogueType {
  @Field(() => ID, { description: 'Of the dossier.' })
  id!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => DateTimeScalar, { description: 'When the oldest of them was sent.' })
  since!: string;
}

/** How many messages of the organiser nobody at the desk has read in a dossier. */
@ObjectType('UnreadDialogue')
export class UnreadDialogueType {
  @Field(() => ID, { description: 'Of the dossier.' })
  id!: string;

  @Field(() => Int)
  count!: number;
}
