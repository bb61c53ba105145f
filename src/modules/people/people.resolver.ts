import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { Me } from './me.type.js';
import { Organisation } from './organisation.entity.js';
import { Position } from './position.entity.js';
import { PeopleService } from './people.service.js';

@Resolver()
export class PeopleResolver {
  constructor(private readonly people: PeopleService) {}

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
}
