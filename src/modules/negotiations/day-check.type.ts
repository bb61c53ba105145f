import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ConditionOwner } from './condition.enums.js';

/** One thing to look at on the day, from a condition in force. */
@ObjectType('DayCheck')
export class DayCheckType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conditionId!: string;

  @Field(() => String, { description: 'Such as C04.' })
  number!: string;

  @Field(() => String, { description: 'Code of the catalogue, such as STW.' })
  kind!: string;

  @Field(() => LocalizedText)
  kindLabel!: Localized;

  @Field(() => ConditionOwner, { description: 'Who keeps it.' })
  owner!: string;

  @Field(() => Boolean)
  imposed!: boolean;

  @Field(() => String, { nullable: true, description: 'The value that is looked at.' })
  parameter!: string | null;

  @Field(() => LocalizedText)
  text!: Localized;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;

  @Field(() => String, { nullable: true })
  place!: string | null;
}
