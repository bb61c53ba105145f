/** What the desk registers of protocol, expectations and mandates; the page comes on demand. */
export { agreementTab } from './agreement-tab.js';
