import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import { DeploymentLoader, Unit } from '../deployments/index.js';
import { PublicEvent } from '../events/index.js';
import { PeopleLoader, Person } from '../people/index.js';
import { OperationOrder } from './operation-order.entity.js';
import { OrderRecipient } from './order-recipient.entity.js';
import { OrderVersion } from './order-version.entity.js';
import { OrderLoader } from './order.loader.js';
import { AcknowledgementBoard } from './order.types.js';

@Resolver(() => PublicEvent)
export class EventOrderResolver {
  constructor(private readonly loader: OrderLoader) {}

  @ResolveField(() => OperationOrder, { nullable: true, description: 'For police eyes.' })
  operationOrder(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<OperationOrder | null> | null {
    const actor = actorOf(context);
    return may(actor, 'orders.read') ? this.loader.orderOf(context, event.id) : null;
  }
}

@Resolver(() => OperationOrder)
export class OperationOrderFieldsResolver {
  constructor(private readonly loader: OrderLoader) {}

  @ResolveField(() => [OrderVersion], { description: 'The latest first.' })
  versions(order: OperationOrder, _args: unknown, context: GraphqlContext) {
    return this.loader.versions(context, order.id);
  }

  @ResolveField(() => OrderVersion, { nullable: true, description: 'The latest version.' })
  async latest(order: OperationOrder, _args: unknown, context: GraphqlContext) {
    return (await this.loader.versions(context, order.id))[0] ?? null;
  }

  @ResolveField(() => OrderVersion, { nullable: true, description: 'The version that holds.' })
  async approved(order: OperationOrder, _args: unknown, context: GraphqlContext) {
    const versions = await this.loader.versions(context, order.id);
    return versions.find((version) => version.state === 'approved') ?? null;
  }
}

@Resolver(() => OrderVersion)
export class OrderVersionFieldsResolver {
  constructor(
    private readonly loader: OrderLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  draftedBy(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return this.people.person(context, version.draftedBy);
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return version.submittedBy ? this.people.person(context, version.submittedBy) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  approvedBy(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return version.approvedBy ? this.people.person(context, version.approvedBy) : null;
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was compiled.' })
  staleness(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return this.loader.staleness(context, version);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether today’s facts would give the same content, hash for hash.',
  })
  hashMatches(version: OrderVersion, _args: unknown, context: GraphqlContext): Promise<boolean> {
    return this.loader.hashMatches(context, version);
  }

  @ResolveField(() => JsonScalar, {
    description: 'What differs from the version before: path, change, before, after.',
  })
  difference(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return this.loader.difference(context, version);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return this.loader.transitions(context, version);
  }

  @ResolveField(() => [OrderRecipient], { description: 'Who gets it, and who has answered.' })
  recipients(version: OrderVersion, _args: unknown, context: GraphqlContext) {
    return this.loader.recipients(context, version.id);
  }

  @ResolveField(() => AcknowledgementBoard)
  async board(
    version: OrderVersion,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AcknowledgementBoard> {
    const recipients = await this.loader.recipients(context, version.id);
    const count = (is: (recipient: OrderRecipient) => boolean) => recipients.filter(is).length;
    return {
      versionId: version.id,
      total: recipients.length,
      acknowledged: count((each) => each.acknowledgedBy !== null && each.carriedFrom === null),
      carriedOver: count((each) => each.carriedFrom !== null),
      outstanding: count((each) => each.acknowledgedBy === null),
    };
  }

  @ResolveField(() => [StoredDocument], { description: 'The order as PDF, once approved.' })
  documents(
    version: OrderVersion,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<StoredDocument[]> | StoredDocument[] {
    const actor = actorOf(context);
    return may(actor, 'documents.read') ? this.loader.documents(context, version.id) : [];
  }
}

@Resolver(() => OrderRecipient)
export class OrderRecipientFieldsResolver {
  constructor(
    private readonly deployments: DeploymentLoader,
    private readonly people: PeopleLoader,
  ) {}

  @ResolveField(() => Unit, { nullable: true })
  unit(recipient: OrderRecipient, _args: unknown, context: GraphqlContext) {
    return this.deployments.unit(context, recipient.unitId);
  }

  @ResolveField(() => Person, { nullable: true })
  acknowledgedBy(recipient: OrderRecipient, _args: unknown, context: GraphqlContext) {
    return recipient.acknowledgedBy ? this.people.person(context, recipient.acknowledgedBy) : null;
  }
}
