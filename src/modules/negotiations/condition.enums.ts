import { registerEnumType } from '@nestjs/graphql';

/** Who raised a condition. */
export enum ConditionOrigin {
  police = 'police',
  organiser = 'organiser',
  partner = 'partner',
  authority = 'authority',
}
registerEnumType(ConditionOrigin, { name: 'ConditionOrigin' });

/** Who speaks in a version. Partners are heard through police; the authority only imposes. */
export enum ConditionSide {
  police = 'police',
  organiser = 'organiser',
  authority = 'authority',
}
registerEnumType(ConditionSide, { name: 'ConditionSide' });

/** Who has to do what the condition says. */
export enum ConditionOwner {
  police = 'police',
  organiser = 'organiser',
  partner = 'partner',
  authority = 'authority',
}
registerEnumType(ConditionOwner, { name: 'ConditionOwner' });

/** How far the bargaining is. While an agreed condition is renegotiated it is open again. */
export enum ConditionState {
  proposed = 'proposed',
  countered = 'countered',
  agreed = 'agreed',
  refused = 'refused',
  imposed = 'imposed',
  dropped = 'dropped',
  withdrawn = 'withdrawn',
}
registerEnumType(ConditionState, { name: 'ConditionState' });

/** How far the fulfilment is. */
export enum PreparationState {
  toDo = 'toDo',
  evidenceReceived = 'evidenceReceived',
  verifiedOk = 'verifiedOk',
  notMet = 'notMet',
  waived = 'waived',
  escalated = 'escalated',
}
registerEnumType(PreparationState, { name: 'PreparationState' });

/** What a version of a condition did. */
export enum VersionAction {
  propose = 'propose',
  counter = 'counter',
  reword = 'reword',
  accept = 'accept',
  refuse = 'refuse',
  withdraw = 'withdraw',
  drop = 'drop',
  impose = 'impose',
}
registerEnumType(VersionAction, { name: 'VersionAction' });

/** What a side may say to a condition as it stands. */
export enum ConditionAnswer {
  accept = 'accept',
  counter = 'counter',
  refuse = 'refuse',
  reword = 'reword',
  withdraw = 'withdraw',
}
registerEnumType(ConditionAnswer, { name: 'ConditionAnswer' });
