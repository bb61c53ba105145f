import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { AdviceResult, AdviceVisibility } from '../permits/index.js';

const MAX_REASON = 2_000;
const MAX_PROSE = 4_000;
const MAX_PROPOSED = 20;
const MAX_NAME = 200;

/** Names a request for advice. */
@InputType({ isAbstract: true })
class PortalRequestStep {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;
}

/** A partner service's answer; only what is marked for the organiser reaches him. */
@InputType()
export class PortalAdviceInput extends PortalRequestStep {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => AdviceResult)
  @IsEnum(AdviceResult)
  result!: AdviceResult;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  text?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PROPOSED)
  @IsString({ each: true })
  @Length(3, MAX_REASON, { each: true })
  proposedConditions?: string[] | null;

  @Field(() => AdviceVisibility)
  @IsEnum(AdviceVisibility)
  visibility!: AdviceVisibility;
}

/** An answer as far as it is written. */
@InputType()
export class PortalAdviceDraftInput extends PortalRequestStep {
  @Field(() => Int, { nullable: true, description: 'Of the draft; absent for the first one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedDraftVersion?: number | null;

  @Field(() => AdviceResult, { nullable: true })
  @IsOptional()
  @IsEnum(AdviceResult)
  result?: AdviceResult | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  text?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PROPOSED)
  @IsString({ each: true })
  @MaxLength(MAX_REASON, { each: true })
  proposedConditions?: string[] | null;

  @Field(() => AdviceVisibility, { nullable: true })
  @IsOptional()
  @IsEnum(AdviceVisibility)
  visibility?: AdviceVisibility | null;
}

/** Names what a colleague wrote, as the reader saw it. */
@InputType()
export class PortalReleaseInput extends PortalRequestStep {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedDraftVersion!: number;
}

@InputType()
export class PortalHandBackInput extends PortalReleaseInput {
  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class PortalLinkedDraftInput extends PortalAdviceDraftInput {
  @Field(() => String, { description: 'Who writes for the service.' })
  @IsString()
  @Length(1, MAX_NAME)
  name!: string;
}

@InputType()
export class PortalLinkedAdviceInput extends PortalAdviceInput {
  @Field(() => String, { description: 'Who answers for the service.' })
  @IsString()
  @Length(2, MAX_NAME)
  name!: string;
}
