import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader } from '../events/index.js';
import { ChannelService, IntakeLoader } from '../intake/index.js';
import { EditionService, PermitsLoader, WhereaboutsService } from '../permits/index.js';
import { portalDossier } from './portal-dossier.rules.js';
import { PortalDossier } from './portal-dossier.type.js';
import { PortalCopyInput, PortalReserveInput } from './portal-whereabouts.inputs.js';
import { PortalChannel, PortalForecast, PortalReservation } from './portal-whereabouts.type.js';

/** Beginnings that know something already, and where a dossier is, at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalWhereaboutsResolver {
  constructor(
    private readonly editions: EditionService,
    private readonly places: WhereaboutsService,
    private readonly channels: ChannelService,
    private readonly events: EventLoader,
    private readonly permits: PermitsLoader,
    private readonly intake: IntakeLoader,
  ) {}

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, {
    description: 'A draft with the answers of an own earlier dossier, without its dates.',
  })
  async copyDossier(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalCopyInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.editions.copyByOrganiser(actor, input.dossierId));
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, {
    description: 'Opens a draft and holds its day for a while. This authorises nothing.',
  })
  async reserveDate(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalReserveInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.editions.reserve(actor, input));
  }

  @ResolveField(() => PortalReservation, { nullable: true })
  async reservation(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalReservation | null> {
    const found = await this.intake.reservation(context, dossier.id);
    return found && { state: found.state, place: found.place, expiresAt: found.expiresAt };
  }

  @ResolveField(() => PortalForecast, { nullable: true, description: 'Null once decided.' })
  async forecast(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalForecast | null> {
    const event = await this.events.event(context, dossier.id);
    const application = await this.permits.application(context, dossier.id);
    if (!event) return null;
    const found = await this.places.forecast(actorOf(context), event, application);
    if (!found) return null;
    const { range, explanation } = found;
    return { from: range?.from ?? null, to: range?.to ?? null, explanation };
  }

  @ResolveField(() => PortalChannel, { description: 'Who handles it, and why.' })
  async channel(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalChannel | null> {
    const event = await this.events.event(context, dossier.id);
    if (!event) return null;
    const proposed = await this.channels.propose(actorOf(context), event);
    const open = event.state === 'draft';
    const same = proposed.channel === event.channel;
    return {
      code: open ? proposed.channel : event.channel,
      explanation: open || same ? proposed.explanation : null,
    };
  }
}
