import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { AccessGuard } from './core/access/access.guard.js';
import type { Door } from './core/access/actor.js';
import { CoreModule, type Foundation } from './core/core.module.js';
import { ReferenceModule } from './core/reference/reference.module.js';
import { CommandInterceptor } from './core/graphql/command.interceptor.js';
import { GraphqlOptions } from './core/graphql/graphql-options.js';
import { ListedModulesExplorer } from './core/graphql/listed-modules.explorer.js';
import { GraphqlSupportModule } from './core/graphql/graphql-support.module.js';
import { HealthModule } from './core/health/health.module.js';
import { ConflictsModule } from './modules/conflicts/index.js';
import { CalendarsModule } from './modules/calendars/index.js';
import { CalibrationModule } from './modules/calibration/index.js';
import { CrowdModule } from './modules/crowd/index.js';
import { ConsequencesModule } from './modules/consequences/index.js';
import { DialogueModule } from './modules/dialogue/index.js';
import { EventsModule } from './modules/events/index.js';
import { DeploymentsModule } from './modules/deployments/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { IntelligenceModule } from './modules/intelligence/index.js';
import { AgreementsModule } from './modules/agreements/index.js';
import { MandatesModule } from './modules/mandates/index.js';
import { NegotiationsModule } from './modules/negotiations/index.js';
import { OrdersModule } from './modules/orders/index.js';
import { PoliciesModule } from './modules/policies/index.js';
import { PeopleModule } from './modules/people/index.js';
import { PermitsModule } from './modules/permits/index.js';
import { PlacesModule } from './modules/places/index.js';
import { PortalModule } from './modules/portal/index.js';
import { PortalViewModule } from './modules/portal-view/index.js';
import { RiskModule } from './modules/risk/index.js';

/** Modules of the police schema, in the order in which they may know each other. */
export const POLICE_MODULES = [
  ReferenceModule,
  PeopleModule,
  PlacesModule,
  EventsModule,
  MandatesModule,
  IntakeModule,
  NegotiationsModule,
  PermitsModule,
  DialogueModule,
  AgreementsModule,
  CrowdModule,
  IntelligenceModule,
  RiskModule,
  PoliciesModule,
  DeploymentsModule,
  ConflictsModule,
  OrdersModule,
  CalendarsModule,
  ConsequencesModule,
  CalibrationModule,
  PortalViewModule,
];
/** Modules of the partner door. */
export const PORTAL_MODULES = [PortalModule];

function endpoint(door: Door, include: Function[]): DynamicModule {
  const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [GraphqlSupportModule],
    inject: [GraphqlOptions],
    useFactory: (options: GraphqlOptions) => options.apollo(door, include),
  });
  const explorer = { provide: ResolversExplorerService, useClass: ListedModulesExplorer };
  return { ...graphql, providers: [...(graphql.providers ?? []), explorer] };
}

/** The only list of modules. */
@Module({})
export class AppModule {
  static of(foundation: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.of(foundation),
        GraphqlSupportModule,
        HealthModule,
        ...POLICE_MODULES,
        ...PORTAL_MODULES,
        endpoint('police', POLICE_MODULES),
        endpoint('portal', PORTAL_MODULES),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
      ],
    };
  }
}
