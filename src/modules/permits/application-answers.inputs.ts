import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ApplicantInput,
  CoachesInput,
  ContactOnTheDayInput,
  InsuranceInput,
  PetitionInput,
  SoundInput,
} from './application-parts.inputs.js';
import { MAX_LINE, MAX_LIST, MAX_PROSE } from './application-limits.rules.js';

/** How participants come; the city's form asks for it beside their number. */
export const TRANSPORT_MEANS = ['publicTransport', 'coach', 'car', 'bicycle', 'foot'] as const;

/**
 * The answers of the application form. Every field may stay empty while it is a draft; the
 * completeness rules say what a submission needs. Source of the fields: application forms of the
 * City of Brussels and its police zone, with additions of the zone.
 */
@InputType()
export class ApplicationAnswersInput {
  @Field(() => ApplicantInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantInput)
  organiser?: ApplicantInput | null;

  @Field(() => ContactOnTheDayInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactOnTheDayInput)
  responsible?: ContactOnTheDayInput | null;

  @Field(() => ContactOnTheDayInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactOnTheDayInput)
  deputy?: ContactOnTheDayInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  subject?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  motivation?: string | null;

  @Field(() => [String], { nullable: true, description: TRANSPORT_MEANS.join(', ') })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TRANSPORT_MEANS.length)
  @IsIn(TRANSPORT_MEANS, { each: true })
  transport?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  meetingAtEnd?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  meetingDetails?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @MaxLength(MAX_LINE, { each: true })
  speakers?: string[] | null;

  @Field(() => PetitionInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PetitionInput)
  petition?: PetitionInput | null;

  @Field(() => String, { nullable: true, description: "The organiser's own measures of order." })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  orderMeasures?: string | null;

  @Field(() => String, { nullable: true, description: 'How stewards can be recognised.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_LINE)
  stewardRecognition?: string | null;

  @Field(() => SoundInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SoundInput)
  sound?: SoundInput | null;

  @Field(() => String, { nullable: true, description: 'Stage, tents and other structures.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  structures?: string | null;

  @Field(() => Int, { nullable: true, description: 'Vehicles in the march.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(500)
  vehicleCount?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  flagsAndSticks?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  pyrotechnics?: boolean | null;

  @Field(() => CoachesInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CoachesInput)
  coaches?: CoachesInput | null;

  @Field(() => [String], { nullable: true, description: 'Stations where participants arrive.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsString({ each: true })
  @MaxLength(MAX_LINE, { each: true })
  arrivalStations?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  transportAfter?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  firstAid?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  toilets?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  waste?: string | null;

  @Field(() => InsuranceInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => InsuranceInput)
  insurance?: InsuranceInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  accessibility?: string | null;

  @Field(() => String, { nullable: true, description: 'Children and minors who take part.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  children?: string | null;

  @Field(() => String, { nullable: true, description: 'Groups that may come against it.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  opposingGroups?: string | null;

  @Field(() => String, { nullable: true, description: 'Filming, and the use of drones.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  filming?: string | null;

  @Field(() => [String], { nullable: true, description: 'Where it is announced.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }, { each: true })
  @MaxLength(MAX_LINE, { each: true })
  socialMedia?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages participants speak.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_LIST)
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsEmail()
  @MaxLength(MAX_LINE)
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else worth saying.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_PROSE)
  remarks?: string | null;
}

/** The answers as stored. */
export type ApplicationAnswers = ApplicationAnswersInput;
