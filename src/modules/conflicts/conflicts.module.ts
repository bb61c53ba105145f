import { Module } from '@nestjs/common';
import { DeploymentsModule } from '../deployments/index.js';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PlacesModule } from '../places/index.js';
import { RiskModule } from '../risk/index.js';
import {
  ConflictFieldsResolver,
  SpaceTimeConflictFieldsResolver,
} from './conflict.fields.resolver.js';
import { ConflictRepository } from './conflict.repository.js';
import { ConflictService } from './conflict.service.js';
import { MoveResolver } from './move.resolver.js';
import { MoveService } from './move.service.js';

/** Who is at the same place at the same time, and what a move would bring. */
@Module({
  imports: [PlacesModule, EventsModule, NegotiationsModule, RiskModule, DeploymentsModule],
  providers: [
    ConflictRepository,
    ConflictService,
    ConflictFieldsResolver,
    SpaceTimeConflictFieldsResolver,
    MoveService,
    MoveResolver,
  ],
  exports: [ConflictService],
})
export class ConflictsModule {}
