import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AdviceLoader, unreadBy } from '../permits/index.js';
import { PortalAdviceRequest } from './portal-advice.type.js';
import {
  PortalAdviceFileStepInput,
  PortalAdviceMessageInput,
  PortalAdviceReadInput,
  PortalLinkedMessageInput,
} from './portal-exchange.inputs.js';
import { PortalExchangeService } from './portal-exchange.service.js';
import {
  PortalAdviceFile,
  PortalAdviceMessage,
  portalAdviceFile,
  portalMessage,
} from './portal-exchange.type.js';
import { PortalAdviceExtract } from './portal-round.type.js';

/** Messages and files of a request at the door of the asked service. */
@Resolver(() => PortalAdviceRequest)
export class PortalExchangeResolver {
  constructor(
    private readonly exchange: PortalExchangeService,
    private readonly loader: AdviceLoader,
  ) {}

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, {
    description: 'Writes to the event cell; the term runs on.',
  })
  sendAdviceMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceMessageInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.send(actor, input);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, {
    description: 'Says that what the event cell wrote is read.',
  })
  markAdviceRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceReadInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.markRead(actor, input.requestId);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Takes an own file off.' })
  removeAdviceFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceFileStepInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.remove(actor, input);
  }

  @Allow('portal.adviceLink')
  @Mutation(() => PortalAdviceRequest, {
    description: 'Writes to the event cell; the term runs on.',
  })
  sendLinkedMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalLinkedMessageInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.sendLinked(actor, input);
  }

  @Allow('portal.adviceLink')
  @Mutation(() => PortalAdviceRequest, {
    description: 'Says that what the event cell wrote is read.',
  })
  markLinkedRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceReadInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.markLinkedRead(actor, input.requestId);
  }

  @Allow('portal.adviceLink')
  @Mutation(() => PortalAdviceRequest, { description: 'Takes an own file off.' })
  removeLinkedFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceFileStepInput,
  ): Promise<PortalAdviceRequest> {
    return this.exchange.removeLinked(actor, input);
  }

  @ResolveField(() => [PortalAdviceMessage], { description: 'The oldest first.' })
  async messages(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAdviceMessage[]> {
    return (await this.loader.messagesOf(context, request.id)).map(portalMessage);
  }

  @ResolveField(() => Int, { description: 'Messages of the event cell nobody here has read.' })
  async unreadMessages(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<number> {
    return unreadBy('service', await this.loader.messagesOf(context, request.id));
  }

  @ResolveField(() => [PortalAdviceFile], { description: 'The oldest first.' })
  async files(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAdviceFile[]> {
    return (await this.loader.filesOf(context, request.id)).map(portalAdviceFile);
  }
}

/** Files of an advice that was marked for the organiser. */
@Resolver(() => PortalAdviceExtract)
export class PortalExtractFilesResolver {
  constructor(private readonly loader: AdviceLoader) {}

  @ResolveField(() => [PortalAdviceFile], { description: 'What the service added to its answer.' })
  async files(
    extract: PortalAdviceExtract,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAdviceFile[]> {
    return (await this.loader.filesOf(context, extract.adviceId)).map(portalAdviceFile);
  }
}
