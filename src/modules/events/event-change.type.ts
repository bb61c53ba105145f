import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** Says that something of a dossier was recorded; carries no content. */
@ObjectType()
export class EventChange {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Int, { description: 'Number in the journal, to ask for what came after.' })
  seq!: number;

  @Field(() => String, { description: 'What happened, such as condition.countered.' })
  kind!: string;
}
