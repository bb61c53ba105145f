/** Parts of the dossier pages that pages of other features use; apart, so that no first load carries them. */
export { emptySignal, HeardFields } from './signal-fields.js';
