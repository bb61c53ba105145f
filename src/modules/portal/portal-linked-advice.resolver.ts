import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { PortalLinkedAdviceInput, PortalLinkedDraftInput } from './portal-advice.inputs.js';
import { PortalAdviceService } from './portal-advice.service.js';
import { PortalAdviceRequest } from './portal-advice.type.js';

/** The door of a service without account: the one request its link was made for. */
@Resolver()
export class PortalLinkedAdviceResolver {
  constructor(private readonly portal: PortalAdviceService) {}

  @Allow('portal.adviceLink')
  @Query(() => PortalAdviceRequest, { description: 'The request a link was made for.' })
  linkedAdvice(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PortalAdviceRequest> {
    return this.portal.linked(actor, id);
  }

  @Allow('portal.adviceLink')
  @Mutation(() => PortalAdviceRequest, { description: 'Keeps an answer that is not ready.' })
  saveLinkedAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalLinkedDraftInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.saveLinked(actor, input);
  }

  @Allow('portal.adviceLink')
  @Mutation(() => PortalAdviceRequest, { description: 'Answers, once; the link ends with it.' })
  giveLinkedAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalLinkedAdviceInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.giveLinked(actor, input);
  }
}
