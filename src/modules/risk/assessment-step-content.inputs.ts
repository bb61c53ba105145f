import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { GroundPointKind, NumbersBasis } from './assessment-step.enums.js';

const LONGEST = 4_000;
const LONGEST_NAME = 200;
const MOST_GROUPS = 40;
const MOST_POINTS = 200;
const MOST_PERSONS = 2_000_000;

/** What is at stake, and what went before. */
@InputType('AssessmentContextInput')
@ObjectType('AssessmentContext')
export class AssessmentContext {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  situation!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  stakes!: string;

  @Field(() => String, { description: 'Earlier events of the same kind or at the same place.' })
  @IsString()
  @MaxLength(LONGEST)
  earlier!: string;
}

/**
 * A group as police differentiate it by what it does. There is deliberately no field for theme,
 * language, nationality or religion: the cause is never assessed.
 */
@InputType('AssessmentGroupInput')
@ObjectType('AssessmentGroup')
export class AssessmentGroup {
  @Field(() => String)
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @Field(() => String, { description: 'How it can be told from others; never its cause.' })
  @IsString()
  @MaxLength(LONGEST)
  identity!: string;

  @Field(() => String, { description: 'What it wants to do on the day.' })
  @IsString()
  @MaxLength(LONGEST)
  aims!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  sensitivities!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  history!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  policeRelation!: string;

  @Field(() => Int, { nullable: true, description: 'At least so many persons.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PERSONS)
  low?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PERSONS)
  likely?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many persons.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PERSONS)
  high?: number | null;

  @Field(() => NumbersBasis, { nullable: true })
  @IsOptional()
  @IsEnum(NumbersBasis)
  basis?: NumbersBasis | null;
}

@InputType('AssessmentActorsInput')
@ObjectType('AssessmentActors')
export class AssessmentActors {
  @Field(() => [AssessmentGroup])
  @IsArray()
  @ArrayMaxSize(MOST_GROUPS)
  @ValidateNested({ each: true })
  @Type(() => AssessmentGroup)
  groups!: AssessmentGroup[];
}

/** A place or an hour that matters: proposed from the map or written by hand, kept or dropped. */
@InputType('AssessmentGroundPointInput')
@ObjectType('AssessmentGroundPoint')
export class AssessmentGroundPoint {
  @Field(() => GroundPointKind)
  @IsEnum(GroundPointKind)
  kind!: GroundPointKind;

  @Field(() => String)
  @IsString()
  @Length(1, LONGEST)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Which proposal it answers, if any.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  ref?: string | null;

  @Field(() => Boolean, { description: 'False: looked at and dropped.' })
  @IsBoolean()
  kept!: boolean;
}

/** Ground and time; routes, areas, movement and profile are the RAMP sheet of a crowded place. */
@InputType('AssessmentGroundInput')
@ObjectType('AssessmentGround')
export class AssessmentGround {
  @Field(() => Boolean, { nullable: true, description: 'Null until somebody answered.' })
  @IsOptional()
  @IsBoolean()
  crowdedPlace?: boolean | null;

  @Field(() => String, { description: 'Hours that matter: dusk, rush hour, end of another event.' })
  @IsString()
  @MaxLength(LONGEST)
  timing!: string;

  @Field(() => [AssessmentGroundPoint])
  @IsArray()
  @ArrayMaxSize(MOST_POINTS)
  @ValidateNested({ each: true })
  @Type(() => AssessmentGroundPoint)
  points!: AssessmentGroundPoint[];

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  routes!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  areas!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  movement!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST)
  profile!: string;
}
