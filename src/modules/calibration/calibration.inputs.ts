import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
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
import { INCIDENT_KINDS, NUMBER_METHODS, SEVERITIES } from './incident.data.js';

/** Guards of this installation, no rules of law: a typing error is refused. */
const MOST_PARTICIPANTS = 2_000_000;
const MOST_INCIDENTS = 10_000;
const CLASSES = ['A', 'B', 'C', 'Cplus'];

@InputType()
export class OutcomeIncidentInput {
  @Field(() => String, { description: 'A kind of the list.' })
  @IsIn(INCIDENT_KINDS)
  kind!: string;

  @Field(() => Int)
  @IsInt()
  @Min(SEVERITIES.least)
  @Max(SEVERITIES.most)
  severity!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MOST_INCIDENTS)
  count!: number;
}

@InputType()
export class RecordOutcomeInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: '0 while nothing was recorded.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: 'With the method it was found by.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PARTICIPANTS)
  actualNumber?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(NUMBER_METHODS)
  numberMethod?: string | null;

  @Field(() => DateTimeScalar)
  @IsString()
  startedAt!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  endedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  tailAt?: string | null;

  @Field(() => [OutcomeIncidentInput], { description: 'Empty when nothing happened.' })
  @IsArray()
  @ArrayMaxSize(65)
  @ArrayUnique(({ kind, severity }: OutcomeIncidentInput) => `${kind} ${severity}`)
  @ValidateNested({ each: true })
  @Type(() => OutcomeIncidentInput)
  incidents!: OutcomeIncidentInput[];

  @Field(() => String)
  @IsIn(CLASSES)
  hindsightClass!: string;

  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  hindsightReason!: string;
}

@InputType()
export class ThresholdInput {
  @Field(() => String, { description: 'Code of a trigger that measures.' })
  @IsString()
  @MaxLength(60)
  trigger!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST_PARTICIPANTS)
  threshold!: number;
}

@ArgsType()
export class ClassModelEffectArgs {
  @Field(() => [ThresholdInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique(({ trigger }: ThresholdInput) => trigger)
  @ValidateNested({ each: true })
  @Type(() => ThresholdInput)
  thresholds?: ThresholdInput[] | null;
}

@InputType()
export class ProposeClassModelInput {
  @Field(() => Int, { description: 'Number of the model it would replace.' })
  @IsInt()
  @Min(1)
  basedOn!: number;

  @Field(() => [ThresholdInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique(({ trigger }: ThresholdInput) => trigger)
  @ValidateNested({ each: true })
  @Type(() => ThresholdInput)
  thresholds!: ThresholdInput[];

  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}

@InputType()
export class DecideClassModelInput {
  @Field(() => ID)
  @IsUUID()
  proposalId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}
