import { Module } from '@nestjs/common';
import { CrowdCalculationsResolver } from './crowd-calculations.resolver.js';
import { CrowdCalculationsService } from './crowd-calculations.service.js';

/** What a crowd needs and what a place holds: figures that say where they come from. */
@Module({ providers: [CrowdCalculationsService, CrowdCalculationsResolver] })
export class CrowdModule {}
