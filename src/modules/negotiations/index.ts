export {
  type AgreedFacts,
  type AgreedValue,
  type ValuedCondition,
  agreedFacts,
  valuesFor,
} from './agreed-values.rules.js';
export { AgreedValuesLoader } from './agreed-values.loader.js';
export { AgreedValueType } from './agreed-value.type.js';
export { AgreedValuesService, valuedCondition } from './agreed-values.service.js';
export type { AnswerClock } from './answer-clock.rules.js';
export { AnswerClockService } from './answer-clock.service.js';
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
export {
  type ConditionParameters,
  parameterProblems,
  setParameters,
} from './condition-parameters.rules.js';
export {
  type StandingCondition,
  type FedFacts,
  type StandingFacts,
  conditionLabel,
  factsFed,
  factsOf,
  isInForce,
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
export { WordDifferenceType } from './condition-difference.types.js';
export { ConditionLoader } from './condition.loader.js';
export type { AnswerStep, Proposal } from './condition.policy.js';
export { ConditionService } from './condition.service.js';
export { DayCheckType } from './day-check.type.js';
export { type DayCheck } from './day-check.rules.js';
export { type Feed, effectOf, feeds } from './parameter-effects.data.js';
export { ConditionEvidence } from './evidence.entity.js';
export { FulfilmentAction, ObservationOutcome } from './fulfilment.enums.js';
export { GiveEvidenceInput, MAX_EVIDENCE_TEXT, MOST_EVIDENCE_FILES } from './fulfilment.inputs.js';
export { FulfilmentLoader } from './fulfilment.loader.js';
export type { FulfilmentStanding } from './fulfilment.rules.js';
export { FulfilmentService, type OwedPromise, type ShownFile } from './fulfilment.service.js';
export { FulfilmentStep } from './fulfilment-step.entity.js';
export { FulfilmentStepService } from './fulfilment-step.service.js';
export { OrganiserNoticeService } from './organiser-notice.service.js';
export { NegotiationsModule } from './negotiations.module.js';
export type { ParameterChange, TextChange } from './word-difference.rules.js';
