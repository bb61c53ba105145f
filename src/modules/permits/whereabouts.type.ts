import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

/** Between which days the decision is likely, 8 times out of 10; without days it says why not. */
@ObjectType()
export class DecisionForecastType {
  @Field(() => LocalDateScalar, { nullable: true })
  from!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  to!: string | null;

  @Field(() => String, { description: 'In the language of the reader.' })
  explanation!: string;
}

/** Who has a dossier now and what comes next. */
@ObjectType()
export class Whereabouts {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'organiser, eventCell, authority or nobody.' })
  waitingFor!: string;

  @Field(() => String, { description: 'In the language of the reader.' })
  text!: string;

  @Field(() => DecisionForecastType, { nullable: true })
  forecast!: DecisionForecastType | null;
}
