import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { ChannelProposal } from './channel-rule.entity.js';
import { ChannelService } from './channel.service.js';
import { EventSignal, Tolerance } from './event-signal.entity.js';
import { AddSignalInput, OpenFromSignalInput, TolerateEventInput } from './event-signal.inputs.js';
import { EventSignalService } from './event-signal.service.js';
import { IntakeLoader } from './intake.loader.js';

/** How a dossier came in, at the desk. */
@Resolver(() => PublicEvent)
export class EventSignalResolver {
  constructor(
    private readonly signalService: EventSignalService,
    private readonly channels: ChannelService,
    private readonly loader: IntakeLoader,
  ) {}

  @Allow('events.open')
  @Mutation(() => PublicEvent, {
    description: 'Opens a dossier without organiser from a signal, under review at once.',
  })
  openFromSignal(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenFromSignalInput,
  ): Promise<PublicEvent> {
    return this.signalService.openFromSignal(actor, input);
  }

  @Allow('events.change')
  @Mutation(() => EventSignal, { description: 'Adds what was heard since.' })
  addSignal(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddSignalInput,
  ): Promise<EventSignal> {
    return this.signalService.addSignal(actor, input);
  }

  @Allow('events.change')
  @Mutation(() => PublicEvent, {
    description: 'Records that a gathering without authorisation is let be; again to prolong it.',
  })
  tolerateEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: TolerateEventInput,
  ): Promise<PublicEvent> {
    return this.signalService.tolerate(actor, input);
  }

  @ResolveField(() => [EventSignal], { description: 'What was heard, the oldest first.' })
  signals(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<EventSignal[]> | EventSignal[] {
    return may(actorOf(context), 'signals.read') ? this.loader.signals(context, event.id) : [];
  }

  @ResolveField(() => [Tolerance], { description: 'The oldest first.' })
  tolerances(event: PublicEvent, _args: unknown, context: GraphqlContext): Promise<Tolerance[]> {
    return this.loader.tolerances(context, event.id);
  }

  @ResolveField(() => ChannelProposal, { description: 'The door it belongs to by the rules.' })
  channelProposal(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ChannelProposal> {
    return this.channels.propose(actorOf(context), event);
  }
}
