import { Field, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  BELGIAN_PHONE,
  BELGIAN_POSTCODE,
  MAX_LINE,
  MAX_PROSE,
  MOBILE_PHONE,
} from './application-limits.rules.js';

/** Who applies; address and telephone lie in Belgium, as the city's form asks. */
@InputType()
export class ApplicantInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  legalForm?: string | null;

  @Field(() => String, { nullable: true, description: 'Number in the register of legal persons.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  registerNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Belgian postcode.' })
  @IsOptional()
  @Matches(BELGIAN_POSTCODE)
  postcode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  town?: string | null;

  @Field(() => String, { nullable: true, description: 'Belgian telephone number.' })
  @IsOptional()
  @Matches(BELGIAN_PHONE)
  phone?: string | null;
}

/** Somebody on the spot whom the event cell can call. */
@InputType()
export class ContactOnTheDayInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(MOBILE_PHONE)
  mobile?: string | null;
}

@InputType()
export class PetitionInput {
  @Field(() => String, { nullable: true, description: 'To whom it is handed.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  toWhom?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many persons the delegation counts.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(500)
  delegationSize?: number | null;
}

@InputType()
export class SoundInput {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  amplified?: boolean | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  trucks?: number | null;

  @Field(() => Int, { nullable: true, description: 'Loudest expected level in dB(A).' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(150)
  levelDbA?: number | null;
}

@InputType()
export class CoachesInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5_000)
  count?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  dropOff?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  parking?: string | null;
}

@InputType()
export class InsuranceInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  company?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  policyNumber?: string | null;
}
