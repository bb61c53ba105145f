import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import {
  AssessmentAgency,
  GridAspect,
  GridColour,
  GridMovement,
  GridPhase,
  ThreatClassification,
  ThreatScope,
} from './assessment-step.enums.js';

const LONGEST = 4_000;
const LONGEST_NAME = 200;
const LONGEST_LINE = 500;
const MOST_TRIGGERS = 30;
const MOST_ACCEPTED = 60;
const CELLS = 18;
const A_DAY = 10;

/** A threat level as the competent service gave it: entered, never computed. */
@InputType('AssessmentThreatLevelInput')
@ObjectType('AssessmentThreatLevel')
export class AssessmentThreatLevel {
  @Field(() => Int, { description: '1 low, 2 medium, 3 serious, 4 very serious.' })
  @IsInt()
  @Min(1)
  @Max(4)
  level!: number;

  @Field(() => ThreatScope)
  @IsEnum(ThreatScope)
  scope!: ThreatScope;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_LINE)
  source!: string;

  @Field(() => LocalDateScalar)
  @IsString()
  @MaxLength(A_DAY)
  assessedOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day it holds.' })
  @IsString()
  @MaxLength(A_DAY)
  expiresOn!: string;

  @Field(() => ThreatClassification)
  @IsEnum(ThreatClassification)
  classification!: ThreatClassification;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document, never its content.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  reference?: string | null;
}

@InputType('AssessmentThreatInput')
@ObjectType('AssessmentThreat')
export class AssessmentThreat {
  @Field(() => AssessmentThreatLevel, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentThreatLevel)
  national?: AssessmentThreatLevel | null;

  @Field(() => AssessmentThreatLevel, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentThreatLevel)
  event?: AssessmentThreatLevel | null;
}

@InputType('AssessmentScenarioInput')
@ObjectType('AssessmentScenario')
export class AssessmentScenario {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  description!: string;

  @Field(() => [String], { description: 'By what one sees that it has begun.' })
  @IsArray()
  @ArrayMaxSize(MOST_TRIGGERS)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  triggers!: string[];

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  response!: string;
}

@InputType('AssessmentScenariosInput')
@ObjectType('AssessmentScenarios')
export class AssessmentScenarios {
  @Field(() => AssessmentScenario)
  @IsDefined()
  @ValidateNested()
  @Type(() => AssessmentScenario)
  calm!: AssessmentScenario;

  @Field(() => AssessmentScenario)
  @IsDefined()
  @ValidateNested()
  @Type(() => AssessmentScenario)
  likely!: AssessmentScenario;

  @Field(() => AssessmentScenario)
  @IsDefined()
  @ValidateNested()
  @Type(() => AssessmentScenario)
  worst!: AssessmentScenario;
}

/** A high or critical residual score somebody accepts, with the reason. */
@InputType('AssessmentAcceptanceInput')
@ObjectType('AssessmentAcceptance')
export class AssessmentAcceptance {
  @Field(() => String)
  @IsString()
  @Length(1, 20)
  hazardCode!: string;

  @Field(() => Int, { description: 'The score that is accepted; a higher one is not.' })
  @IsInt()
  @Min(1)
  @Max(25)
  score!: number;

  @Field(() => String)
  @IsString()
  @Length(3, LONGEST)
  reason!: string;
}

@InputType('AssessmentResidualInput')
@ObjectType('AssessmentResidual')
export class AssessmentResidual {
  @Field(() => String, { description: 'What remains, beside what the authority tolerates.' })
  @IsString()
  @MaxLength(LONGEST)
  conclusion!: string;

  @Field(() => [AssessmentAcceptance])
  @IsArray()
  @ArrayMaxSize(MOST_ACCEPTED)
  @ValidateNested({ each: true })
  @Type(() => AssessmentAcceptance)
  acceptances!: AssessmentAcceptance[];
}

/** What an agency contributed to a step, entered with source and day. */
@InputType('AssessmentContributionInput')
@ObjectType('AssessmentContribution')
export class AssessmentContribution {
  @Field(() => AssessmentAgency)
  @IsEnum(AssessmentAgency)
  agency!: AssessmentAgency;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST)
  text!: string;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_LINE)
  source!: string;

  @Field(() => LocalDateScalar)
  @IsString()
  @MaxLength(A_DAY)
  receivedOn!: string;
}

/** One of the 18 cells: a phase, a movement and an aspect. */
@InputType('DimIceCellInput')
@ObjectType('DimIceCell')
export class DimIceCell {
  @Field(() => GridPhase)
  @IsEnum(GridPhase)
  phase!: GridPhase;

  @Field(() => GridMovement)
  @IsEnum(GridMovement)
  movement!: GridMovement;

  @Field(() => GridAspect)
  @IsEnum(GridAspect)
  aspect!: GridAspect;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  text!: string;

  @Field(() => GridColour, { nullable: true })
  @IsOptional()
  @IsEnum(GridColour)
  colour?: GridColour | null;
}

/** The DIM-ICE grid of a crowded place (Fruin, Still): design, information, management. */
@InputType('DimIceGridInput')
@ObjectType('DimIceGrid')
export class DimIceGrid {
  @Field(() => [DimIceCell])
  @IsArray()
  @ArrayMaxSize(CELLS)
  @ValidateNested({ each: true })
  @Type(() => DimIceCell)
  cells!: DimIceCell[];
}
