/** What other pages of the portal show of the protocol and the mandates. */
export { AgreementLinks } from './agreement-links.js';
