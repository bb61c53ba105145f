import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { Clock } from '../../core/clock.js';
import { Messages } from '../../core/messages.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import {
  MeetingActionService,
  MeetingLoader,
  MinutesService,
  type PoliceFunction,
  PoliceNamesService,
  minutesDifference,
} from '../dialogue/index.js';
import { PortalDocument } from './portal-decision.type.js';
import { PortalDossier } from './portal-dossier.type.js';
import { PortalFinishActionInput, PortalMinutesCommentInput } from './portal-meeting.inputs.js';
import {
  type OutsideWords,
  portalAction,
  portalComment,
  portalMeeting,
  portalMinutes,
} from './portal-meeting.rules.js';
import {
  PortalMeeting,
  PortalMeetingAction,
  PortalMinutes,
  PortalMinutesComment,
  PortalMinutesDifference,
} from './portal-meeting.type.js';

/** Meetings of a dossier at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalMeetingResolver {
  constructor(
    private readonly minutes: MinutesService,
    private readonly actions: MeetingActionService,
    private readonly loader: MeetingLoader,
    private readonly names: PoliceNamesService,
    private readonly messages: Messages,
  ) {}

  @Allow('portal.dialogue')
  @Mutation(() => PortalMeeting, {
    description: 'Says that minutes are right, or what is wrong with them.',
  })
  async commentMinutes(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalMinutesCommentInput,
  ): Promise<PortalMeeting> {
    const meeting = await this.minutes.comment(actor, input);
    return portalMeeting(meeting, outside(this.names, this.messages, actor.language));
  }

  @Allow('portal.dialogue')
  @Mutation(() => PortalMeetingAction, { description: 'Says that an own action is done.' })
  async finishMeetingAction(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalFinishActionInput,
  ): Promise<PortalMeetingAction> {
    return portalAction(await this.actions.finish(actor, input));
  }

  @ResolveField(() => [PortalMeeting], { description: 'Those the organiser is invited to.' })
  async meetings(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMeeting[]> {
    const words = outside(this.names, this.messages, actorOf(context).language);
    const meetings = await this.loader.ofEvent(context, dossier.id);
    return meetings.map((meeting) => portalMeeting(meeting, words));
  }

  @ResolveField(() => [PortalMeetingAction], { description: 'What the organiser promised.' })
  async meetingActions(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMeetingAction[]> {
    const actions = await this.loader.actionsOfEvent(context, dossier.id);
    return actions
      .filter(({ owner, state }) => owner === 'organiser' && state !== 'dropped')
      .map(portalAction);
  }
}

/** How police are named to a reader outside. */
function outside(names: PoliceNamesService, messages: Messages, language: string): OutsideWords {
  return {
    say: (of: PoliceFunction) => names.say(language, of),
    unnamed: messages.text(language, 'dialogue', 'meeting.unnamed'),
  };
}

/** The minutes of a meeting. */
@Resolver(() => PortalMeeting)
export class PortalMeetingFieldsResolver {
  constructor(
    private readonly loader: MeetingLoader,
    private readonly clock: Clock,
    private readonly names: PoliceNamesService,
    private readonly messages: Messages,
  ) {}

  @ResolveField(() => [PortalMinutes], { description: 'Every version that was sent.' })
  async minutes(
    meeting: PortalMeeting,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMinutes[]> {
    const versions = await this.loader.minutesOf(context, meeting.id);
    const words = outside(this.names, this.messages, actorOf(context).language);
    return versions.map((one) => portalMinutes(one, versions, this.clock.now(), words));
  }
}

/** What belongs to one version of minutes. */
@Resolver(() => PortalMinutes)
export class PortalMinutesFieldsResolver {
  constructor(private readonly loader: MeetingLoader) {}

  @ResolveField(() => [PortalMinutesComment], { description: 'Of the own side.' })
  async comments(
    minutes: PortalMinutes,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMinutesComment[]> {
    return (await this.loader.commentsOf(context, minutes.id)).map(portalComment);
  }

  @ResolveField(() => [PortalDocument], { description: 'Some seconds after it was sent.' })
  async documents(
    minutes: PortalMinutes,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDocument[]> {
    const documents = await this.loader.documentsOf(context, minutes.id);
    return documents.map(({ id, kind, language, fileName, mediaType, sizeBytes, createdAt }) => ({
      id,
      kind,
      language,
      fileName,
      mediaType,
      sizeBytes,
      createdAt,
    }));
  }

  @ResolveField(() => PortalMinutesDifference, {
    nullable: true,
    description: 'Against the version before; null for the first.',
  })
  async difference(
    minutes: PortalMinutes,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMinutesDifference | null> {
    const versions = await this.loader.minutesOf(context, minutes.meetingId);
    const version = versions.find(({ id }) => id === minutes.id);
    const found = version && minutesDifference(versions, version);
    return found ? { changes: found.changes.map(({ op, text }) => ({ op, text })) } : null;
  }
}
