import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LANGUAGES } from '../../core/messages.js';
import { EventKind } from '../events/index.js';
import { AdviceResult, AdviceVisibility } from '../permits/index.js';
import {
  PortalApplicationInput,
  PortalFactsInput,
  PortalTitleInput,
} from './portal-facts.inputs.js';

const MAX_REASON = 2_000;
const MAX_PROSE = 4_000;
const MAX_PROPOSED = 20;

@InputType()
export class PortalStartInput {
  @Field(() => EventKind)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => String, { description: 'Language of the procedure: nl, fr, en or de.' })
  @IsIn(LANGUAGES)
  language!: string;

  @Field(() => PortalTitleInput)
  @ValidateNested()
  @Type(() => PortalTitleInput)
  title!: PortalTitleInput;
}

/** Names a dossier as its reader saw it. */
@InputType({ isAbstract: true })
class PortalDossierStep {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class PortalSaveInput extends PortalDossierStep {
  @Field(() => PortalApplicationInput)
  @ValidateNested()
  @Type(() => PortalApplicationInput)
  application!: PortalApplicationInput;
}

@InputType()
export class PortalSubmitInput extends PortalDossierStep {
  @Field(() => String, { nullable: true, description: 'Why it comes late, if it does.' })
  @IsOptional()
  @IsString()
  @Length(3, MAX_REASON)
  lateReason?: string | null;
}

@InputType()
export class PortalReasonInput extends PortalDossierStep {
  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class PortalChangeInput extends PortalDossierStep {
  @Field(() => PortalFactsInput)
  @ValidateNested()
  @Type(() => PortalFactsInput)
  facts!: PortalFactsInput;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class PortalWithdrawChangeInput {
  @Field(() => ID)
  @IsUUID()
  changeId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

/** A partner service's answer; only what is marked for the organiser reaches him. */
@InputType()
export class PortalAdviceInput {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;

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
