import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { DeploymentsModule } from '../deployments/index.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { PlacesModule } from '../places/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RiskModule } from '../risk/index.js';
import { GoldenThreadService } from './golden-thread.service.js';
import { OrderAcknowledgementService } from './order-acknowledgement.service.js';
import { OrderApprovalService } from './order-approval.service.js';
import { OrderCompiler } from './order-compiler.service.js';
import { OrderDocumentFollower } from './order-document.follower.js';
import { OrderGroundService } from './order-ground.service.js';
import { OrderReader } from './order-reader.service.js';
import {
  EventOrderResolver,
  OperationOrderFieldsResolver,
  OrderRecipientFieldsResolver,
  OrderVersionFieldsResolver,
} from './order.fields.resolver.js';
import { OrderLoader } from './order.loader.js';
import { OrderRepository } from './order.repository.js';
import { OrderResolver } from './order.resolver.js';
import { OrderService } from './order.service.js';

/** The operation order: compiled from the plan, approved under a hash, acknowledged by units. */
@Module({
  imports: [
    DocumentsModule,
    PeopleModule,
    PlacesModule,
    EventsModule,
    IntakeModule,
    NegotiationsModule,
    RiskModule,
    PoliciesModule,
    DeploymentsModule,
  ],
  providers: [
    OrderRepository,
    OrderGroundService,
    OrderCompiler,
    OrderReader,
    OrderService,
    OrderApprovalService,
    OrderAcknowledgementService,
    GoldenThreadService,
    OrderDocumentFollower,
    OrderLoader,
    OrderResolver,
    EventOrderResolver,
    OperationOrderFieldsResolver,
    OrderVersionFieldsResolver,
    OrderRecipientFieldsResolver,
  ],
  exports: [OrderReader, GoldenThreadService, OrderLoader],
})
export class OrdersModule {}
