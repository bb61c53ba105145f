export { DialogueFile } from './dialogue-file.entity.js';
export { DialogueFileService } from './dialogue-file.service.js';
export { DialogueMessage, DialogueTranslation } from './dialogue-message.entity.js';
export { DIALOGUE_JOURNAL } from './dialogue.journal.js';
export { DialogueLoader } from './dialogue.loader.js';
export { DialogueModule } from './dialogue.module.js';
export { DIALOGUE_LANGUAGES, DIALOGUE_LIMITS, unreadBy } from './dialogue.rules.js';
export { DialogueService, type DialogueWords } from './dialogue.service.js';
