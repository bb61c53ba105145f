import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import {
  CLASSIFICATIONS,
  ORDER_FORMS,
  type OrderClassification,
  type OrderForm,
} from './order-content.types.js';
import { GoldenThreadType } from './order.types.js';
import { PHASES, POSTURES, type PhaseCode, type Posture } from './order-texts.rules.js';

/** Guards of this installation against slips, not rules of law. */
const MAX_LINES = 30;
const MAX_TALKGROUPS = 20;
const HASH = /^[0-9a-f]{64}$/;
const MAX_CONTACT_MINUTES = 240;

@InputType()
export class OrderPhaseInput {
  @Field(() => String, { description: 'gathering, march, speeches, event or dispersal.' })
  @IsIn(PHASES)
  code!: PhaseCode;

  @Field(() => String, { description: 'P0 to P5.' })
  @IsIn(POSTURES)
  posture!: Posture;

  @Field(() => String, { description: 'P0 to P5, of the reserve.' })
  @IsIn(POSTURES)
  reservePosture!: Posture;
}

@InputType()
export class OrderScenarioInput {
  @Field(() => String, { description: 'Such as SC1.' })
  @IsString()
  @Matches(/^[A-Za-z0-9-]{1,10}$/)
  code!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  response!: LocalizedTextInput;
}

/** The free texts of an order; what is left out comes from the catalogue. */
@InputType()
export class OrderTextsInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: "Gold's intent." })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  intent?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Mood, weather, context.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  context?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Who acts while nothing is planned; a minimal order without a plan needs it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  standby?: LocalizedTextInput | null;

  @Field(() => [OrderPhaseInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PHASES.length)
  @ArrayUnique((phase: OrderPhaseInput) => phase.code)
  @ValidateNested({ each: true })
  @Type(() => OrderPhaseInput)
  phases?: OrderPhaseInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Rules of coordination.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  coordination?: LocalizedTextInput[] | null;

  @Field(() => [OrderScenarioInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ArrayUnique((scenario: OrderScenarioInput) => scenario.code)
  @ValidateNested({ each: true })
  @Type(() => OrderScenarioInput)
  scenarios?: OrderScenarioInput[] | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  logistics?: LocalizedTextInput[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TALKGROUPS)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  talkgroups?: string[] | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_CONTACT_MINUTES)
  organiserContactMinutes?: number | null;
}

@InputType()
export class CompileOrderInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: 'Version of the order; 0 while there is none.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'full or minimal. Left out: as before; full for the first.',
  })
  @IsOptional()
  @IsIn(ORDER_FORMS)
  form?: OrderForm | null;

  @Field(() => OrderTextsInput, { nullable: true, description: 'Left out: as before.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrderTextsInput)
  texts?: OrderTextsInput | null;

  @Field(() => String, { nullable: true, description: 'restricted or policeInternal.' })
  @IsOptional()
  @IsIn(CLASSIFICATIONS)
  classification?: OrderClassification | null;
}

@InputType({ isAbstract: true })
abstract class OrderStepFields {
  @Field(() => ID)
  @IsUUID()
  orderId!: string;

  @Field(() => Int, { description: 'Version of the order.' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class SubmitOrderInput extends OrderStepFields {}

@InputType()
export class ReturnOrderInput extends OrderStepFields {
  @Field(() => String, { description: 'What has to be reworked.' })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

@InputType()
export class ApproveOrderInput extends OrderStepFields {
  @Field(() => String, { description: 'SHA-256 of the content that was read.' })
  @Matches(HASH)
  contentHash!: string;
}

@InputType()
export class AcknowledgeOrderInput {
  @Field(() => ID)
  @IsUUID()
  orderId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  versionNumber!: number;

  @Field(() => ID)
  @IsUUID()
  unitId!: string;

  @Field(() => String, { description: 'SHA-256 of the version that was read.' })
  @Matches(HASH)
  contentHash!: string;
}

@ArgsType()
export class GoldenThreadArgs {
  @Field(() => GoldenThreadType)
  @IsEnum(GoldenThreadType)
  type!: GoldenThreadType;

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  id!: string;
}
