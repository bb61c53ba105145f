import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import {
  AgreementLoader,
  type AgreementPart,
  AgreementService,
  AgreementSigningService,
} from '../agreements/index.js';
import { ConfirmationService } from '../people/index.js';
import { PortalDeclineInput, PortalSignInput } from './portal-agreement.inputs.js';
import {
  PortalAgreement,
  PortalAgreementChange,
  PortalAgreementDifference,
  PortalAgreementSignatory,
  PortalAgreementSignature,
  PortalExpectations,
} from './portal-agreement.type.js';
import { PortalDocument } from './portal-decision.type.js';
import { PortalDossier, PortalStep } from './portal-dossier.type.js';

/** The protocol at the organiser's door: read, signed, kept. */
@Resolver(() => PortalAgreement)
export class PortalAgreementResolver {
  constructor(
    private readonly agreements: AgreementService,
    private readonly signing: AgreementSigningService,
    private readonly loader: AgreementLoader,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Allow('portal.sign')
  @Mutation(() => PortalAgreement, {
    description:
      'Signs exactly these words for the own organisation. Binding: needs a confirmation.',
  })
  async signAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalSignInput,
  ): Promise<PortalAgreement> {
    const agreement = await this.signing.sign(actor, input);
    const { agreementId, contentHash } = input;
    await this.confirmations.require(actor, 'signAgreement', { agreementId, contentHash });
    return portalAgreement(agreement);
  }

  @Allow('portal.sign')
  @Mutation(() => PortalAgreement, {
    description: 'Does not sign for the own organisation, or takes its signature back.',
  })
  async declineAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalDeclineInput,
  ): Promise<PortalAgreement> {
    return portalAgreement(await this.signing.decline(actor, input));
  }

  @ResolveField(() => [PortalAgreementSignatory], {
    description: 'Everybody who has to sign and what each did, police first.',
  })
  async signatories(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAgreementSignatory[]> {
    const stored = await this.stored(context, agreement);
    const all = stored ? await this.loader.signatories(context, stored) : [];
    return all.map(({ side, organisation, state, name, capacity, at, reason }) => ({
      ...{ side, organisation, state, name, capacity, at, reason },
    }));
  }

  @ResolveField(() => [PortalAgreementSignature])
  async signatures(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAgreementSignature[]> {
    const signatures = await this.loader.signatures(context, agreement.id);
    return signatures.map((each) => ({
      side: each.side,
      name: each.personName,
      capacity: each.capacity,
      organisation: each.organisationName,
      contentHash: each.contentHash,
      signedAt: each.signedAt,
    }));
  }

  @ResolveField(() => [PortalAgreementChange], {
    description: 'What changed since; a signed protocol is then out of date.',
  })
  async outdated(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAgreementChange[]> {
    const stored = await this.stored(context, agreement);
    const changes = stored ? await this.loader.changes(context, stored) : [];
    return changes.map(({ what, label }) => ({ what, label }));
  }

  @ResolveField(() => [PortalAgreementDifference], {
    description: 'Against the protocol it amends, in the language of the reader.',
  })
  async differences(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAgreementDifference[]> {
    const stored = await this.stored(context, agreement);
    if (!stored) return [];
    const all = await this.loader.ofEvent(context, stored.eventId);
    return this.agreements.differencesOf(actorOf(context), stored, all);
  }

  @ResolveField(() => [PortalDocument], { description: 'Some seconds after the last signature.' })
  documents(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDocument[]> {
    return this.loader.documentsOf(context, agreement.id);
  }

  @ResolveField(() => [PortalStep], { description: 'What the reader may do now.' })
  async availableSteps(
    agreement: PortalAgreement,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalStep[]> {
    const stored = await this.stored(context, agreement);
    const steps = stored ? await this.loader.steps(context, stored) : [];
    return steps.map(({ name, enabled, reason }) => ({ name, enabled, reason }));
  }

  private async stored(
    context: GraphqlContext,
    { id, eventId }: PortalAgreement,
  ): Promise<AgreementPart | null> {
    const all = await this.loader.ofEvent(context, eventId);
    return all.find((each) => each.id === id) ?? null;
  }
}

/** Adds protocols and expectations to a dossier at the organiser's door. */
@Resolver(() => PortalDossier)
export class PortalDossierAgreementsResolver {
  constructor(private readonly loader: AgreementLoader) {}

  @ResolveField(() => [PortalAgreement], { description: 'The newest first.' })
  async agreements(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAgreement[]> {
    return (await this.loader.ofEvent(context, dossier.id)).map(portalAgreement);
  }

  @ResolveField(() => PortalExpectations, {
    nullable: true,
    description: 'What police say beforehand of what they will and will not do.',
  })
  async expectations(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalExpectations | null> {
    const all = await this.loader.expectationsOf(context, dossier.id);
    const released = all.find(({ state }) => state === 'released');
    if (!released?.releasedAt) return null;
    const { number, releasedAt, items } = released;
    return { number, releasedAt, items: items.map(({ part, text }) => ({ part, text })) };
  }
}

function portalAgreement(agreement: AgreementPart): PortalAgreement {
  const { id, version, number, state, contentHash, compiledAt, content, eventId } = agreement;
  const sections = content.sections.map(({ code: _code, ...section }) => ({
    ...section,
    paragraphs: [...section.paragraphs],
    items: [...section.items],
  }));
  const { evaluationOn } = content;
  return { id, version, number, state, contentHash, compiledAt, evaluationOn, sections, eventId };
}
