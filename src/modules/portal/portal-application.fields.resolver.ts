import { ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AbandonedDraftService } from '../permits/index.js';
import { PortalApplication } from './portal-dossier.type.js';

const LOSING = {};

/** What the clock makes of an application. */
@Resolver(() => PortalApplication)
export class PortalApplicationFieldsResolver {
  constructor(private readonly drafts: AbandonedDraftService) {}

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description: 'Until when an untouched draft is kept; null when it has no end.',
  })
  async keptUntil(
    application: PortalApplication,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string | null> {
    const { organisationId } = actorOf(context);
    if (!organisationId || application.submittedAt) return null;
    const losing = await context.loaders
      .get(LOSING, async (ids) => {
        const found = await this.drafts.losing(ids);
        return ids.map((id) => found.includes(id));
      })
      .load(organisationId);
    return losing ? this.drafts.lastDay(application.updatedAt) : null;
  }
}
