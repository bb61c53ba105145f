import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { OrganiserAccessService } from './organiser-access.service.js';
import { ResetFactorsInput, SeeAsOrganiserInput } from './portal-view.inputs.js';
import { PortalViewService } from './portal-view.service.js';
import { OrganiserAccess, SeenDossier } from './portal-view.type.js';

/** The organiser's side, as far as the event cell has to know it. */
@Resolver()
export class PortalViewResolver {
  constructor(
    private readonly view: PortalViewService,
    private readonly access: OrganiserAccessService,
  ) {}

  @Allow('organisers.see')
  @Mutation(() => SeenDossier, {
    description:
      'Shows what the portal answers the organiser. Changes nothing; kept in the journal.',
  })
  seeAsOrganiser(
    @CurrentActor() actor: Actor,
    @Args('input') input: SeeAsOrganiserInput,
  ): Promise<SeenDossier> {
    return this.view.see(actor, input);
  }

  @Allow('organisers.identify')
  @Query(() => [OrganiserAccess], { description: 'Who may sign in for the organiser.' })
  organiserAccess(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<OrganiserAccess[]> {
    return this.access.of(actor, eventId);
  }

  @Allow('organisers.identify')
  @Mutation(() => OrganiserAccess, {
    description: 'Removes what somebody confirmed with, after a call-back; ends his sessions.',
  })
  resetOrganiserFactors(
    @CurrentActor() actor: Actor,
    @Args('input') input: ResetFactorsInput,
  ): Promise<OrganiserAccess> {
    return this.access.reset(actor, input);
  }
}
