/** What the desk registers of application, advice and decision; pages come on demand. */
export { adviceFeature, adviceQuestionsInbox, adviceTasksInbox } from './advice-feature.js';
export { adviceTab, applicationTab } from './permits-tabs.js';
export { changesInbox, decisionsInbox, recordsInbox, reviewsInbox } from './permits-inbox.js';
export { ledgerFeature } from './ledger-feature.js';
