/** What the desk registers of the risk assessment; pages come on demand. */
export { riskInbox, riskTab } from './risk-tab.js';
