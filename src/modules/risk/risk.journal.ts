/** What this module records. `data` holds numbers, versions and hashes, never texts of the register. */
export const RISK_JOURNAL = {
  started: 'risk.started',
  registerSaved: 'risk.registerSaved',
  marchSaved: 'risk.marchSaved',
  stepsSaved: 'risk.stepsSaved',
  stepReviewed: 'risk.stepReviewed',
  submitted: 'risk.submitted',
  checked: 'risk.checked',
  returned: 'risk.returned',
  validated: 'risk.validated',
  reopened: 'risk.reopened',
  paperRead: 'risk.paperRead',
  closuresDisclosed: 'risk.closuresDisclosed',
} as const;
