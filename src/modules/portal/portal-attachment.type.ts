import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A file on the organiser's own dossier. */
@ObjectType()
export class PortalAttachment {
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

  @Field(() => Boolean, { description: 'Whether the organiser added it.' })
  own!: boolean;

  @Field(() => DateTimeScalar)
  addedAt!: string;
}

@InputType()
export class PortalRemoveAttachmentInput {
  @Field(() => ID)
  @IsUUID()
  attachmentId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}
