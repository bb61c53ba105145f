import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedService, type OpenedFeed } from './calendar-feed.service.js';
import {
  ChangeViewInput,
  OpenFeedInput,
  RemoveViewInput,
  SaveViewInput,
} from './calendar.inputs.js';
import { OpenedCalendarFeed } from './opened-feed.type.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViewService } from './saved-view.service.js';

@Resolver(() => OpenedCalendarFeed)
export class CalendarResolver {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly views: SavedViewService,
  ) {}

  @Allow('events.read')
  @Query(() => [SavedView], { description: 'Own saved views by name.' })
  savedViews(@CurrentActor() actor: Actor): Promise<SavedView[]> {
    return this.views.list(actor);
  }

  @Allow('events.read')
  @Mutation(() => SavedView, { description: 'Keeps a filter under a name.' })
  saveView(@CurrentActor() actor: Actor, @Args('input') input: SaveViewInput): Promise<SavedView> {
    return this.views.save(actor, input);
  }

  @Allow('events.read')
  @Mutation(() => SavedView, { description: 'Renames a view or makes it the default.' })
  changeView(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeViewInput,
  ): Promise<SavedView> {
    return this.views.change(actor, input);
  }

  @Allow('events.read')
  @Mutation(() => ID, { description: 'Forgets a view.' })
  removeView(@CurrentActor() actor: Actor, @Args('input') input: RemoveViewInput): Promise<string> {
    return this.views.remove(actor, input);
  }

  @Allow('events.read')
  @Query(() => [CalendarFeed], { description: 'Own feeds that were not revoked, latest first.' })
  calendarFeeds(@CurrentActor() actor: Actor): Promise<CalendarFeed[]> {
    return this.feeds.list(actor);
  }

  @Allow('events.read')
  @Mutation(() => OpenedCalendarFeed, { description: 'Opens a feed for another calendar.' })
  openCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenFeedInput,
  ): Promise<OpenedFeed> {
    return this.feeds.open(actor, input);
  }

  @Allow('events.read')
  @Mutation(() => CalendarFeed, { description: 'Ends a feed for good.' })
  revokeCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CalendarFeed> {
    return this.feeds.revoke(actor, id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Told once, in the first answer of the command; whoever has it reads the feed.',
  })
  address(opened: OpenedFeed): string | null {
    return this.feeds.addressOf(opened);
  }
}
