import { ResolveField, Resolver } from '@nestjs/graphql';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { type ComparedText, WordDifferenceType } from '../negotiations/index.js';
import { minutesDifference } from './minutes-difference.js';
import {
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MeetingPolicePart,
  MinutesComment,
} from './meeting.entity.js';
import { MeetingLoader } from './meeting.loader.js';
import type { MinutesContent } from './minutes-content.types.js';
import { MinutesContentType } from './minutes.type.js';
import { minutesAtDesk } from './police-names.rules.js';

/** What hangs on a meeting, at the desk. */
@Resolver(() => Meeting)
export class MeetingFieldsResolver {
  constructor(private readonly loader: MeetingLoader) {}

  @ResolveField(() => String, { description: 'By name; the organiser reads the function.' })
  async chair(meeting: Meeting, _args: unknown, context: GraphqlContext): Promise<string> {
    return (await this.loader.led(context, meeting.id))?.chair ?? '';
  }

  @ResolveField(() => [MeetingMinutes], { description: 'Every version, the first one first.' })
  minutes(meeting: Meeting, _args: unknown, context: GraphqlContext): Promise<MeetingMinutes[]> {
    return this.loader.minutesOf(context, meeting.id);
  }

  @ResolveField(() => [MeetingAction], {
    description: 'What was promised, the earliest due first.',
  })
  actions(meeting: Meeting, _args: unknown, context: GraphqlContext): Promise<MeetingAction[]> {
    return this.loader.actionsOf(context, meeting.id);
  }

  @ResolveField(() => [MeetingPolicePart], { description: 'For police alone.' })
  policeParts(meeting: Meeting, _args: unknown, context: GraphqlContext) {
    return this.loader.policePartsOf(context, meeting.id);
  }
}

/** One version of minutes, at the desk. */
@Resolver(() => MeetingMinutes)
export class MinutesFieldsResolver {
  constructor(private readonly loader: MeetingLoader) {}

  @ResolveField(() => MinutesContentType)
  async content(
    minutes: MeetingMinutes,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<MinutesContent> {
    const named = await this.loader.named(context, minutes.id);
    return minutesAtDesk(minutes.content, named?.policeNames ?? {});
  }

  @ResolveField(() => [MinutesComment], { description: 'What the organiser says of it.' })
  comments(minutes: MeetingMinutes, _args: unknown, context: GraphqlContext) {
    return this.loader.commentsOf(context, minutes.id);
  }

  @ResolveField(() => [StoredDocument], { description: 'Some seconds after it was sent.' })
  documents(minutes: MeetingMinutes, _args: unknown, context: GraphqlContext) {
    return this.loader.documentsOf(context, minutes.id);
  }

  @ResolveField(() => WordDifferenceType, {
    nullable: true,
    description: 'Against the version before; null for the first.',
  })
  async difference(
    minutes: MeetingMinutes,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ComparedText | null> {
    return minutesDifference(await this.loader.minutesOf(context, minutes.meetingId), minutes);
  }
}

/** Where an action came from. */
@Resolver(() => MeetingAction)
export class MeetingActionFieldsResolver {
  constructor(
    private readonly loader: MeetingLoader,
    private readonly events: EventLoader,
  ) {}

  @ResolveField(() => Meeting, { nullable: true })
  meeting(action: MeetingAction, _args: unknown, context: GraphqlContext) {
    return this.loader.meeting(context, action.meetingId);
  }

  @ResolveField(() => PublicEvent, { nullable: true })
  event(action: MeetingAction, _args: unknown, context: GraphqlContext) {
    return this.events.event(context, action.eventId);
  }
}
