import { Module } from '@nestjs/common';
import { GraphqlSupportModule } from '../../core/graphql/graphql-support.module.js';
import { EventsModule } from '../events/index.js';
import { OrganiserAccessService } from './organiser-access.service.js';
import { PortalViewResolver } from './portal-view.resolver.js';
import { PortalViewService } from './portal-view.service.js';

/** The portal seen from the desk. */
@Module({
  imports: [EventsModule, GraphqlSupportModule],
  providers: [PortalViewService, OrganiserAccessService, PortalViewResolver],
})
export class PortalViewModule {}
