import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CrowdModule } from '../crowd/index.js';
import { DialogueModule } from '../dialogue/index.js';
import { EventsModule } from '../events/index.js';
import { IntakeModule } from '../intake/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PermitsModule } from '../permits/index.js';
import { PlacesModule } from '../places/index.js';
import { PortalAdviceService } from './portal-advice.service.js';
import { PortalAdviceResolver } from './portal-advice.resolver.js';
import { PortalExchangeResolver, PortalExtractFilesResolver } from './portal-exchange.resolver.js';
import { PortalExchangeService } from './portal-exchange.service.js';
import { PortalLinkedAdviceResolver } from './portal-linked-advice.resolver.js';
import { PortalAttachmentResolver } from './portal-attachment.resolver.js';
import { PortalCalendarResolver } from './portal-calendar.resolver.js';
import { PortalCrowdResolver } from './portal-crowd.resolver.js';
import { PortalConditionResolver } from './portal-condition.resolver.js';
import { PortalFulfilmentResolver } from './portal-fulfilment.resolver.js';
import { PortalFulfilmentService } from './portal-fulfilment.service.js';
import { CountedDaysService } from './counted-days.service.js';
import { PortalClockService } from './portal-clock.service.js';
import { PortalDeadlineService } from './portal-deadline.service.js';
import {
  PortalAgreementResolver,
  PortalDossierAgreementsResolver,
} from './portal-agreement.resolver.js';
import { PortalDossierMandatesResolver, PortalMandateResolver } from './portal-mandate.resolver.js';
import {
  PortalDecisionResolver,
  PortalDossierDecisionsResolver,
} from './portal-decision.resolver.js';
import { PortalDialogueResolver, PortalMessageFieldsResolver } from './portal-dialogue.resolver.js';
import { PortalApplicationFieldsResolver } from './portal-application.fields.resolver.js';
import { PortalDossierFieldsResolver } from './portal-dossier.fields.resolver.js';
import { PortalFeedRepository } from './portal-feed.repository.js';
import { PortalFeed } from './portal.feed.js';
import { PortalChangePreviewService } from './portal-change-preview.service.js';
import { PortalPreviewPartsService } from './portal-preview-parts.service.js';
import { PortalPreviewResolver } from './portal-preview.resolver.js';
import { PortalPreviewService } from './portal-preview.service.js';
import {
  PortalMeetingFieldsResolver,
  PortalMeetingResolver,
  PortalMinutesFieldsResolver,
} from './portal-meeting.resolver.js';
import { PortalWhereaboutsResolver } from './portal-whereabouts.resolver.js';
import { PortalResolver } from './portal.resolver.js';
import { PortalService } from './portal.service.js';

/** The partner door: its own types and resolvers over the services of the other modules. */
@Module({
  imports: [
    PlacesModule,
    EventsModule,
    MandatesModule,
    AgreementsModule,
    IntakeModule,
    NegotiationsModule,
    PermitsModule,
    DialogueModule,
    CrowdModule,
    CalendarsModule,
  ],
  providers: [
    PortalService,
    PortalDeadlineService,
    PortalClockService,
    CountedDaysService,
    PortalResolver,
    PortalApplicationFieldsResolver,
    PortalDossierFieldsResolver,
    PortalDossierDecisionsResolver,
    PortalDecisionResolver,
    PortalConditionResolver,
    PortalCrowdResolver,
    PortalAgreementResolver,
    PortalDossierAgreementsResolver,
    PortalMandateResolver,
    PortalDossierMandatesResolver,
    PortalFulfilmentService,
    PortalFulfilmentResolver,
    PortalCalendarResolver,
    PortalAdviceService,
    PortalAdviceResolver,
    PortalLinkedAdviceResolver,
    PortalExchangeService,
    PortalExchangeResolver,
    PortalExtractFilesResolver,
    PortalAttachmentResolver,
    PortalWhereaboutsResolver,
    PortalPreviewPartsService,
    PortalPreviewService,
    PortalChangePreviewService,
    PortalPreviewResolver,
    PortalFeed,
    PortalFeedRepository,
    PortalDialogueResolver,
    PortalMessageFieldsResolver,
    PortalMeetingResolver,
    PortalMeetingFieldsResolver,
    PortalMinutesFieldsResolver,
  ],
})
export class PortalModule {}
