import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { SkippedDayType } from '../places/index.js';
import { AnswerEscalation } from './answer-follow-up.entity.js';
import { AnswerExtension } from './answer-extension.entity.js';
import { AnswerTerm } from './answer-term.type.js';
import { ConditionSide } from './condition.enums.js';

/** Until when a side is expected to answer. Its end makes nobody agree. */
@ObjectType('AnswerClock')
export class AnswerClockType {
  @Field(() => ConditionSide, { description: 'Who has to answer.' })
  side!: ConditionSide;

  @Field(() => DateTimeScalar)
  startedAt!: string;

  @Field(() => DateTimeScalar)
  dueAt!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => AnswerTerm)
  term!: AnswerTerm;

  @Field(() => [SkippedDayType], { description: 'Days that did not count.' })
  skipped!: SkippedDayType[];

  @Field(() => Boolean, { description: 'Whether the start of the event cuts it short.' })
  cutByStart!: boolean;

  @Field(() => AnswerExtension, { nullable: true, description: 'More time, where it was given.' })
  extension!: AnswerExtension | null;

  @Field(() => DateTimeScalar, { nullable: true })
  remindedAt!: string | null;

  @Field(() => AnswerEscalation, { nullable: true, description: 'Once nobody answered in time.' })
  escalation!: AnswerEscalation | null;
}
