import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { SkippedDayType } from '../places/index.js';
import { PartnerService } from './partner-service.entity.js';

/** A term in working days with its explanation. */
@ObjectType()
export class AdviceTerm {
  @Field(() => LocalDateScalar, { description: 'The day from which it is counted, not included.' })
  from!: string;

  @Field(() => Int)
  workingDays!: number;

  @Field(() => DateTimeScalar, { description: 'The end of the last day, in Brussels.' })
  dueAt!: string;

  @Field(() => [SkippedDayType], { description: 'Days that did not count, weekends among them.' })
  skipped!: SkippedDayType[];
}

/** One rule that speaks for asking a service. */
@ObjectType()
export class AdviceReason {
  @Field(() => String, { description: 'Code of the rule.' })
  rule!: string;

  @Field(() => String, { description: 'Code of the theme.' })
  theme!: string;

  @Field(() => LocalizedText)
  text!: Localized;

  @Field(() => String)
  source!: string;
}

/** A service that should be asked about an event. */
@ObjectType()
export class AdviceSuggestion {
  @Field(() => PartnerService)
  service!: PartnerService;

  @Field(() => [AdviceReason])
  reasons!: AdviceReason[];

  eventId!: string;
}
