/** What this module records. `data` names records, sides and numbers, never a word of anybody. */
export const DIALOGUE_JOURNAL = {
  messageSent: 'dialogue.messageSent',
  messagesRead: 'dialogue.messagesRead',
  messageTranslated: 'dialogue.messageTranslated',
  fileAdded: 'dialogue.fileAdded',
  fileRemoved: 'dialogue.fileRemoved',
} as const;
