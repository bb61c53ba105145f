export { type AcceptedFile, AcceptedFiles } from './accepted-files.js';
export { ATTACHMENT_LIMITS } from './attachment-kind.rules.js';
export { Attachment } from './attachment.entity.js';
export { RemoveAttachmentInput } from './attachment.inputs.js';
export { AttachmentService } from './attachment.service.js';
export { ChannelProposal } from './channel-rule.entity.js';
export { ChannelService } from './channel.service.js';
export { EventSignalService } from './event-signal.service.js';
export { DateReservation } from './reservation.entity.js';
export { fitsReservation } from './reservation-filter.rules.js';
export { ReservationService } from './reservation.service.js';
export { IntakeLoader } from './intake.loader.js';
export { IntakeModule } from './intake.module.js';
export { QuestionSet } from './question-set.entity.js';
export {
  acceptAnswers,
  isOmitted,
  omittedAnswers,
  unansweredQuestions,
} from './question-set.rules.js';
export { type QuestionSetName, QuestionSetService } from './question-set.service.js';
export type {
  Condition,
  Question,
  QuestionOption,
  QuestionSetContent,
  QuestionStep,
  QuestionText,
  QuestionType,
  SetAnswers,
} from './question-set.types.js';
export { UploadDoor } from './upload.door.js';
