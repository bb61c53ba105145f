import { Field, ID, InputType, Int } from '@nestjs/graphql';
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
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';
import { EventKind } from '../events/index.js';
import { MAX_POSITION } from './decision-reference.inputs.js';

const TEST_KINDS = ['kinds', 'fact', 'answer', 'layer'] as const;

@InputType()
export class AdviceThemeFactsInput {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MAX_POSITION)
  position!: number;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;
}

@InputType()
export class AddAdviceThemeInput extends AddReferenceInput {
  @Field(() => AdviceThemeFactsInput)
  @ValidateNested()
  @Type(() => AdviceThemeFactsInput)
  facts!: AdviceThemeFactsInput;
}

@InputType()
export class ReviseAdviceThemeInput extends ReviseReferenceInput {
  @Field(() => AdviceThemeFactsInput)
  @ValidateNested()
  @Type(() => AdviceThemeFactsInput)
  facts!: AdviceThemeFactsInput;
}

/** What a rule asks of an event; which field counts depends on `kind`. */
@InputType()
export class AdviceTestInput {
  @Field(() => String, { description: TEST_KINDS.join(', ') })
  @IsIn(TEST_KINDS)
  kind!: string;

  @Field(() => [EventKind], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsEnum(EventKind, { each: true })
  kinds?: EventKind[] | null;

  @Field(() => String, { nullable: true, description: 'expectedNumber or stewardCount.' })
  @IsOptional()
  @IsIn(['expectedNumber', 'stewardCount'])
  fact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path in the form, such as sound.amplified.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  @Matches(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/)
  answer?: string | null;

  @Field(() => String, { nullable: true, description: 'A layer of the map, such as tramLine.' })
  @IsOptional()
  @IsString()
  @Length(2, 40)
  layer?: string | null;

  @Field(() => Int, { nullable: true, description: 'Holds above this number.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000)
  over?: number | null;
}

@InputType()
export class AdviceRuleFactsInput {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MAX_POSITION)
  position!: number;

  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => String, { description: 'Code of a theme that holds.' })
  @IsString()
  @Length(2, 60)
  theme!: string;

  @Field(() => AdviceTestInput)
  @ValidateNested()
  @Type(() => AdviceTestInput)
  test!: AdviceTestInput;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  reason!: LocalizedTextInput;
}

@InputType()
export class AddAdviceRuleInput extends AddReferenceInput {
  @Field(() => AdviceRuleFactsInput)
  @ValidateNested()
  @Type(() => AdviceRuleFactsInput)
  facts!: AdviceRuleFactsInput;
}

@InputType()
export class ReviseAdviceRuleInput extends ReviseReferenceInput {
  @Field(() => AdviceRuleFactsInput)
  @ValidateNested()
  @Type(() => AdviceRuleFactsInput)
  facts!: AdviceRuleFactsInput;
}
