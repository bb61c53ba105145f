import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { CompetentAuthority } from '../places/index.js';
import { PolicyExtractService } from './policy-extract.service.js';
import { PolicyNote } from './policy-note.entity.js';
import { PolicyLoader } from './policy.loader.js';
import { PolicyService } from './policy.service.js';
import { PolicyExtractType } from './policy.types.js';

/** What a dossier shows of the policy of its authorities; for police and cabinets. */
@Resolver(() => PublicEvent)
export class EventPoliciesFieldsResolver {
  constructor(
    private readonly loader: PolicyLoader,
    private readonly policies: PolicyService,
    private readonly extract: PolicyExtractService,
  ) {}

  @ResolveField(() => [PolicyNote], { description: 'The current ones, one an authority.' })
  policyNotes(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    return may(actorOf(context), 'policies.read') ? this.loader.currentOf(context, event.id) : [];
  }

  @ResolveField(() => [CompetentAuthority], { description: 'Those that decide on this event.' })
  policyAuthorities(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    const actor = actorOf(context);
    return may(actor, 'policies.read') ? this.policies.deciding(actor, event.id) : [];
  }

  @ResolveField(() => PolicyExtractType, {
    nullable: true,
    description: 'Exactly what the organiser would read of it.',
  })
  policyExtract(event: PublicEvent, _args: unknown, context: GraphqlContext) {
    const actor = actorOf(context);
    return may(actor, 'policies.read') ? this.extract.preview(actor, event.id) : null;
  }
}
