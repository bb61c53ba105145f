import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { CalendarFeedService, type OpenedFeed } from '../calendars/index.js';
import {
  PortalCalendarFeed,
  PortalOpenFeedInput,
  PortalOpenedCalendarFeed,
  portalFeed,
} from './portal-calendar.type.js';

/** The organiser's calendar feeds: own dossiers only. */
@Resolver(() => PortalOpenedCalendarFeed)
export class PortalCalendarResolver {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Allow('portal.dossier')
  @Query(() => [PortalCalendarFeed], { description: 'Own calendar feeds, latest first.' })
  async calendarFeeds(@CurrentActor() actor: Actor): Promise<PortalCalendarFeed[]> {
    return (await this.feeds.list(actor)).map(portalFeed);
  }

  @Allow('portal.dossier')
  @Mutation(() => PortalOpenedCalendarFeed, { description: 'Opens a feed of the own dossiers.' })
  openCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('input') { name }: PortalOpenFeedInput,
  ): Promise<OpenedFeed> {
    return this.feeds.openOwn(actor, name);
  }

  @Allow('portal.dossier')
  @Mutation(() => PortalCalendarFeed, { description: 'Ends a feed for good.' })
  async revokeCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PortalCalendarFeed> {
    return portalFeed(await this.feeds.revoke(actor, id));
  }

  @ResolveField(() => PortalCalendarFeed)
  feed({ feed }: OpenedFeed): PortalCalendarFeed {
    return portalFeed(feed);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Told once, in the first answer; whoever has it reads the feed.',
  })
  address(opened: OpenedFeed): string | null {
    return this.feeds.addressOf(opened);
  }
}
