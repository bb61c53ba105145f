/** What the desk registers of the policy notes; pages come on demand. */
export { policyInbox } from './policy-inbox.js';
