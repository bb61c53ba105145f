import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

const MAX_MESSAGE = 2_000;
const MOST_SEEN = 200;
const MAX_NAME = 200;

@InputType()
export class PortalAdviceMessageInput {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;

  @Field(() => Int, { description: 'How many messages the writer saw.' })
  @IsInt()
  @Min(0)
  @Max(MOST_SEEN)
  seen!: number;

  @Field(() => String)
  @IsString()
  @Length(2, MAX_MESSAGE)
  text!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for an answer.' })
  @IsOptional()
  @IsBoolean()
  question?: boolean | null;
}

@InputType()
export class PortalLinkedMessageInput extends PortalAdviceMessageInput {
  @Field(() => String, { description: 'Who writes for the service.' })
  @IsString()
  @Length(2, MAX_NAME)
  name!: string;
}

@InputType()
export class PortalAdviceReadInput {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;
}

@InputType()
export class PortalAdviceFileStepInput extends PortalAdviceReadInput {
  @Field(() => ID)
  @IsUUID()
  fileId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}
