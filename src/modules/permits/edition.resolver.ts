import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { PublicEvent } from '../events/index.js';
import { EditionService } from './edition.service.js';

@InputType()
export class CopyEventInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  startAt!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  endAt!: string;
}

@Resolver()
export class EditionResolver {
  constructor(private readonly editions: EditionService) {}

  @Allow('events.open')
  @Mutation(() => PublicEvent, {
    description: 'A dossier with the facts of an earlier edition, for other hours.',
  })
  copyEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: CopyEventInput,
  ): Promise<PublicEvent> {
    return this.editions.copyByDesk(actor, input);
  }
}
