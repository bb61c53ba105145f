import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { MeetingActionService } from './meeting-action.service.js';
import { Meeting, MeetingAction } from './meeting.entity.js';
import {
  CancelMeetingInput,
  ChangeMeetingInput,
  FinishActionInput,
  PlanMeetingInput,
  PolicePartInput,
} from './meeting.inputs.js';
import { MeetingLoader } from './meeting.loader.js';
import { MeetingService } from './meeting.service.js';
import { ApproveMinutesInput, MinutesStepInput, SaveMinutesInput } from './minutes.inputs.js';
import { MinutesService } from './minutes.service.js';

/** Meetings of a dossier at the desk. */
@Resolver(() => PublicEvent)
export class MeetingResolver {
  constructor(
    private readonly meetingService: MeetingService,
    private readonly minutes: MinutesService,
    private readonly actions: MeetingActionService,
    private readonly loader: MeetingLoader,
  ) {}

  @Allow('dialogue.write')
  @Query(() => [MeetingAction], {
    description: 'Open actions of police, and those of others that are late; the earliest first.',
  })
  openMeetingActions(@CurrentActor() actor: Actor): Promise<MeetingAction[]> {
    return this.actions.open(actor);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, {
    description: 'Plans a meeting. Attendance is never a condition for handling the dossier.',
  })
  planMeeting(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlanMeetingInput,
  ): Promise<Meeting> {
    return this.meetingService.plan(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Another time, place or agenda; all invited are told.' })
  changeMeeting(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeMeetingInput,
  ): Promise<Meeting> {
    return this.meetingService.change(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Calls a meeting off.' })
  cancelMeeting(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelMeetingInput,
  ): Promise<Meeting> {
    return this.meetingService.cancel(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Writes down what only police may know of a meeting.' })
  addPolicePart(
    @CurrentActor() actor: Actor,
    @Args('input') input: PolicePartInput,
  ): Promise<Meeting> {
    return this.meetingService.addPolicePart(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Writes the draft: the first minutes or an amendment.' })
  saveMinutes(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMinutesInput,
  ): Promise<Meeting> {
    return this.minutes.save(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Sends the draft; what is sent never changes.' })
  sendMinutes(
    @CurrentActor() actor: Actor,
    @Args('input') input: MinutesStepInput,
  ): Promise<Meeting> {
    return this.minutes.send(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => Meeting, { description: 'Approves the version that was sent last.' })
  approveMinutes(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApproveMinutesInput,
  ): Promise<Meeting> {
    return this.minutes.approve(actor, input);
  }

  @Allow('dialogue.write')
  @Mutation(() => MeetingAction, { description: 'Says that an action is done.' })
  finishMeetingAction(
    @CurrentActor() actor: Actor,
    @Args('input') input: FinishActionInput,
  ): Promise<MeetingAction> {
    return this.actions.finish(actor, input);
  }

  @ResolveField(() => [Meeting], { description: 'By number.' })
  meetings(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Meeting[]> | Meeting[] {
    return may(actorOf(context), 'dialogue.read') ? this.loader.ofEvent(context, event.id) : [];
  }
}
