import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../core/documents/documents.module.js';
import { AgreementsModule } from '../agreements/index.js';
import { EventsModule } from '../events/index.js';
import { NegotiationsModule } from '../negotiations/index.js';
import { PeopleModule } from '../people/index.js';
import { PermitsModule } from '../permits/index.js';
import { PlacesModule } from '../places/index.js';
import { RiskModule } from '../risk/index.js';
import { EventPoliciesFieldsResolver } from './event-policies.fields.resolver.js';
import { PolicyBasisService } from './policy-basis.service.js';
import { PolicyDocumentFollower } from './policy-document.follower.js';
import { PolicyExtractService } from './policy-extract.service.js';
import { PolicyIssueService } from './policy-issue.service.js';
import {
  PolicyApprovalFieldsResolver,
  PolicyNoteFieldsResolver,
} from './policy-note.fields.resolver.js';
import { PolicyReader } from './policy-reader.service.js';
import { PolicySigningService } from './policy-signing.service.js';
import { PolicyStandingService } from './policy-standing.service.js';
import { PolicyLoader } from './policy.loader.js';
import { PolicyRepository } from './policy.repository.js';
import { PolicyResolver } from './policy.resolver.js';
import { PolicyService } from './policy.service.js';

/** What each authority wants of police at an event: intent, tolerance, posture, means, words. */
@Module({
  imports: [
    DocumentsModule,
    PeopleModule,
    PlacesModule,
    EventsModule,
    NegotiationsModule,
    PermitsModule,
    AgreementsModule,
    RiskModule,
  ],
  providers: [
    PolicyRepository,
    PolicyService,
    PolicyBasisService,
    PolicyStandingService,
    PolicySigningService,
    PolicyReader,
    PolicyExtractService,
    PolicyIssueService,
    PolicyDocumentFollower,
    PolicyLoader,
    PolicyResolver,
    PolicyNoteFieldsResolver,
    PolicyApprovalFieldsResolver,
    EventPoliciesFieldsResolver,
  ],
  exports: [PolicyReader],
})
export class PoliciesModule {}
