import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ConditionSide } from './condition.enums.js';

/** How long a side has to answer a proposal, and what silence means: data with its source. */
@ObjectType()
export class AnswerTerm {
  @Field(() => ConditionSide, { description: 'Who has to answer.' })
  side!: ConditionSide;

  @Field(() => Int, { description: 'Working days after the day of the proposal.' })
  workingDays!: number;

  @Field(() => Int, { description: 'Working days before the end; 0 sends no reminder.' })
  reminderDays!: number;

  @Field(() => LocalizedText, { description: 'What follows when nobody answers; never consent.' })
  silence!: Localized;

  @Field(() => LocalizedText)
  legalBase!: Localized;

  @Field(() => String)
  source!: string;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  validTo!: string | null;
}
