export { AbandonedDraftService } from './abandoned-draft.service.js';
export { Advice, AdviceExtract, AdviceResult, AdviceVisibility } from './advice.entity.js';
export { type AdviceAnswer, AdviceAnswerService } from './advice-answer.service.js';
export {
  AdviceDraftService,
  type AdviceDraftWords,
  type DraftStep,
} from './advice-draft.service.js';
export type { AdviceDraft } from './advice-link.entity.js';
export type { AdviceFile, AdviceMessage } from './advice-exchange.entity.js';
export { unreadBy } from './advice-exchange.rules.js';
export { AdviceFileService, type AdviceFileStep } from './advice-file.service.js';
export { AdviceMessageService, type AdviceWords } from './advice-message.service.js';
export { AdviceLinkService } from './advice-link.service.js';
export { AdviceLoader } from './advice.loader.js';
export { isOverdue } from './advice.policy.js';
export { AdviceService } from './advice.service.js';
export {
  AdviceFeature,
  AdviceRule,
  AdviceTheme,
  PartnerService,
} from './partner-service.entity.js';
export type { RuleTest } from './advice-suggestion.rules.js';
export { ApplicationAnswersInput } from './application-answers.inputs.js';
export { Application } from './application.entity.js';
export { ApplicationQuestionsService, type MissingText } from './application-questions.service.js';
export { EditionService } from './edition.service.js';
export { nextStep } from './next-step.rules.js';
export { WhereaboutsService } from './whereabouts.service.js';
export { ApplicationDueService } from './application-due.service.js';
export { ApplicationService } from './application.service.js';
export { ChangeRequest } from './change-request.entity.js';
export { ChangeRequestService } from './change-request.service.js';
export { REQUIREMENTS } from './completeness.rules.js';
export { PermitsLoader } from './permits.loader.js';
export { PermitsModule } from './permits.module.js';
export { dayText, instantDayText, instantHourText } from '../../core/day-text.js';
export { TRANSPORT_MEANS } from './application-answers.inputs.js';
export type { DecisionArticle, DecisionContent } from './decision-content.rules.js';
export { AuthorityDecision, DecisionType, TakenDecision } from './decision.entity.js';
export { DecisionReader } from './decision-reader.service.js';
export { DecisionService } from './decision.service.js';
export { AppealClockService } from './appeal-clock.service.js';
export { courtEffect } from './court-effect.rules.js';
export { AppealClock, AuthoritySignatory } from './decision-reference.entity.js';
export type { CourtStep, NotifiedDecision } from './decision-standing.entity.js';
