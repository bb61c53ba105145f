/** What this module records. `data` never holds texts of the other side, only what changed. */
export const PERMITS_JOURNAL = {
  latenessExplained: 'application.latenessExplained',
  adviceRequested: 'advice.requested',
  adviceGiven: 'advice.given',
  changeProposed: 'change.proposed',
  changeWithdrawn: 'change.withdrawn',
  changeAccepted: 'change.accepted',
  changeRefused: 'change.refused',
  decisionPrepared: 'decision.prepared',
  decisionRevised: 'decision.revised',
  decisionProposed: 'decision.proposed',
  decisionReviewed: 'decision.reviewed',
  decisionTaken: 'decision.taken',
  documentMade: 'document.made',
  documentRead: 'document.read',
} as const;
