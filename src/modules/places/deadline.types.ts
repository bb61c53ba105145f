import { Field, Int, ObjectType } from '@nestjs/graphql';
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

  @Field(() => Boolean, { nullable: true, description: 'Null while nothing has been filed.' })
  onTime!: boolean | null;

  @Field(() => LeadTimeRule, { nullable: true })
  rule!: LeadTimeRule | null;
}
