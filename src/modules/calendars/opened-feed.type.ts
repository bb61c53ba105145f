import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarFeed } from './calendar-feed.entity.js';

/** A feed that was just opened; its `address` is told once. */
@ObjectType()
export class OpenedCalendarFeed {
  @Field(() => CalendarFeed)
  feed!: CalendarFeed;
}
