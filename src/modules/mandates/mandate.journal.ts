/** What this module records. `data` names powers and kinds, never people's words or addresses. */
export const MANDATE_JOURNAL = {
  given: 'mandate.given',
  claimed: 'mandate.claimed',
  confirmed: 'mandate.confirmed',
  refuted: 'mandate.refuted',
  withdrawn: 'mandate.withdrawn',
  organisationAdmitted: 'mandate.organisationAdmitted',
  calledBack: 'mandate.calledBack',
  linked: 'mandate.linked',
  notLinked: 'mandate.notLinked',
} as const;
