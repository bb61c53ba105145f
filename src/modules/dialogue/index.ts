export { DialogueFile } from './dialogue-file.entity.js';
export { DialogueFileService } from './dialogue-file.service.js';
export { ContactEntry } from './contact.entity.js';
export {
  DeskSignature,
  DialogueMessage,
  DialogueReading,
  DialogueTranslation,
} from './dialogue-message.entity.js';
export { DIALOGUE_JOURNAL } from './dialogue.journal.js';
export { DialogueLoader } from './dialogue.loader.js';
export { DialogueModule } from './dialogue.module.js';
export { DIALOGUE_LANGUAGES, DIALOGUE_LIMITS } from './dialogue.rules.js';
export { MeetingActionService } from './meeting-action.service.js';
export {
  LedMeeting,
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MinutesComment,
  NamedMinutes,
} from './meeting.entity.js';
export { minutesDifference } from './minutes-difference.js';
export { MeetingLoader } from './meeting.loader.js';
export { MEETING_LIMITS } from './meeting.rules.js';
export { MeetingService } from './meeting.service.js';
export type {
  ActionContent,
  AttendeeContent,
  ItemContent,
  MinutesContent,
  PoliceFunction,
} from './minutes-content.types.js';
export { MinutesService } from './minutes.service.js';
export { PoliceNamesService } from './police-names.service.js';
export { nameOutside } from './police-names.rules.js';
export { COMMENT_PERIODS } from './comment-period.data.js';
export { DialogueService, type DialogueWords } from './dialogue.service.js';
