/** What the desk registers of the dialogue; pages come on demand. */
export { actionsInbox, dialogueFeature, dialogueTab, messagesInbox } from './dialogue-tab.js';
