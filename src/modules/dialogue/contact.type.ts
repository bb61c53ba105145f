import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { SlotState } from './contact.rules.js';

/** A stretch of the day in which liaison and organiser have to speak once. */
@ObjectType('ContactSlot')
export class ContactSlotType {
  @Field(() => DateTimeScalar)
  fromAt!: string;

  @Field(() => DateTimeScalar)
  untilAt!: string;

  @Field(() => String, { description: 'kept, missed, due (its time runs) or coming.' })
  state!: SlotState;

  @Field(() => ID, { nullable: true, description: 'The contact that kept it.' })
  contactId!: string | null;
}

/** How often liaison and organiser speak on the day, why, and what became of it. */
@ObjectType('ContactPlan')
export class ContactPlanType {
  @Field(() => Int)
  everyMin!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the agreed condition it follows, such as C04; null: the default.',
  })
  conditionNumber!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What the default is called.' })
  label!: Localized | null;

  @Field(() => String, { nullable: true, description: 'Where the default comes from.' })
  source!: string | null;

  @Field(() => [ContactSlotType])
  slots!: ContactSlotType[];
}
