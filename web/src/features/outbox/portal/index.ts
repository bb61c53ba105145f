/** The public door of the outbox for the forms of other portal features. */
export { UnsentMessages } from './unsent-messages.js';
export { useOutbox, useOutboxForm, useUnsent } from './use-outbox.js';
export { WaitingAnswer } from './waiting-answer.js';
