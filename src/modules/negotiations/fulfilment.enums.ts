import { registerEnumType } from '@nestjs/graphql';

/** What is done about the fulfilment of a condition. */
export enum FulfilmentAction {
  giveEvidence = 'giveEvidence',
  verify = 'verify',
  notMet = 'notMet',
  waive = 'waive',
  escalate = 'escalate',
  reopen = 'reopen',
}
registerEnumType(FulfilmentAction, { name: 'FulfilmentAction' });

/** Why a person has to see to a condition. */
export enum FulfilmentCause {
  overdue = 'overdue',
  notMet = 'notMet',
  escalated = 'escalated',
}
registerEnumType(FulfilmentCause, { name: 'FulfilmentCause' });

/** How a condition was kept when somebody looked. */
export enum ObservationOutcome {
  respected = 'respected',
  partly = 'partly',
  breached = 'breached',
}
registerEnumType(ObservationOutcome, { name: 'ObservationOutcome' });
