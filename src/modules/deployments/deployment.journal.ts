/** What this module records. `data` names records by id and code, never a person of a unit. */
export const DEPLOYMENT_JOURNAL = {
  started: 'deploymentPlan.started',
  sectorsSaved: 'deploymentPlan.sectorsSaved',
  postSaved: 'deploymentPlan.postSaved',
  postRemoved: 'deploymentPlan.postRemoved',
  shiftSaved: 'deploymentPlan.shiftSaved',
  shiftRemoved: 'deploymentPlan.shiftRemoved',
  assigned: 'deploymentPlan.unitAssigned',
  unassigned: 'deploymentPlan.unitUnassigned',
  moved: 'deploymentPlan.moved',
  rebased: 'deploymentPlan.rebased',
  ready: 'deploymentPlan.markedReady',
  reopened: 'deploymentPlan.reopened',
} as const;
