import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { EventChannel, EventKind } from './event-kind.js';
import type { Footprint } from './footprint.types.js';

/** Nobody expects more; a typing error is refused. Guard of this installation, not a rule of law. */
export const MAX_PARTICIPANTS = 2_000_000;
const MAX_STEWARDS = 100_000;
const MAX_COMMUNES = 19;

@InputType()
export class WaypointInput {
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

/** The facts of an event; what is left out stays as it is. */
@InputType()
export class EventFactsInput {
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title?: LocalizedTextInput | null;

  @Field(() => EventKind, { nullable: true })
  @IsOptional()
  @IsEnum(EventKind)
  kind?: EventKind | null;

  @Field(() => EventChannel, { nullable: true })
  @IsOptional()
  @IsEnum(EventChannel)
  channel?: EventChannel | null;

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

  @Field(() => JsonScalar, { nullable: true })
  @IsOptional()
  @IsObject()
  footprint?: Footprint | null;

  @Field(() => [WaypointInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WaypointInput)
  waypoints?: WaypointInput[] | null;
}

@InputType()
export class ChangeEventInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => EventFactsInput)
  @ValidateNested()
  @Type(() => EventFactsInput)
  facts!: EventFactsInput;

  @Field(() => String, { description: 'Why; shown to everybody who reads the dossier.' })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

@InputType()
export class TransitionEventInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MaxLength(50)
  transition!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType()
export class EventCommuneInput {
  @Field(() => String)
  @IsString()
  @MaxLength(60)
  code!: string;

  @Field(() => Boolean)
  @IsIn([true, false])
  decides!: boolean;
}

@InputType()
export class ConfirmCommunesInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => [EventCommuneInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COMMUNES)
  @ArrayUnique(({ code }: EventCommuneInput) => code)
  @ValidateNested({ each: true })
  @Type(() => EventCommuneInput)
  communes!: EventCommuneInput[];
}

/** A dossier without applicant: what the event cell heard, from whom, how reliable. */
@InputType()
export class OpenDossierInput {
  @Field(() => EventKind)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => String)
  @IsIn(['nl', 'fr', 'en', 'de'])
  language!: string;

  @Field(() => EventFactsInput)
  @ValidateNested()
  @Type(() => EventFactsInput)
  facts!: EventFactsInput;
}
