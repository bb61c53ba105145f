import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { DialogueFile, DialogueMessage, DialogueTranslation } from '../dialogue/index.js';

/** A file of a message. */
@ObjectType()
export class PortalMessageFile {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID, { description: 'Address of the file: portal/files/<documentId>.' })
  documentId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  sizeBytes!: number;
}

/** A message in another language, added by the event cell; the original stays beside it. */
@ObjectType()
export class PortalTranslation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'person or machine.' })
  madeBy!: string;

  @Field(() => DateTimeScalar)
  addedAt!: string;
}

/** A message between the organiser's side and the event cell. */
@ObjectType()
export class PortalMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Place in the dialogue of the dossier, from 1.' })
  position!: number;

  @Field(() => ID, { nullable: true, description: 'The condition it is about.' })
  conditionId!: string | null;

  @Field(() => Boolean, { description: 'Whether the own side wrote it.' })
  own!: boolean;

  @Field(() => String, { nullable: true, description: 'A colleague; the event cell has no name.' })
  author!: string | null;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The message of the same side it corrects.' })
  correctsId!: string | null;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the other side read it.' })
  readAt!: string | null;
}

/** A hint that something the reader may see of a dossier changed; read it again to see what. */
@ObjectType()
export class PortalDossierHint {
  @Field(() => ID, { description: 'Of the dossier.' })
  id!: string;
}

/** Field by field, so that a new column never reaches the portal by itself. */
export function portalTalk(message: DialogueMessage): PortalMessage {
  const { id, position, conditionId, side, authorName, language, text } = message;
  const { correctsId, sentAt, readAt } = message;
  const own = side === 'organiser';
  const author = own ? authorName : null;
  return { id, position, conditionId, own, author, language, text, correctsId, sentAt, readAt };
}

export function portalTranslation(translation: DialogueTranslation): PortalTranslation {
  const { id, language, text, madeBy, addedAt } = translation;
  return { id, language, text, madeBy, addedAt };
}

export function portalMessageFile(file: DialogueFile): PortalMessageFile {
  const { id, version, documentId, name, mediaType, sizeBytes } = file;
  return { id, version, documentId, name, mediaType, sizeBytes };
}
