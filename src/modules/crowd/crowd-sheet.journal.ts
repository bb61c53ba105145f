/** What is recorded of capacity sheets and head counts. `data` names sides, numbers and figures. */
export const CROWD_SHEET_JOURNAL = {
  sheetSaved: 'crowd.sheetSaved',
  countRecorded: 'crowd.countRecorded',
  countCorrected: 'crowd.countCorrected',
} as const;
