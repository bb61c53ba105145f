import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_OPTIONS, MAX_QUESTIONS, MAX_STEPS, MAX_TESTS } from './question-set-check.rules.js';
import {
  type AnswerTest,
  type Condition,
  QUESTION_TYPES,
  type Question,
  type QuestionOption,
  type QuestionStep,
  type QuestionText,
  type QuestionType,
  TEST_OPERATORS,
  type TestOperator,
} from './question-set.types.js';

const MAX_KEY = 40;
const MAX_LABEL = 300;
const MAX_NUMBER = 10_000_000;

/** A text in all four languages. */
@InputType()
export class QuestionTextInput implements QuestionText {
  @Field(() => String)
  @IsString()
  @MaxLength(MAX_LABEL)
  nl!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(MAX_LABEL)
  fr!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(MAX_LABEL)
  en!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(MAX_LABEL)
  de!: string;
}

@InputType()
export class AnswerTestInput implements AnswerTest {
  @Field(() => String, { description: 'Path of an earlier answer, such as setAnswers.alcohol.' })
  @IsString()
  @Length(1, 100)
  field!: string;

  @Field(() => String, { description: TEST_OPERATORS.join(', ') })
  @IsIn(TEST_OPERATORS)
  operator!: TestOperator;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  value!: string | null;
}

@InputType()
export class ConditionInput implements Condition {
  @Field(() => String, { description: 'all or any' })
  @IsIn(['all', 'any'])
  match!: 'all' | 'any';

  @Field(() => [AnswerTestInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_TESTS)
  @ValidateNested({ each: true })
  @Type(() => AnswerTestInput)
  tests!: AnswerTestInput[];
}

@InputType()
export class QuestionOptionInput implements QuestionOption {
  @Field(() => String)
  @IsString()
  @Length(1, MAX_KEY)
  value!: string;

  @Field(() => QuestionTextInput)
  @ValidateNested()
  @Type(() => QuestionTextInput)
  label!: QuestionTextInput;
}

@InputType()
export class QuestionInput implements Question {
  @Field(() => String)
  @IsString()
  @Length(1, MAX_KEY)
  key!: string;

  @Field(() => String, { description: QUESTION_TYPES.join(', ') })
  @IsIn(QUESTION_TYPES)
  type!: QuestionType;

  @Field(() => QuestionTextInput)
  @ValidateNested()
  @Type(() => QuestionTextInput)
  label!: QuestionTextInput;

  @Field(() => QuestionTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextInput)
  help!: QuestionTextInput | null;

  @Field(() => [QuestionOptionInput])
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => QuestionOptionInput)
  options!: QuestionOptionInput[];

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  min!: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_NUMBER)
  max!: number | null;

  @Field(() => Boolean)
  @IsBoolean()
  required!: boolean;

  @Field(() => ConditionInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConditionInput)
  requiredWhen!: ConditionInput | null;

  @Field(() => ConditionInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConditionInput)
  when!: ConditionInput | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(400)
  daysBefore!: number | null;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_LABEL)
  source!: string;
}

@InputType()
export class QuestionStepInput implements QuestionStep {
  @Field(() => String)
  @IsString()
  @Length(1, MAX_KEY)
  key!: string;

  @Field(() => QuestionTextInput)
  @ValidateNested()
  @Type(() => QuestionTextInput)
  title!: QuestionTextInput;

  @Field(() => QuestionTextInput)
  @ValidateNested()
  @Type(() => QuestionTextInput)
  lead!: QuestionTextInput;

  @Field(() => [QuestionInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => QuestionInput)
  questions!: QuestionInput[];
}

@InputType()
export class DraftQuestionSetInput {
  @Field(() => String)
  @IsString()
  @Length(1, MAX_KEY)
  code!: string;
}

@InputType()
export class QuestionSetStepInput extends DraftQuestionSetInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class SaveQuestionSetInput extends QuestionSetStepInput {
  @Field(() => [QuestionStepInput])
  @IsArray()
  @ArrayMaxSize(MAX_STEPS)
  @ValidateNested({ each: true })
  @Type(() => QuestionStepInput)
  steps!: QuestionStepInput[];

  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  omits!: string[];
}
