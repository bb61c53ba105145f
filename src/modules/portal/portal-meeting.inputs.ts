import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { MEETING_LIMITS } from '../dialogue/index.js';

@InputType()
export class PortalMinutesCommentInput {
  @Field(() => ID)
  @IsUUID()
  minutesId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the item it is about.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MEETING_LIMITS.agenda)
  item?: number | null;

  @Field(() => Boolean, { description: 'Whether the minutes are right as they are.' })
  @IsBoolean()
  agrees!: boolean;

  @Field(() => String, { nullable: true, description: 'What is wrong, where they are not right.' })
  @IsOptional()
  @IsString()
  @Length(2, 4_000)
  text?: string | null;
}

@InputType()
export class PortalFinishActionInput {
  @Field(() => ID)
  @IsUUID()
  actionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  @IsOptional()
  @IsString()
  @Length(2, 1_000)
  note?: string | null;
}
