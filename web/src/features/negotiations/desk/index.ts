/** What the desk registers of the conditions; pages come on demand. */
export {
  conditionsInbox,
  conditionsTab,
  escalationsInbox,
  fulfilmentInbox,
} from './conditions-tab.js';
