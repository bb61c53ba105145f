import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { DeploymentsModule } from '../deployments/index.js';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { OrdersModule } from '../orders/index.js';
import { PermitsModule } from '../permits/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RiskModule } from '../risk/index.js';
import { ConditionEffectsService } from './condition-effects.service.js';
import { ConditionWorthRepository } from './condition-worth.repository.js';
import { ConditionWorthService } from './condition-worth.service.js';
import { ConsequenceGroundService } from './consequence-ground.service.js';
import { ConsequencesResolver } from './consequences.resolver.js';
import { StaleProductsService } from './stale-products.service.js';

/** What follows from the words of a condition before anybody says yes. */
@Module({
  imports: [
    EventsModule,
    NegotiationsModule,
    PermitsModule,
    RiskModule,
    PoliciesModule,
    DeploymentsModule,
    OrdersModule,
    AgreementsModule,
  ],
  providers: [
    ConsequenceGroundService,
    StaleProductsService,
    ConditionEffectsService,
    ConditionWorthRepository,
    ConditionWorthService,
    ConsequencesResolver,
  ],
})
export class ConsequencesModule {}
