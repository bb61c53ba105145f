/** What the desk registers of the conditions; pages come on demand. */
export { conditionsInbox, conditionsTab, escalationsInbox } from './conditions-tab.js';
