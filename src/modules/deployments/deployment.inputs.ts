import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { PRESENCES, type Presence } from './plan-post.entity.js';
import { UNIT_TYPES } from './unit.entity.js';

/** Guards of this installation against slips, not rules of law. */
const MAX_SECTORS = 30;
const MAX_STRENGTH = 1_000;
const MAX_COUNT = 500;
const MAX_MOVE_MINUTES = 24 * 60;
const MAX_POSTS_MOVED = 200;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} _/.-]{0,19}$/u;

@InputType()
export class StartDeploymentPlanInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;
}

/** Every change of a plan names the plan and the version it was seen in. */
@InputType({ isAbstract: true })
abstract class PlanChangeInput {
  @Field(() => ID)
  @IsUUID()
  planId!: string;

  @Field(() => Int, { description: 'Version of the plan.' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class PlanVersionInput extends PlanChangeInput {}

@InputType()
export class PlanSectorInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new sector.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String)
  @IsString()
  @Matches(CODE)
  code!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;
}

@InputType()
export class SaveSectorsInput extends PlanChangeInput {
  @Field(() => [PlanSectorInput], { description: 'All sectors, in order; others are removed.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_SECTORS)
  @ValidateNested({ each: true })
  @Type(() => PlanSectorInput)
  sectors!: PlanSectorInput[];
}

@InputType()
export class PostPointInput {
  @Field(() => Float)
  @IsLongitude()
  lon!: number;

  @Field(() => Float)
  @IsLatitude()
  lat!: number;
}

@InputType()
export class SavePostInput extends PlanChangeInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new post.' })
  @IsOptional()
  @IsUUID()
  postId?: string | null;

  @Field(() => ID)
  @IsUUID()
  sectorId!: string;

  @Field(() => String)
  @IsString()
  @Matches(CODE)
  code!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => PostPointInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PostPointInput)
  point?: PostPointInput | null;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_STRENGTH)
  requiredStrength!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(UNIT_TYPES)
  requiredType?: string | null;

  @Field(() => String, { nullable: true, description: 'A qualification members of the pool have.' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  requiredQualification?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many must have it; 1 when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_COUNT)
  requiredCount?: number | null;

  @Field(() => String, { description: 'visible or reserve.' })
  @IsIn(PRESENCES)
  presence!: Presence;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  task!: LocalizedTextInput;

  @Field(() => ID, { nullable: true, description: 'The control measure this post carries out.' })
  @IsOptional()
  @IsUUID()
  measureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The condition this post watches over.' })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;
}

@InputType()
export class RemovePostInput extends PlanChangeInput {
  @Field(() => ID)
  @IsUUID()
  postId!: string;
}

@InputType()
export class SaveShiftInput extends PlanChangeInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new shift.' })
  @IsOptional()
  @IsUUID()
  shiftId?: string | null;

  @Field(() => ID)
  @IsUUID()
  postId!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  startsAt!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  endsAt!: string;
}

@InputType()
export class RemoveShiftInput extends PlanChangeInput {
  @Field(() => ID)
  @IsUUID()
  shiftId!: string;
}

@InputType()
export class AssignUnitInput {
  @Field(() => ID)
  @IsUUID()
  shiftId!: string;

  @Field(() => ID)
  @IsUUID()
  unitId!: string;

  @Field(() => Int, { description: 'Version of the plan.' })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ShiftPlanInput extends PlanChangeInput {
  @Field(() => Int, { description: 'How much later (or, negative, earlier); never 0.' })
  @IsInt()
  @Min(-MAX_MOVE_MINUTES)
  @Max(MAX_MOVE_MINUTES)
  minutes!: number;

  @Field(() => [ID], { nullable: true, description: 'Only the shifts of these posts.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_POSTS_MOVED)
  @IsUUID(undefined, { each: true })
  postIds?: string[] | null;
}
