import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { LeadTimeRule } from './lead-time-rule.entity.js';

/** A day that did not count, and why. */
@ObjectType()
export class SkippedDayType {
  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => String, { description: 'Code of the holiday, or closingDay.' })
  reason!: string;
}

/** Why a rule applies, or what would have to be known to tell. */
@ObjectType()
export class DeadlineReason {
  @Field(() => LocalizedText)
  text!: Localized;

  @Field(() => Boolean, { description: 'False: nobody has said yet.' })
  known!: boolean;
}

/** The last day on which filing is in time under one rule, with its explanation. */
@ObjectType()
export class FilingDeadlineType {
  @Field(() => LocalDateScalar)
  latest!: string;

  @Field(() => LocalDateScalar)
  eventDate!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Int)
  amount!: number;

  @Field(() => Int, { description: 'Saturdays and Sundays passed over.' })
  weekendDays!: number;

  @Field(() => [SkippedDayType])
  skipped!: SkippedDayType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Null while nothing has been filed, or the rule is not certain.',
  })
  onTime!: boolean | null;

  @Field(() => Boolean, { description: 'False: it may apply; what decides is not known yet.' })
  certain!: boolean;

  @Field(() => [DeadlineReason], { description: 'Of a rule that holds in some cases only.' })
  because!: DeadlineReason[];

  @Field(() => LeadTimeRule, { nullable: true })
  rule!: LeadTimeRule | null;
}
