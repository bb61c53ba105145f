import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, Max, Min, ValidateNested } from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';

/** A box around Belgium in degrees: who swaps longitude and latitude falls out of it. */
const BELGIUM = { west: 2.5, south: 49.4, east: 6.5, north: 51.6 } as const;
const MAX_CAPACITY = 2_000_000;

@InputType()
export class KnownPlaceFactsInput {
  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => Float, { description: 'Degrees, WGS 84, in Belgium.' })
  @IsNumber()
  @Min(BELGIUM.west)
  @Max(BELGIUM.east)
  lon!: number;

  @Field(() => Float)
  @IsNumber()
  @Min(BELGIUM.south)
  @Max(BELGIUM.north)
  lat!: number;

  @Field(() => Int, { description: 'Persons at once, as stated by the source.' })
  @IsInt()
  @Min(1)
  @Max(MAX_CAPACITY)
  capacity!: number;
}

@InputType()
export class AddKnownPlaceInput extends AddReferenceInput {
  @Field(() => KnownPlaceFactsInput)
  @ValidateNested()
  @Type(() => KnownPlaceFactsInput)
  facts!: KnownPlaceFactsInput;
}

@InputType()
export class ReviseKnownPlaceInput extends ReviseReferenceInput {
  @Field(() => KnownPlaceFactsInput)
  @ValidateNested()
  @Type(() => KnownPlaceFactsInput)
  facts!: KnownPlaceFactsInput;
}
