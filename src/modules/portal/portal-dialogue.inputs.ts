import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { DIALOGUE_LANGUAGES, DIALOGUE_LIMITS } from '../dialogue/index.js';

const MAX_TEXT = 4_000;

@InputType()
export class PortalMessageInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => ID, { nullable: true, description: 'The condition it is about; none: the dossier.' })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;

  @Field(() => Int, { description: 'How many messages of the dossier the writer saw.' })
  @IsInt()
  @Min(0)
  @Max(DIALOGUE_LIMITS.messages)
  seen!: number;

  @Field(() => String)
  @IsString()
  @Length(2, MAX_TEXT)
  text!: string;

  @Field(() => String, { description: 'nl, fr, en or de: what it is written in.' })
  @IsIn(DIALOGUE_LANGUAGES)
  language!: string;

  @Field(() => ID, { nullable: true, description: 'The message of the own side it corrects.' })
  @IsOptional()
  @IsUUID()
  correctsId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files the writer added that leave with it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DIALOGUE_LIMITS.filesOfMessage)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[] | null;
}

@InputType()
export class PortalReadInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => Int, { description: 'Position of the last message the reader saw.' })
  @IsInt()
  @Min(1)
  @Max(DIALOGUE_LIMITS.messages)
  upTo!: number;
}

@InputType()
export class PortalMessageFileStepInput {
  @Field(() => ID)
  @IsUUID()
  fileId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}
