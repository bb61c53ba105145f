import { Field, Float, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsNumber, IsOptional } from 'class-validator';
import { type CrowdPacking, type StewardPractice } from './capacity.data.js';
import type { ServiceSchemeName } from './density.data.js';

const MAX_EXITS = 200;

export const CrowdPackingName = { loose: 'loose', dense: 'dense', packed: 'packed' } as const;
registerEnumType(CrowdPackingName, { name: 'CrowdPacking' });

export const StewardPracticeName = {
  brusselsDemonstration: 'brusselsDemonstration',
  greenGuideNormal: 'greenGuideNormal',
  greenGuideRaisedRisk: 'greenGuideRaisedRisk',
  germanAssembly: 'germanAssembly',
  dutchEvent: 'dutchEvent',
} as const satisfies { readonly [Name in StewardPractice]: Name };
registerEnumType(StewardPracticeName, { name: 'StewardPractice' });

export const ServiceScheme = {
  fruinWalkway: 'fruinWalkway',
  fruinQueue: 'fruinQueue',
  fruinStairs: 'fruinStairs',
  hcmWalkway: 'hcmWalkway',
} as const satisfies { readonly [Name in ServiceSchemeName]: Name };
registerEnumType(ServiceScheme, { name: 'ServiceScheme' });

@InputType()
export class AreaCapacityInput {
  @Field(() => Float)
  @IsNumber()
  areaM2!: number;

  @Field(() => Float, { nullable: true, description: '2 by default.' })
  @IsOptional()
  @IsNumber()
  densityPerM2?: number | null;
}

@InputType()
export class ExitCapacityInput {
  @Field(() => [Float])
  @IsArray()
  @ArrayMaxSize(MAX_EXITS)
  @IsNumber({}, { each: true })
  exitWidthsM!: number[];

  @Field(() => Float, { nullable: true, description: '82 by default.' })
  @IsOptional()
  @IsNumber()
  flowPerMPerMin?: number | null;

  @Field(() => Float, { nullable: true, description: '8 by default.' })
  @IsOptional()
  @IsNumber()
  minutes?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Emergency exits: the largest is left out.',
  })
  @IsOptional()
  @IsBoolean()
  discountLargest?: boolean | null;
}

@InputType()
export class ExitTimeInput {
  @Field(() => Float)
  @IsNumber()
  persons!: number;

  @Field(() => [Float])
  @IsArray()
  @ArrayMaxSize(MAX_EXITS)
  @IsNumber({}, { each: true })
  exitWidthsM!: number[];

  @Field(() => Float, { nullable: true, description: '82 by default.' })
  @IsOptional()
  @IsNumber()
  flowPerMPerMin?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Emergency exits: the largest is left out.',
  })
  @IsOptional()
  @IsBoolean()
  discountLargest?: boolean | null;

  @Field(() => Float, { nullable: true, description: '8 by default.' })
  @IsOptional()
  @IsNumber()
  allowedMinutes?: number | null;
}

@InputType()
export class HoldingCapacityInput {
  @Field(() => Float)
  @IsNumber()
  areaM2!: number;

  @Field(() => Float, { description: 'P, 0 to 1.' })
  @IsNumber()
  physicalCondition!: number;

  @Field(() => Float, { description: 'S, 0 to 1.' })
  @IsNumber()
  safetyManagement!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  turnstiles?: number | null;

  @Field(() => Float, { nullable: true, description: '1 by default.' })
  @IsOptional()
  @IsNumber()
  entryHours?: number | null;

  @Field(() => [Float], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_EXITS)
  @IsNumber({}, { each: true })
  exitWidthsM?: number[] | null;

  @Field(() => [Float], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_EXITS)
  @IsNumber({}, { each: true })
  emergencyExitWidthsM?: number[] | null;

  @Field(() => Float, { nullable: true, description: '82 by default.' })
  @IsOptional()
  @IsNumber()
  exitFlowPerMPerMin?: number | null;

  @Field(() => Float, { nullable: true, description: '66 by default.' })
  @IsOptional()
  @IsNumber()
  stairsFlowPerMPerMin?: number | null;

  @Field(() => Float, { nullable: true, description: '8 by default.' })
  @IsOptional()
  @IsNumber()
  exitMinutes?: number | null;
}

/** Exactly one of area, density and flow. */
@InputType()
export class LevelOfServiceInput {
  @Field(() => ServiceScheme)
  @IsEnum(ServiceScheme)
  scheme!: ServiceSchemeName;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  areaPerPersonM2?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  densityPerM2?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  flowPerMPerMin?: number | null;
}

@InputType()
export class DensityAlarmInput {
  @Field(() => Float)
  @IsNumber()
  densityPerM2!: number;

  @Field(() => Boolean)
  @IsBoolean()
  moving!: boolean;
}

/** Either a density or a packing. */
@InputType()
export class CrowdCountInput {
  @Field(() => Float)
  @IsNumber()
  areaM2!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  densityPerM2?: number | null;

  @Field(() => CrowdPackingName, { nullable: true })
  @IsOptional()
  @IsEnum(CrowdPackingName)
  packing?: CrowdPacking | null;
}

/** Either a ratio or a practice. */
@InputType()
export class StewardsNeededInput {
  @Field(() => Float)
  @IsNumber()
  participants!: number;

  @Field(() => Float, { nullable: true, description: 'Persons one steward looks after.' })
  @IsOptional()
  @IsNumber()
  ratio?: number | null;

  @Field(() => StewardPracticeName, { nullable: true })
  @IsOptional()
  @IsEnum(StewardPracticeName)
  practice?: StewardPractice | null;
}
