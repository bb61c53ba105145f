export type { AnswerClock } from './answer-clock.rules.js';
export { type OutdatedFact, wordingFacts } from './condition-basis.rules.js';
export { ConditionBasisService } from './condition-basis.service.js';
export { ConditionCatalogueService } from './condition-catalogue.service.js';
export { ConditionDecisionService, type Imposition } from './condition-decision.service.js';
export {
  type ComparedText,
  parametersAgainst,
  wordsAgainst,
} from './condition-difference.rules.js';
export {
  ConditionKind,
  ConditionParameter,
  ParameterTolerance,
  ParameterType,
} from './condition-kind.entity.js';
export { type ConditionParameters, parameterProblems } from './condition-parameters.rules.js';
export {
  type StandingCondition,
  type StandingFacts,
  conditionLabel,
  factsOf,
} from './condition-standing.rules.js';
export { conditionText } from './condition-text.rules.js';
export { ConditionVersion } from './condition-version.entity.js';
export { Condition } from './condition.entity.js';
export { ProposedConditionInput } from './condition.inputs.js';
export {
  ConditionAnswer,
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
  ConditionState,
  PreparationState,
  VersionAction,
} from './condition.enums.js';
export { CONDITION_JOURNAL } from './condition.journal.js';
export { ConditionLoader } from './condition.loader.js';
export type { AnswerStep, Proposal } from './condition.policy.js';
export { ConditionService } from './condition.service.js';
export { OrganiserNoticeService } from './organiser-notice.service.js';
export { NegotiationsModule } from './negotiations.module.js';
export type { ParameterChange, TextChange } from './word-difference.rules.js';
