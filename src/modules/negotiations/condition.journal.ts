/** What this module records. `data` names conditions, sides and versions, never their words. */
export const CONDITION_JOURNAL = {
  proposed: 'condition.proposed',
  countered: 'condition.countered',
  accepted: 'condition.accepted',
  refused: 'condition.refused',
  reworded: 'condition.reworded',
  withdrawn: 'condition.withdrawn',
  dropped: 'condition.dropped',
  imposed: 'condition.imposed',
  answerExtended: 'condition.answerExtended',
  answerReminded: 'condition.answerReminded',
  answerEscalated: 'condition.answerEscalated',
  escalationSettled: 'condition.escalationSettled',
} as const;
