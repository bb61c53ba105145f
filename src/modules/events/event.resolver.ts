import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { PageOf, type Page } from '../../core/graphql/page.js';
import { EventAssessment } from './event-assessment.entity.js';
import { EventChange } from './event-change.type.js';
import { EventFeed } from './event.feed.js';
import { EventInsightService } from './event-insight.service.js';
import { AssessEventInput } from './event-assessment.inputs.js';
import {
  ChangeEventInput,
  ConfirmCommunesInput,
  OpenDossierInput,
  TransitionEventInput,
} from './event.inputs.js';
import { EventListArgs } from './event-list.inputs.js';
import { EventService } from './event.service.js';
import { PublicEvent } from './public-event.entity.js';

const PublicEventPage = PageOf(PublicEvent, 'PublicEvent');

@Resolver(() => PublicEvent)
export class EventResolver {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly feed: EventFeed,
  ) {}

  @Allow('events.read')
  @Query(() => PublicEvent, { description: 'One dossier.' })
  event(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PublicEvent> {
    return this.events.find(actor, id);
  }

  @Allow('events.read')
  @Query(() => PublicEventPage, {
    name: 'events',
    description: 'Dossiers by start, the earliest first.',
  })
  list(@CurrentActor() actor: Actor, @Args() args: EventListArgs): Promise<Page<PublicEvent>> {
    return this.events.list(actor, args.filter ?? {}, args);
  }

  @Allow('events.open')
  @Mutation(() => PublicEvent, { description: 'Opens a dossier from a signal, without applicant.' })
  openDossier(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenDossierInput,
  ): Promise<PublicEvent> {
    const { facts, ...rest } = input;
    return this.events.open(actor, { ...facts, ...rest, state: 'signal' }, 'input.facts.');
  }

  @Allow('events.change')
  @Mutation(() => PublicEvent, {
    description: 'Changes facts both sides agreed on, with a reason.',
  })
  changeEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeEventInput,
  ): Promise<PublicEvent> {
    return this.events.changeByDesk(actor, input);
  }

  @Allow('events.change')
  @Mutation(() => PublicEvent, { description: 'Moves a dossier one step along its workflow.' })
  transitionEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: TransitionEventInput,
  ): Promise<PublicEvent> {
    return this.events.move(actor, input);
  }

  @Allow('events.change')
  @Mutation(() => PublicEvent, { description: 'Says which communes are touched and who decides.' })
  confirmCommunes(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConfirmCommunesInput,
  ): Promise<PublicEvent> {
    return this.events.confirmCommunes(actor, input);
  }

  @Allow('events.assess')
  @Mutation(() => EventAssessment, { description: 'Enters what police knows of an event.' })
  assessEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: AssessEventInput,
  ): Promise<EventAssessment> {
    return this.insight.assess(actor, input);
  }

  @Allow('events.read')
  @Subscription(() => EventChange, {
    description: 'A hint that something of a dossier changed; read it again to see what.',
  })
  eventChanged(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('afterSeq', { type: () => Int, nullable: true }) afterSeq?: number,
  ): AsyncGenerator<{ eventChanged: EventChange }> {
    return this.feed.of(actor, eventId, afterSeq ?? null);
  }
}
