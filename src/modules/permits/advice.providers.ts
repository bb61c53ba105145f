import { AdviceAnswerService } from './advice-answer.service.js';
import { AdviceConditionService } from './advice-condition.service.js';
import { AdviceDraftService } from './advice-draft.service.js';
import {
  AdviceConditionFieldsResolver,
  AdviceFieldsResolver,
  AdviceSuggestionFieldsResolver,
  AdviceTaskFieldsResolver,
  ConditionAdviceFieldsResolver,
  EventAdviceFieldsResolver,
  PartnerServiceFieldsResolver,
} from './advice.fields.resolver.js';
import { AdviceExchangeRepository } from './advice-exchange.repository.js';
import { AdviceExchangeResolver } from './advice-exchange.resolver.js';
import { AdviceFileService } from './advice-file.service.js';
import { AdviceFollowUpRepository } from './advice-follow-up.repository.js';
import { AdviceLinkDoor } from './advice-link.door.js';
import { AdviceLinkFollower } from './advice-link.follower.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import { AdviceLinkService } from './advice-link.service.js';
import { AdviceLoader } from './advice.loader.js';
import { AdviceMessageFollower } from './advice-message.follower.js';
import { AdviceMessageService } from './advice-message.service.js';
import { AdviceNoticeFollower } from './advice-notice.follower.js';
import { AdviceReminderService } from './advice-reminder.service.js';
import { AdviceRepository } from './advice.repository.js';
import { AdviceReferenceResolver } from './advice-reference.resolver.js';
import { AdviceRuleService, AdviceThemeService } from './advice-reference.service.js';
import { AdviceResolver } from './advice.resolver.js';
import { AdviceRoundService } from './advice-round.service.js';
import { AdviceService } from './advice.service.js';
import { AdviceTaskService } from './advice-task.service.js';
import { PartnerServiceRepository } from './partner-service.repository.js';
import { PartnerServiceService } from './partner-service.service.js';

/** The advice round: who is asked and why, answers, links, reminders, tasks, conditions. */
export const ADVICE_PROVIDERS = [
  AdviceRepository,
  AdviceFollowUpRepository,
  AdviceLinkRepository,
  AdviceExchangeRepository,
  PartnerServiceRepository,
  AdviceService,
  AdviceRoundService,
  AdviceAnswerService,
  AdviceDraftService,
  AdviceLinkService,
  AdviceMessageService,
  AdviceFileService,
  AdviceReminderService,
  AdviceTaskService,
  AdviceConditionService,
  PartnerServiceService,
  AdviceThemeService,
  AdviceRuleService,
  AdviceReferenceResolver,
  AdviceLinkDoor,
  AdviceLinkFollower,
  AdviceNoticeFollower,
  AdviceMessageFollower,
  AdviceLoader,
  AdviceResolver,
  AdviceExchangeResolver,
  AdviceFieldsResolver,
  AdviceTaskFieldsResolver,
  AdviceConditionFieldsResolver,
  AdviceSuggestionFieldsResolver,
  ConditionAdviceFieldsResolver,
  EventAdviceFieldsResolver,
  PartnerServiceFieldsResolver,
];
