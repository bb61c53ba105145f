import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import {
  ALTERNATIVE_KINDS,
  FACT_NATURES,
  FACT_SOURCES,
  HEARING_FORMS,
  type OfferedAlternative,
  type OrganiserHearing,
  REACHES,
  type RestrictionFact,
  type Restriction,
} from './decision-restriction.rules.js';

/** Guards of this installation, not rules of law. */
const MAX_WORDS = 4_000;
const MAX_REFERENCE = 200;
const MAX_FACTS = 30;
const MAX_ALTERNATIVES = 12;

@InputType()
export class RestrictionFactInput {
  @Field(() => String, { description: FACT_NATURES.join(', ') })
  @IsIn(FACT_NATURES)
  nature!: RestrictionFact['nature'];

  @Field(() => String, { description: FACT_SOURCES.join(', ') })
  @IsIn(FACT_SOURCES)
  source!: RestrictionFact['source'];

  @Field(() => ID, { nullable: true, description: 'The record of this dossier it comes from.' })
  @IsOptional()
  @IsUUID()
  recordId?: string | null;

  @Field(() => String, { description: 'Name of the source, such as the number of a report.' })
  @IsString()
  @Length(2, MAX_REFERENCE)
  reference!: string;

  @Field(() => LocalDateScalar)
  @IsString()
  day!: string;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_WORDS)
  text!: string;
}

@InputType()
export class OfferedAlternativeInput implements OfferedAlternative {
  @Field(() => String, { description: ALTERNATIVE_KINDS.join(', ') })
  @IsIn(ALTERNATIVE_KINDS)
  kind!: OfferedAlternative['kind'];

  @Field(() => LocalDateScalar)
  @IsString()
  offeredOn!: string;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_WORDS)
  text!: string;

  @Field(() => String, { description: 'Why it does not suffice.' })
  @IsString()
  @Length(3, MAX_WORDS)
  insufficient!: string;
}

@InputType()
export class OrganiserHearingInput implements OrganiserHearing {
  @Field(() => String, { description: HEARING_FORMS.join(', ') })
  @IsIn(HEARING_FORMS)
  form!: OrganiserHearing['form'];

  @Field(() => LocalDateScalar)
  @IsString()
  day!: string;

  @Field(() => String, { description: 'What the organiser said.' })
  @IsString()
  @Length(3, MAX_WORDS)
  said!: string;
}

/** The reasons of one restriction; left out is empty. */
@InputType()
export class RestrictionInput {
  @Field(() => ID, { nullable: true, description: 'Null for the prohibition itself.' })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;

  @Field(() => [RestrictionFactInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FACTS)
  @ValidateNested({ each: true })
  @Type(() => RestrictionFactInput)
  facts?: RestrictionFactInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of legal grounds.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FACTS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  groundCodes?: string[] | null;

  @Field(() => String, { description: REACHES.join(', ') })
  @IsIn(REACHES)
  reach!: Restriction['reach'];

  @Field(() => Boolean, { nullable: true, description: 'Whether the danger was unforeseen.' })
  @IsOptional()
  @IsBoolean()
  unforeseen?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  policeMeasures?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  organiserMeasures?: string | null;

  @Field(() => [OfferedAlternativeInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ALTERNATIVES)
  @ValidateNested({ each: true })
  @Type(() => OfferedAlternativeInput)
  alternatives?: OfferedAlternativeInput[] | null;

  @Field(() => OrganiserHearingInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganiserHearingInput)
  hearing?: OrganiserHearingInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  proportionality?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORDS)
  neutrality?: string | null;
}
