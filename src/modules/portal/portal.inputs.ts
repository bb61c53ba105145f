import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { LANGUAGES } from '../../core/messages.js';
import { EventKind } from '../events/index.js';
import {
  PortalApplicationInput,
  PortalFactsInput,
  PortalTitleInput,
} from './portal-facts.inputs.js';

const MAX_REASON = 2_000;

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
export class PortalDiscardInput extends PortalDossierStep {}

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
