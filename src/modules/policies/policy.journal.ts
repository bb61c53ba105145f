/** What this module records. `data` holds numbers, versions and hashes, never texts of a note. */
export const POLICY_JOURNAL = {
  started: 'policy.started',
  saved: 'policy.saved',
  submitted: 'policy.submitted',
  checked: 'policy.checked',
  agreed: 'policy.agreed',
  returned: 'policy.returned',
  approved: 'policy.approved',
  reopened: 'policy.reopened',
  documentMade: 'policy.documentMade',
} as const;
