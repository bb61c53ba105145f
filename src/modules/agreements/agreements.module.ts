import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { EventsModule } from '../events/index.js';
import { MandatesModule } from '../mandates/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PlacesModule } from '../places/index.js';
import { AgreementBasisService } from './agreement-basis.service.js';
import { AgreementContentService } from './agreement-content.service.js';
import { AgreementDocumentFollower } from './agreement-document.follower.js';
import { AgreementSigningService } from './agreement-signing.service.js';
import { AgreementLoader } from './agreement.loader.js';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementResolver, EventAgreementsFieldsResolver } from './agreement.resolver.js';
import { AgreementService } from './agreement.service.js';
import {
  AgreementSectionReferenceResolver,
  ExpectationBlockReferenceResolver,
} from './agreement-reference.resolver.js';
import { AgreementSectionService, ExpectationBlockService } from './agreement-reference.service.js';
import { EventExpectationsFieldsResolver, ExpectationResolver } from './expectation.resolver.js';
import { ExpectationService } from './expectation.service.js';

/** The protocol of agreement, and what police say beforehand of what they will and will not do. */
@Module({
  imports: [DocumentsModule, PlacesModule, EventsModule, MandatesModule, NegotiationsModule],
  providers: [
    AgreementRepository,
    ExpectationService,
    AgreementContentService,
    AgreementBasisService,
    AgreementSigningService,
    AgreementService,
    AgreementLoader,
    AgreementDocumentFollower,
    AgreementSectionService,
    ExpectationBlockService,
    AgreementSectionReferenceResolver,
    ExpectationBlockReferenceResolver,
    AgreementResolver,
    EventAgreementsFieldsResolver,
    ExpectationResolver,
    EventExpectationsFieldsResolver,
  ],
  exports: [AgreementService, AgreementSigningService, AgreementLoader, ExpectationService],
})
export class AgreementsModule {}
