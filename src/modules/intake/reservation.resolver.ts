import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { DateReservation } from './reservation.entity.js';
import { ReservationService } from './reservation.service.js';

@ArgsType()
class ReservationArgs {
  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  from!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  to!: string;
}

@Resolver(() => DateReservation)
export class ReservationResolver {
  constructor(private readonly reservations: ReservationService) {}

  @Allow('events.read')
  @Query(() => [DateReservation], { description: 'Days held between two instants.' })
  dateReservations(
    @CurrentActor() actor: Actor,
    @Args() { from, to }: ReservationArgs,
  ): Promise<DateReservation[]> {
    return this.reservations.held(actor, from, to);
  }
}
