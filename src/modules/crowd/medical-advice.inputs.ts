import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { MEDICAL_QUESTIONS, type MedicalQuestion } from './medical-questionnaire.data.js';

const MOST = 10_000;
const MAX_NAME = 200;
const MAX_NOTE = 2_000;
const MAX_ANSWER = 500;

/** The preventive device as the service advises it. */
@InputType()
export class RecordMedicalAdviceInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: 'Number of the last advice seen; 0 for none.' })
  @IsInt()
  @Min(0)
  lastNumber!: number;

  @Field(() => LocalDateScalar)
  @IsString()
  @MaxLength(10)
  advisedOn!: string;

  @Field(() => String)
  @IsString()
  @Length(2, MAX_NAME)
  advisedBy!: string;

  @Field(() => String)
  @IsString()
  @Length(1, MAX_NAME)
  reference!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  aidPosts!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  firstAiders!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  ambulances!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  pitTeams!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  mugTeams!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  doctors!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NOTE)
  note?: string | null;
}

/** Counts only: no person is named or described. */
@InputType()
export class RecordCareFiguresInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: 'Number of the last figures seen; 0 for none.' })
  @IsInt()
  @Min(0)
  lastNumber!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  treated!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  transported!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  critical!: number;

  @Field(() => String, { description: 'Who counted.' })
  @IsString()
  @Length(2, MAX_NAME)
  source!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NOTE)
  note?: string | null;
}

@InputType()
export class MedicalAnswerInput {
  @Field(() => String, { description: 'Code of the question.' })
  @IsIn(MEDICAL_QUESTIONS.map(({ code }) => code))
  code!: MedicalQuestion;

  @Field(() => String, { description: 'Empty: as the dossier says.' })
  @IsString()
  @MaxLength(MAX_ANSWER)
  answer!: string;
}

/** Answers given here replace those of the same questions; the others stay. */
@InputType()
export class SaveMedicalQuestionnaireInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: '0 while nothing was saved.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => [MedicalAnswerInput])
  @IsArray()
  @ArrayMaxSize(MEDICAL_QUESTIONS.length)
  @ValidateNested({ each: true })
  @Type(() => MedicalAnswerInput)
  answers!: MedicalAnswerInput[];
}
