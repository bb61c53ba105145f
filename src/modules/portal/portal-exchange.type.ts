import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { AdviceFile, AdviceMessage } from '../permits/index.js';

/** What was written inside a request, to the service that is asked. */
@ObjectType()
export class PortalAdviceMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether the own service wrote it.' })
  own!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the own service; the desk has no name.' })
  author!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Whether it waits for an answer.' })
  question!: boolean;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the other side read it.' })
  readAt!: string | null;
}

/** A file beside a question or an answer. */
@ObjectType()
export class PortalAdviceFile {
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

  @Field(() => Boolean, { description: 'Whether the service added it.' })
  ofService!: boolean;

  @Field(() => DateTimeScalar)
  addedAt!: string;
}

export function portalMessage(message: AdviceMessage): PortalAdviceMessage {
  const { id, side, authorName, text, question, sentAt, readAt } = message;
  const own = side === 'service';
  return { id, own, author: own ? authorName : null, text, question, sentAt, readAt };
}

export function portalAdviceFile(file: AdviceFile): PortalAdviceFile {
  const { id, version, documentId, name, mediaType, sizeBytes, side, addedAt } = file;
  const ofService = side === 'service';
  return { id, version, documentId, name, mediaType, sizeBytes, ofService, addedAt };
}
