import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { CalendarFeed } from '../calendars/index.js';

/** An address an organiser's own calendar subscribes to. */
@ObjectType()
export class PortalCalendarFeed {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  createdAt!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt!: string | null;
}

@ObjectType()
export class PortalOpenedCalendarFeed {
  @Field(() => PortalCalendarFeed)
  feed!: PortalCalendarFeed;
}

@InputType()
export class PortalOpenFeedInput {
  @Field(() => String)
  @IsString()
  @Length(1, 80)
  name!: string;
}

/** Field by field, so that nothing new reaches the portal by itself. */
export function portalFeed(feed: CalendarFeed): PortalCalendarFeed {
  const { id, name, createdAt, expiresAt, lastUsedAt } = feed;
  return { id, name, createdAt, expiresAt, lastUsedAt };
}
