import { AppealClockService } from './appeal-clock.service.js';
import { DecisionCheckService } from './decision-check.service.js';
import { DecisionContentService } from './decision-content.service.js';
import { DecisionDocumentFollower } from './decision-document.follower.js';
import { DecisionDraftService } from './decision-draft.service.js';
import { DecisionReader } from './decision-reader.service.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { CourtLessonService } from './court-lesson.service.js';
import { DecisionReferenceResolver } from './decision-reference.resolver.js';
import { SignatoryService } from './signatory.service.js';
import { TextBlockService } from './text-block.service.js';
import {
  DecisionReasonsResolver,
  DecisionReviewFieldsResolver,
  TextBlockFieldsResolver,
} from './decision-reasons.resolver.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import { CourtEffectService } from './court-effect.service.js';
import { DecisionStandingService } from './decision-standing.service.js';
import { DecisionTakingService } from './decision-taking.service.js';
import {
  DecisionFieldsResolver,
  EventDecisionsFieldsResolver,
} from './decision.fields.resolver.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { RestrictionLedgerController } from './restriction-ledger.controller.js';
import { RestrictionLedgerResolver } from './restriction-ledger.resolver.js';
import { RestrictionLedgerService } from './restriction-ledger.service.js';
import { WithdrawalContentService } from './withdrawal-content.service.js';
import { WithdrawalNoticeFollower } from './withdrawal-notice.follower.js';
import { TrafficNoticeController } from './traffic-notice.controller.js';
import { TrafficNoticeFollower } from './traffic-notice.follower.js';
import { TrafficNoticeRepository } from './traffic-notice.repository.js';
import { DecisionNoticeResolver, TrafficNoticeResolver } from './traffic-notice.resolver.js';
import { TrafficNoticeService } from './traffic-notice.service.js';

/** What the module provides for decisions, from draft to ledger. */
export const DECISION_PROVIDERS = [
  DecisionRepository,
  DecisionService,
  DecisionFactsService,
  DecisionReader,
  DecisionContentService,
  DecisionTakingService,
  DecisionDraftService,
  DecisionCheckService,
  DecisionStandingRepository,
  CourtEffectService,
  WithdrawalContentService,
  WithdrawalNoticeFollower,
  DecisionStandingService,
  AppealClockService,
  DecisionDocumentFollower,
  DecisionResolver,
  DecisionFieldsResolver,
  DecisionReasonsResolver,
  DecisionReviewFieldsResolver,
  TextBlockFieldsResolver,
  TextBlockService,
  SignatoryService,
  CourtLessonService,
  DecisionReferenceResolver,
  EventDecisionsFieldsResolver,
  RestrictionLedgerService,
  RestrictionLedgerResolver,
  TrafficNoticeRepository,
  TrafficNoticeService,
  TrafficNoticeFollower,
  TrafficNoticeResolver,
  DecisionNoticeResolver,
];

export const DECISION_CONTROLLERS = [RestrictionLedgerController, TrafficNoticeController];
