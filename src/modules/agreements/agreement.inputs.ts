import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { PHONE } from '../mandates/index.js';
import { EXPECTATION_PARTS, type ExpectationPart } from './expectation.entity.js';

/** Guard of this installation: what an organiser reads in one go. */
const MAX_ITEMS = 40;

@InputType()
export class CompileAgreementInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the open protocol this one stands in for.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  openVersion?: number | null;

  @Field(() => LocalDateScalar, { description: 'The day both sides look back.' })
  @IsString()
  evaluationOn!: string;

  @Field(() => String, { description: 'The liaison officer of the day, by function.' })
  @IsString()
  @Length(2, 200)
  @Matches(/\S/)
  policeContact!: string;

  @Field(() => String)
  @IsString()
  @Matches(PHONE)
  policePhone!: string;
}

@InputType()
export class SignAgreementInput {
  @Field(() => ID)
  @IsUUID()
  agreementId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Of exactly the words that were read.' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

@InputType()
export class ExpectationItemInput {
  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  @IsIn(EXPECTATION_PARTS)
  part!: ExpectationPart;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French at least.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
}

@InputType()
export class DraftExpectationsInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { nullable: true, description: 'Of the draft that is revised.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;

  @Field(() => [ExpectationItemInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => ExpectationItemInput)
  items!: ExpectationItemInput[];
}

@InputType()
export class ReleaseExpectationsInput {
  @Field(() => ID)
  @IsUUID()
  expectationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}
