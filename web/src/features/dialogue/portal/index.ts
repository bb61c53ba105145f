/** What other pages of the portal show of the dialogue. */
export { DialoguePart } from './dialogue-part.js';
export { useLiveDossier } from './use-live-dossier.js';
