import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { type Page, PageArgs, PageOf } from '../../core/graphql/page.js';
import { ConfirmationService } from '../people/index.js';
import { ApplicationService, ChangeRequestService } from '../permits/index.js';
import { portalChange, portalDossier } from './portal-dossier.rules.js';
import { PortalDossier } from './portal-dossier.type.js';
import { PortalChange, PortalMe, PortalReference } from './portal-round.type.js';
import {
  PortalChangeInput,
  PortalDiscardInput,
  PortalReasonInput,
  PortalSaveInput,
  PortalStartInput,
  PortalSubmitInput,
  PortalWithdrawChangeInput,
} from './portal.inputs.js';
import { PortalService } from './portal.service.js';

const PortalDossierPage = PageOf(PortalDossier, 'PortalDossier');

/** The organiser's door: his own dossiers and what he may do with them. */
@Resolver(() => PortalDossier)
export class PortalResolver {
  constructor(
    private readonly portal: PortalService,
    private readonly applications: ApplicationService,
    private readonly changes: ChangeRequestService,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Allow('portal.session')
  @Query(() => PortalMe, { description: 'Who is signed in.' })
  me(@CurrentActor() actor: Actor): Promise<PortalMe> {
    return this.portal.me(actor);
  }

  @Allow('portal.session')
  @Query(() => PortalReference, { description: 'What the form needs to know beforehand.' })
  referenceData(@CurrentActor() actor: Actor): Promise<PortalReference> {
    return this.portal.reference(actor);
  }

  @Allow('portal.dossier')
  @Query(() => PortalDossierPage, { description: 'Own dossiers by start, the earliest first.' })
  myDossiers(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<PortalDossier>> {
    return this.portal.dossiers(actor, page);
  }

  @Allow('portal.dossier')
  @Query(() => PortalDossier, { description: 'One of the own dossiers.' })
  dossier(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PortalDossier> {
    return this.portal.dossier(actor, id);
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, { description: 'Opens a draft. A draft authorises nothing.' })
  async startApplication(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalStartInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.applications.start(actor, input));
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, { description: 'Saves any part of a draft.' })
  async saveApplication(
    @CurrentActor() actor: Actor,
    @Args('input') { application, ...step }: PortalSaveInput,
  ): Promise<PortalDossier> {
    const { answers, setAnswers, communes, ...facts } = application;
    return portalDossier(
      await this.applications.save(actor, { ...step, facts, communes, answers, setAnswers }),
    );
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, {
    description: 'Submits a complete application. Submitting is not yet an authorisation.',
  })
  async submitApplication(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalSubmitInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.applications.submit(actor, input));
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, { description: 'Says why an application came late.' })
  async explainLateFiling(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalReasonInput,
  ): Promise<PortalDossier> {
    return portalDossier(await this.applications.explainLateness(actor, input));
  }

  @Allow('portal.apply')
  @Mutation(() => PortalDossier, {
    description: 'Withdraws the event. Binding: needs a confirmation.',
  })
  async withdrawApplication(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalReasonInput,
  ): Promise<PortalDossier> {
    const event = await this.applications.withdraw(actor, input);
    const { dossierId, expectedVersion, reason } = input;
    const content = { dossierId, expectedVersion, reason };
    await this.confirmations.require(actor, 'withdrawApplication', content);
    return portalDossier(event);
  }

  @Allow('portal.apply')
  @Mutation(() => ID, { description: 'Throws a draft away; answers its id.' })
  async discardDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalDiscardInput,
  ): Promise<string> {
    await this.applications.discard(actor, input);
    return input.dossierId;
  }

  @Allow('portal.apply')
  @Mutation(() => PortalChange, { description: 'Proposes other facts after submission.' })
  async proposeChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalChangeInput,
  ): Promise<PortalChange> {
    return portalChange(await this.changes.propose(actor, input));
  }

  @Allow('portal.apply')
  @Mutation(() => PortalChange, { description: 'Takes an unanswered proposal back.' })
  async withdrawChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalWithdrawChangeInput,
  ): Promise<PortalChange> {
    return portalChange(await this.changes.withdraw(actor, input));
  }
}
