import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { PublicEvent } from '../events/index.js';
import { AgreementSigningService } from './agreement-signing.service.js';
import { Agreement, type AgreementPart, AgreementSignature } from './agreement.entity.js';
import { CompileAgreementInput, SignAgreementInput } from './agreement.inputs.js';
import { AgreementLoader } from './agreement.loader.js';
import { AgreementService } from './agreement.service.js';
import {
  AgreementChangeType,
  AgreementDifferenceType,
  AgreementSectionType,
  AgreementSignatoryType,
} from './agreement.types.js';

/** The protocol of agreement at the desk. */
@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(
    private readonly agreements: AgreementService,
    private readonly signing: AgreementSigningService,
    private readonly loader: AgreementLoader,
  ) {}

  @Allow('agreements.compile')
  @Mutation(() => Agreement, {
    description: 'Compiles a protocol from what was agreed, or the amendment of the signed one.',
  })
  compileAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') input: CompileAgreementInput,
  ): Promise<Agreement> {
    return this.agreements.compile(actor, input);
  }

  @Allow('agreements.sign')
  @Mutation(() => Agreement, { description: 'Signs exactly these words for the police.' })
  async signAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignAgreementInput,
  ): Promise<AgreementPart> {
    await this.signing.sign(actor, input);
    return this.agreements.find(actor, input.agreementId);
  }

  @ResolveField(() => [AgreementSectionType], { description: 'By number.' })
  sections({ content }: AgreementPart) {
    return content.sections;
  }

  @ResolveField(() => String, { description: 'The day both sides look back.' })
  evaluationOn({ content }: AgreementPart): string {
    return content.evaluationOn;
  }

  @ResolveField(() => [AgreementSignature])
  signatures(agreement: AgreementPart, _args: unknown, context: GraphqlContext) {
    return this.loader.signatures(context, agreement.id);
  }

  @ResolveField(() => [AgreementSignatoryType], {
    description: 'Everybody who has to sign and what each did, police first.',
  })
  signatories(agreement: AgreementPart, _args: unknown, context: GraphqlContext) {
    return this.loader.signatories(context, agreement);
  }

  @ResolveField(() => [AgreementChangeType], {
    description: 'What changed since it was compiled; a signed one is then out of date.',
  })
  outdated(agreement: AgreementPart, _args: unknown, context: GraphqlContext) {
    return this.loader.changes(context, agreement);
  }

  @ResolveField(() => [AgreementDifferenceType], {
    description: 'Sections that differ from the protocol it amends, in the language of the reader.',
  })
  async differences(
    agreement: AgreementPart,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AgreementDifferenceType[]> {
    const all = await this.loader.ofEvent(context, agreement.eventId);
    return this.agreements.differencesOf(actorOf(context), agreement, all);
  }

  @ResolveField(() => [StoredDocument], { description: 'Some seconds after the last signature.' })
  documents(agreement: AgreementPart, _args: unknown, context: GraphqlContext) {
    return this.loader.documentsOf(context, agreement.id);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    agreement: AgreementPart,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    return this.loader.steps(context, agreement);
  }
}

/** Adds the protocols to a dossier. */
@Resolver(() => PublicEvent)
export class EventAgreementsFieldsResolver {
  constructor(private readonly loader: AgreementLoader) {}

  @ResolveField(() => [Agreement], { description: 'The newest first.' })
  agreements(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AgreementPart[]> | AgreementPart[] {
    return may(actorOf(context), 'agreements.read') ? this.loader.ofEvent(context, event.id) : [];
  }
}
