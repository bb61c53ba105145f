import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { Clock } from '../../core/clock.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import {
  type Mandate,
  MandateLoader,
  MandateService,
  lives,
  mayReadAddress,
} from '../mandates/index.js';
import { ConfirmationService, PeopleLoader } from '../people/index.js';
import { PortalDossier } from './portal-dossier.type.js';
import { PortalEndMandateInput, PortalInviteInput } from './portal-mandate.inputs.js';
import { PortalMandate } from './portal-mandate.type.js';

/** Who acts for the organiser: invited, shown and withdrawn by himself. */
@Resolver(() => PortalMandate)
export class PortalMandateResolver {
  constructor(
    private readonly mandates: MandateService,
    private readonly people: PeopleLoader,
    private readonly confirmations: ConfirmationService,
    private readonly clock: Clock,
  ) {}

  @Allow('portal.mandates')
  @Mutation(() => PortalMandate, {
    description:
      'Lets somebody act for the own organisation; he gets a mail with a way in. Binding: needs a confirmation.',
  })
  async inviteColleague(
    @CurrentActor() actor: Actor,
    @Args('input') { dossierId, ...invitation }: PortalInviteInput,
  ): Promise<PortalMandate> {
    const mandate = await this.mandates.give(actor, { ...invitation, eventId: dossierId });
    const content = JSON.parse(JSON.stringify({ dossierId, ...invitation })) as object;
    await this.confirmations.require(actor, 'grantMandate', content);
    return portalMandate(mandate, actor, this.mandates, this.clock.now());
  }

  @Allow('portal.mandates')
  @Mutation(() => PortalMandate, { description: 'Ends a mandate; its holder is out at once.' })
  async withdrawMandate(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalEndMandateInput,
  ): Promise<PortalMandate> {
    const mandate = await this.mandates.withdraw(actor, input);
    return portalMandate(mandate, actor, this.mandates, this.clock.now());
  }

  @ResolveField(() => String, { nullable: true, description: 'For whom.' })
  async organisation(
    { organisationId }: PortalMandate,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string | null> {
    if (!organisationId) return null;
    return (await this.people.organisation(context, organisationId))?.name ?? null;
  }
}

/** Adds the mandates to a dossier at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalDossierMandatesResolver {
  constructor(
    private readonly service: MandateService,
    private readonly loader: MandateLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [PortalMandate], { description: 'The first given first.' })
  async mandates(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalMandate[]> {
    const actor = actorOf(context);
    const found = await this.loader.ofEvent(context, dossier.id);
    return found.map((each) => portalMandate(each, actor, this.service, this.clock.now()));
  }

  @ResolveField(() => [String], {
    description: 'What the reader may do: read, negotiate, sign, dayResponsible.',
  })
  async powers(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<readonly string[]> {
    return this.loader.powers(context, dossier.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may invite colleagues.' })
  mayInvite(dossier: PortalDossier, _args: unknown, context: GraphqlContext): Promise<boolean> {
    return this.service.mayGive(actorOf(context), dossier.id);
  }
}

/** A mandate as a reader of the organiser's side sees it: addresses for the own organisation only. */
function portalMandate(
  mandate: Mandate,
  actor: Actor,
  mandates: MandateService,
  now: string,
): PortalMandate {
  const near = mayReadAddress(actor, mandate);
  return {
    id: mandate.id,
    version: mandate.version,
    kind: mandate.kind,
    organisationId: mandate.organisationId,
    name: mandate.holderName,
    email: near ? mandate.holderEmail : null,
    phone: near ? mandate.holderPhone : null,
    powers: mandate.powers,
    live: lives(mandate, now),
    own: mandate.personId === actor.personId,
    validFrom: mandate.validFrom,
    validUntil: mandate.validUntil,
    givenBy: mandate.givenSide === 'police' ? null : mandate.givenByName,
    givenAt: mandate.givenAt,
    endedAt: mandate.endedAt,
    endedReason: mandate.endedReason,
    mayEnd: mandates.stepsOf(actor, mandate).some(({ enabled }) => enabled),
  };
}
