import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { EventKind, type Footprint } from '../events/index.js';
import { ApplicationAnswersInput } from '../permits/index.js';

/** Nobody expects more; a typing error is refused. Guards of this installation, no rule of law. */
const MAX_PARTICIPANTS = 2_000_000;
const MAX_STEWARDS = 100_000;
const MAX_TITLE = 200;
const MAX_WAYPOINTS = 100;
/** The communes of the Brussels region. */
const MAX_COMMUNES = 19;

/** A title in one or more languages. */
@InputType()
export class PortalTitleInput implements Localized {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TITLE)
  nl?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TITLE)
  fr?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TITLE)
  en?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TITLE)
  de?: string | null;
}

@InputType()
export class PortalWaypointInput {
  @Field(() => String)
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => Float)
  @IsLongitude()
  lon!: number;

  @Field(() => Float)
  @IsLatitude()
  lat!: number;
}

/** The facts of an event; what is left out stays as it is, null empties it. */
@InputType()
export class PortalFactsInput {
  @Field(() => PortalTitleInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PortalTitleInput)
  title?: PortalTitleInput | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  gatheringAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  startAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  endAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dispersalAt?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PARTICIPANTS)
  expectedNumber?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_STEWARDS)
  stewardCount?: number | null;

  @Field(() => JsonScalar, { nullable: true, description: 'GeoJSON FeatureCollection, WGS 84.' })
  @IsOptional()
  @IsObject()
  footprint?: Footprint | null;

  @Field(() => [PortalWaypointInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_WAYPOINTS)
  @ValidateNested({ each: true })
  @Type(() => PortalWaypointInput)
  waypoints?: PortalWaypointInput[] | null;
}

/** Any part of an application: facts, communes as the applicant sees them, answers of the form. */
@InputType()
export class PortalApplicationInput extends PortalFactsInput {
  /** May be left out, never emptied. */
  @Field(() => EventKind, { nullable: true })
  @ValidateIf((_input, value) => value !== undefined)
  @IsEnum(EventKind)
  kind?: EventKind;

  @Field(() => [String], { nullable: true, description: 'Codes of the communes touched.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COMMUNES)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  communes?: string[] | null;

  @Field(() => ApplicationAnswersInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicationAnswersInput)
  answers?: ApplicationAnswersInput | null;

  @Field(() => JsonScalar, { nullable: true, description: 'By the keys of the question set.' })
  @IsOptional()
  @IsObject()
  setAnswers?: Record<string, unknown> | null;
}
