import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { DomainError } from '../../core/errors.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { GoldenThreadService } from './golden-thread.service.js';
import { OperationOrder } from './operation-order.entity.js';
import { OrderAcknowledgementService } from './order-acknowledgement.service.js';
import { OrderApprovalService } from './order-approval.service.js';
import { readTexts } from './order-input.rules.js';
import { OrderRecipient } from './order-recipient.entity.js';
import {
  AcknowledgeOrderInput,
  ApproveOrderInput,
  CompileOrderInput,
  GoldenThreadArgs,
  ReturnOrderInput,
  SubmitOrderInput,
} from './order.inputs.js';
import { OrderService } from './order.service.js';
import { GoldenThread, OrderProposal } from './order.types.js';

@Resolver(() => OperationOrder)
export class OrderResolver {
  constructor(
    private readonly orders: OrderService,
    private readonly approvals: OrderApprovalService,
    private readonly acknowledgements: OrderAcknowledgementService,
    private readonly threads: GoldenThreadService,
  ) {}

  @Allow('orders.draft')
  @Mutation(() => OperationOrder, {
    description: 'Compiles the order from today’s facts: first, draft again, or next version.',
  })
  compileOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: CompileOrderInput,
  ): Promise<OperationOrder> {
    if (!input.texts) return this.orders.compile(actor, { ...input, texts: null });
    const { texts, problems } = readTexts(input.texts, 'input.texts');
    if (problems.length > 0) throw DomainError.invalid(problems);
    return this.orders.compile(actor, { ...input, texts });
  }

  @Allow('orders.draft')
  @Query(() => OrderProposal, {
    description: 'What a minimal order for an event would say: the editor begins with it.',
  })
  minimalOrderProposal(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<OrderProposal> {
    return this.orders.proposeMinimal(actor, eventId);
  }

  @Allow('orders.submit')
  @Mutation(() => OperationOrder, { description: 'Silver submits the draft to Gold.' })
  submitOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubmitOrderInput,
  ): Promise<OperationOrder> {
    return this.approvals.submit(actor, input);
  }

  @Allow('orders.approve')
  @Mutation(() => OperationOrder, { description: 'Gold sends the version back, with a reason.' })
  returnOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReturnOrderInput,
  ): Promise<OperationOrder> {
    return this.approvals.giveBack(actor, input);
  }

  @Allow('orders.approve')
  @Mutation(() => OperationOrder, {
    description: 'Gold approves exactly the content he read; it goes out to the units.',
  })
  approveOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApproveOrderInput,
  ): Promise<OperationOrder> {
    return this.approvals.approve(actor, input);
  }

  @Allow('orders.acknowledge')
  @Mutation(() => OrderRecipient, { description: 'Answers for a unit that it has read its order.' })
  acknowledgeOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcknowledgeOrderInput,
  ): Promise<OrderRecipient> {
    return this.acknowledgements.acknowledge(actor, input);
  }

  @Allow('orders.read')
  @Query(() => GoldenThread, {
    description: 'From any record to what it came from and what follows from it.',
  })
  goldenThread(
    @CurrentActor() actor: Actor,
    @Args() { type, id }: GoldenThreadArgs,
  ): Promise<GoldenThread> {
    return this.threads.thread(actor, type, id);
  }
}
