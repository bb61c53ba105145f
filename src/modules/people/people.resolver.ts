import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EventCellContact } from './event-cell.entity.js';
import { EventCellInput } from './event-cell.inputs.js';
import { EventCellService } from './event-cell.service.js';
import { Me } from './me.type.js';
import { Organisation } from './organisation.entity.js';
import { Position } from './position.entity.js';
import { PeopleService } from './people.service.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly eventCell: EventCellService,
  ) {}

  @Allow('session.own')
  @Query(() => Me, { description: 'Who is signed in, and what that person may do.' })
  me(@CurrentActor() actor: Actor): Promise<Me> {
    return this.people.me(actor);
  }

  @Allow('reference.read')
  @Query(() => [Organisation], { description: 'Partner services that can be asked for advice.' })
  advisers(@CurrentActor() actor: Actor): Promise<Organisation[]> {
    return this.people.advisers(actor);
  }

  @Allow('reference.manage')
  @Query(() => [Position], { description: 'Positions of the zone, of command and of authority.' })
  positions(@CurrentActor() actor: Actor): Promise<Position[]> {
    return this.people.positions(actor);
  }

  @Allow('reference.read')
  @Query(() => EventCellContact, {
    nullable: true,
    description: 'How organisers reach the event cell.',
  })
  eventCellContact(@CurrentActor() actor: Actor): Promise<EventCellContact | null> {
    return this.eventCell.contact(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => EventCellContact, { description: 'Says how organisers reach the event cell.' })
  setEventCellContact(
    @CurrentActor() actor: Actor,
    @Args('input') input: EventCellInput,
  ): Promise<EventCellContact> {
    return this.eventCell.set(actor, input);
  }
}
