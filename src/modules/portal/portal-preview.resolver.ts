import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { ConditionService } from '../negotiations/index.js';
import { PermitsLoader } from '../permits/index.js';
import { PortalPreviewInput } from './portal-preview.inputs.js';
import { PortalPreviewService } from './portal-preview.service.js';
import { PortalPreview } from './portal-preview.type.js';

/** What a counter-proposal would bring, before it is sent. */
@Resolver()
export class PortalPreviewResolver {
  constructor(
    private readonly previews: PortalPreviewService,
    private readonly conditions: ConditionService,
    private readonly permits: PermitsLoader,
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
    const application = await this.permits.application(context, condition.eventId);
    const communes = await this.permits.communesOf(context, condition.eventId);
    const codes = communes.map(({ code }) => code);
    return this.previews.preview(actor, condition, input, { application, communes: codes });
  }
}
