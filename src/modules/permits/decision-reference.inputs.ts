import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';
import { COURT_TRIGGERS } from './decision-restriction.rules.js';
import { BLOCK_PARTS } from './reference-facts.rules.js';

const ACT_LANGUAGES = ['nl', 'fr'] as const;
const TRANSLATION_STATES = ['original', 'translated', 'checked'] as const;
export const MAX_POSITION = 999;

@InputType()
export class BlockTranslationInput {
  @Field(() => String, { description: 'nl or fr.' })
  @IsIn(ACT_LANGUAGES)
  language!: string;

  @Field(() => String, { description: TRANSLATION_STATES.join(', ') })
  @IsIn(TRANSLATION_STATES)
  state!: 'original' | 'translated' | 'checked';

  @Field(() => String, { nullable: true, description: 'Who translated or checked.' })
  @IsOptional()
  @IsString()
  @Length(2, 120)
  by?: string | null;
}

@InputType()
export class TextBlockFactsInput {
  @Field(() => String, { description: BLOCK_PARTS.join(', ') })
  @IsIn(BLOCK_PARTS)
  part!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MAX_POSITION)
  position!: number;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;

  @Field(() => [BlockTranslationInput], { description: 'One for each language of acts.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @ArrayUnique(({ language }: BlockTranslationInput) => language)
  @ValidateNested({ each: true })
  @Type(() => BlockTranslationInput)
  translations!: BlockTranslationInput[];
}

@InputType()
export class AddTextBlockInput extends AddReferenceInput {
  @Field(() => TextBlockFactsInput)
  @ValidateNested()
  @Type(() => TextBlockFactsInput)
  facts!: TextBlockFactsInput;
}

@InputType()
export class ReviseTextBlockInput extends ReviseReferenceInput {
  @Field(() => TextBlockFactsInput)
  @ValidateNested()
  @Type(() => TextBlockFactsInput)
  facts!: TextBlockFactsInput;
}

@InputType()
export class SignatoryFactsInput {
  @Field(() => ID)
  @IsUUID()
  authorityId!: string;

  @Field(() => ID)
  @IsUUID()
  positionId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  deputy!: boolean;

  @Field(() => [String], { description: 'nl, fr' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(ACT_LANGUAGES, { each: true })
  languages!: string[];
}

@InputType()
export class AddSignatoryInput extends AddReferenceInput {
  @Field(() => SignatoryFactsInput)
  @ValidateNested()
  @Type(() => SignatoryFactsInput)
  facts!: SignatoryFactsInput;
}

@InputType()
export class ReviseSignatoryInput extends ReviseReferenceInput {
  @Field(() => SignatoryFactsInput)
  @ValidateNested()
  @Type(() => SignatoryFactsInput)
  facts!: SignatoryFactsInput;
}

@InputType()
export class CourtLessonFactsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  caseNumber?: string | null;

  @Field(() => LocalDateScalar)
  @IsString()
  decidedOn!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  court!: LocalizedTextInput;

  @Field(() => String)
  @IsIn(['suspended', 'annulled', 'dismissedThoughUnlawful'])
  outcome!: string;

  @Field(() => [String], { description: COURT_TRIGGERS.join(', ') })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COURT_TRIGGERS.length)
  @ArrayUnique()
  @IsIn(COURT_TRIGGERS, { each: true })
  triggers!: string[];

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  subject!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  lesson!: LocalizedTextInput;
}

@InputType()
export class AddCourtLessonInput extends AddReferenceInput {
  @Field(() => CourtLessonFactsInput)
  @ValidateNested()
  @Type(() => CourtLessonFactsInput)
  facts!: CourtLessonFactsInput;
}

@InputType()
export class ReviseCourtLessonInput extends ReviseReferenceInput {
  @Field(() => CourtLessonFactsInput)
  @ValidateNested()
  @Type(() => CourtLessonFactsInput)
  facts!: CourtLessonFactsInput;
}
