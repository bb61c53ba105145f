import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AgreementLoader } from '../agreements/index.js';
import { instantToBrusselsDate } from '../events/index.js';
import { ConditionService } from '../negotiations/index.js';
import { PermitsLoader } from '../permits/index.js';
import {
  type ChangedDossier,
  PortalChangePreviewService,
} from './portal-change-preview.service.js';
import type { PreviewDossier } from './portal-preview-parts.service.js';
import { PortalChangePreviewInput, PortalPreviewInput } from './portal-preview.inputs.js';
import { PortalPreviewService } from './portal-preview.service.js';
import { PortalPreview } from './portal-preview.type.js';

/** What a counter-proposal or a change of facts would bring, before it is sent. */
@Resolver()
export class PortalPreviewResolver {
  constructor(
    private readonly previews: PortalPreviewService,
    private readonly conditions: ConditionService,
    private readonly permits: PermitsLoader,
    private readonly changes: PortalChangePreviewService,
    private readonly agreements: AgreementLoader,
  ) {}

  @Allow('portal.answer')
  @Query(() => PortalPreview, {
    description: 'What these values would bring, from the own dossier alone; nothing is stored.',
  })
  async previewCounter(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Args('input') input: PortalPreviewInput,
  ): Promise<PortalPreview> {
    const condition = await this.conditions.find(actor, input.conditionId);
    const dossier = await this.dossier(context, condition.eventId);
    return this.previews.preview(actor, condition, input, dossier);
  }

  @Allow('portal.apply')
  @Query(() => PortalPreview, {
    description: 'What these facts would bring, from the own dossier alone; nothing is stored.',
  })
  previewChange(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Args('input') input: PortalChangePreviewInput,
  ): Promise<PortalPreview> {
    return this.changes.preview(actor, input, (eventId) => this.changed(context, eventId));
  }

  private async dossier(context: GraphqlContext, eventId: string): Promise<PreviewDossier> {
    const application = await this.permits.application(context, eventId);
    const communes = await this.permits.communesOf(context, eventId);
    return { application, communes: communes.map(({ code }) => code) };
  }

  private async changed(context: GraphqlContext, eventId: string): Promise<ChangedDossier> {
    const decisions = await this.permits.takenOf(context, eventId);
    const replaced = decisions.map(({ supersedesId }) => supersedesId);
    return {
      ...(await this.dossier(context, eventId)),
      agreements: await this.agreements.ofEvent(context, eventId),
      decidedOn: decisions
        .filter(({ id, standing }) => standing !== 'withdrawn' && !replaced.includes(id))
        .flatMap(({ takenAt }) => (takenAt ? [instantToBrusselsDate(takenAt)] : [])),
    };
  }
}
