/** What this module records; `data` names the version, its hash and the plan, never a text. */
export const ORDER_JOURNAL = {
  compiled: 'operationOrder.compiled',
  minimalCompiled: 'operationOrder.minimalCompiled',
  submitted: 'operationOrder.submitted',
  returned: 'operationOrder.returned',
  approved: 'operationOrder.approved',
  acknowledged: 'operationOrder.acknowledged',
  acknowledgedAgain: 'operationOrder.acknowledgedAgain',
  documentMade: 'operationOrder.documentMade',
} as const;
