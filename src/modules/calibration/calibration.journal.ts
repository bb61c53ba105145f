/** What this module records: figures and codes, never the words of a reason. */
export const CALIBRATION_JOURNAL = {
  outcomeRecorded: 'outcome.recorded',
  outcomeCorrected: 'outcome.corrected',
  proposed: 'classModel.proposed',
  accepted: 'classModel.accepted',
  rejected: 'classModel.rejected',
} as const;
