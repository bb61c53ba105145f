import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** A day held before the whole application; it gives no right to it. */
@ObjectType()
export class PortalReservation {
  @Field(() => String, { description: 'held, used, released or expired.' })
  state!: string;

  @Field(() => String)
  place!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;
}

/** Between which days the decision is likely; without days it says why not. */
@ObjectType()
export class PortalForecast {
  @Field(() => LocalDateScalar, { nullable: true })
  from!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  to!: string | null;

  @Field(() => String, { description: 'In the language of the reader.' })
  explanation!: string;
}

/** The door an application belongs to. */
@ObjectType()
export class PortalChannel {
  @Field(() => String, { description: 'police, cityEventCell or environment.' })
  code!: string;

  @Field(() => LocalizedText, { nullable: true })
  explanation!: Localized | null;
}
