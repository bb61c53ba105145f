import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import {
  MEANS_USES,
  type MeansUse,
  POLICY_TEXTS,
  RELEASERS,
  type Releaser,
} from './policy-content.types.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/;
/** Guard of this installation: rows of one list. */
const MAX_ROWS = 60;
const MAX_INT = 2 ** 31 - 1;

@InputType()
export class ToleranceRowInput {
  @Field(() => String, { description: 'Code of a behaviour.' })
  @Matches(CODE)
  behaviour!: string;

  @Field(() => String, { description: 'Code of the first reaction, such as T1.' })
  @Matches(CODE)
  first!: string;

  @Field(() => String, { description: 'The most without a new decision; never below the first.' })
  @Matches(CODE)
  highest!: string;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  remark?: LocalizedTextInput | null;
}

@InputType()
export class PostureRowInput {
  @Field(() => String, { description: 'Code of a posture, such as P2.' })
  @Matches(CODE)
  posture!: string;

  @Field(() => LocalizedTextInput, { description: 'When it begins.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  entry!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'When it ends.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  exit!: LocalizedTextInput;
}

@InputType()
export class PolicyPhaseInput {
  @Field(() => String)
  @Matches(CODE)
  phase!: string;

  @Field(() => String)
  @Matches(CODE)
  posture!: string;

  @Field(() => String, { description: 'Posture of the reserve.' })
  @Matches(CODE)
  reserve!: string;
}

@InputType()
export class PolicyMeansInput {
  @Field(() => String)
  @Matches(CODE)
  means!: string;

  @Field(() => String, { description: 'allowed, onRelease or forbidden.' })
  @IsIn(MEANS_USES)
  use!: MeansUse;

  @Field(() => [String], {
    defaultValue: [],
    description: 'authority, gold, silverIfLifeAtRisk; only for means on release.',
  })
  @IsArray()
  @ArrayMaxSize(RELEASERS.length)
  @IsIn(RELEASERS, { each: true })
  releasers!: Releaser[];

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  remark?: LocalizedTextInput | null;
}

@InputType()
export class PolicyLineInput {
  @Field(() => String)
  @Matches(CODE)
  line!: string;

  @Field(() => LocalizedTextInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'What the organiser may be told; null: nothing. No codes, no means.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  told?: LocalizedTextInput | null;
}

@InputType()
export class PolicyTextInput {
  @Field(() => String, { description: POLICY_TEXTS.join(', ') })
  @IsIn(POLICY_TEXTS)
  name!: (typeof POLICY_TEXTS)[number];

  @Field(() => LocalizedTextInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
}

@InputType()
export class PolicyContentInput {
  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @Matches(CODE, { each: true })
  legalGrounds!: string[];

  @Field(() => [PolicyTextInput])
  @IsArray()
  @ArrayMaxSize(POLICY_TEXTS.length)
  @ValidateNested({ each: true })
  @Type(() => PolicyTextInput)
  texts!: PolicyTextInput[];

  @Field(() => [String], { description: 'The first counts most.' })
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @Matches(CODE, { each: true })
  priorities!: string[];

  @Field(() => [ToleranceRowInput])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => ToleranceRowInput)
  tolerance!: ToleranceRowInput[];

  @Field(() => [PostureRowInput])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PostureRowInput)
  postures!: PostureRowInput[];

  @Field(() => [PolicyPhaseInput])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PolicyPhaseInput)
  phases!: PolicyPhaseInput[];

  @Field(() => [PolicyMeansInput])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PolicyMeansInput)
  means!: PolicyMeansInput[];

  @Field(() => [PolicyLineInput])
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => PolicyLineInput)
  lines!: PolicyLineInput[];
}

@InputType()
export class StartPolicyNoteInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String, { description: 'Of an authority that decides on this event.' })
  @Matches(CODE)
  authorityCode!: string;
}

@InputType()
export class PolicyStepInput {
  @Field(() => ID)
  @IsUUID()
  noteId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;
}

@InputType()
export class SavePolicyNoteInput extends PolicyStepInput {
  @Field(() => PolicyContentInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => PolicyContentInput)
  content!: PolicyContentInput;
}

@InputType()
export class SignPolicyNoteInput extends PolicyStepInput {
  @Field(() => String, { description: 'Of exactly the words that were read.' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

@InputType()
export class ReturnPolicyNoteInput extends PolicyStepInput {
  @Field(() => String)
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/)
  reason!: string;
}

@InputType()
export class ReopenPolicyNoteInput extends PolicyStepInput {
  @Field(() => String, { nullable: true, description: 'Needed where an approved note changes.' })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/)
  reason?: string | null;
}

@InputType()
export class DraftPolicyExpectationsInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the draft that is revised.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion?: number | null;
}
