import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
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
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { WEEKDAYS, type ZoneGeometry } from '../places/index.js';
import { MAX_PARTICIPANTS } from './event.inputs.js';
import {
  ZONE_EFFECTS,
  ZONE_EVENT_KINDS,
  ZONE_KINDS,
  ZONE_VISIBILITIES,
} from './restriction-zone.rules.js';

/** Wider than any crowd in front of a zone; the database holds the same bound. */
const MAX_ADJACENCY_M = 5_000;

/** Everything a zone says; what is optional and left out is empty. */
@InputType()
export class RestrictionZoneFactsInput {
  @Field(() => String)
  @IsIn(ZONE_KINDS)
  kind!: string;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => JsonScalar, { description: 'GeoJSON Polygon or LineString, WGS 84, in Belgium.' })
  @IsObject()
  geometry!: ZoneGeometry;

  @Field(() => String)
  @IsIn(ZONE_EFFECTS)
  effect!: string;

  @Field(() => [String], { description: 'Kinds of event, or all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(ZONE_EVENT_KINDS, { each: true })
  appliesTo!: string[];

  @Field(() => [String], { nullable: true, description: 'monday to sunday; left out: every day.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(WEEKDAYS, { each: true })
  weekdays?: string[] | null;

  @Field(() => Int, { description: 'Up to this many metres away an event is warned.' })
  @IsInt()
  @Min(0)
  @Max(MAX_ADJACENCY_M)
  adjacencyWarningM!: number;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  rule!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  legalReference?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  message?: LocalizedTextInput | null;

  @Field(() => String, { description: 'organiser: everybody; police: never at the portal.' })
  @IsIn(ZONE_VISIBILITIES)
  visibility!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PARTICIPANTS)
  minPersons?: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  activeFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  activeTo?: string | null;

  @Field(() => String, { description: 'Where the rule comes from.' })
  @IsString()
  @Length(3, 500)
  @Matches(/\S/)
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  validFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, included.' })
  @IsOptional()
  @IsString()
  validTo?: string | null;
}

@InputType()
export class OpenRestrictionZoneInput {
  @Field(() => String, { description: 'Small letters, digits and hyphens; never changes.' })
  @IsString()
  @Length(3, 60)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  code!: string;

  @Field(() => RestrictionZoneFactsInput)
  @ValidateNested()
  @Type(() => RestrictionZoneFactsInput)
  facts!: RestrictionZoneFactsInput;
}

@InputType()
export class ChangeRestrictionZoneInput {
  @Field(() => ID)
  @IsUUID()
  restrictionZoneId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => RestrictionZoneFactsInput)
  @ValidateNested()
  @Type(() => RestrictionZoneFactsInput)
  facts!: RestrictionZoneFactsInput;

  @Field(() => String)
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/)
  reason!: string;
}
