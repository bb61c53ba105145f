/** What this module records. */
export const INTAKE_JOURNAL = {
  setDrafted: 'questionSet.drafted',
  setSaved: 'questionSet.saved',
  setPublished: 'questionSet.published',
  attachmentAdded: 'attachment.added',
  attachmentRemoved: 'attachment.removed',
  signalRecorded: 'signal.recorded',
  tolerated: 'event.tolerated',
  dateReserved: 'reservation.made',
  reservationExpired: 'reservation.expired',
} as const;
