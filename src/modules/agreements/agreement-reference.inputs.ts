import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';
import { EXPECTATION_PARTS, type ExpectationPart } from './expectation.entity.js';

@InputType()
export class AgreementSectionFactsInput {
  @Field(() => Int, { description: 'Its place in the protocol.' })
  @IsInt()
  @Min(1)
  @Max(99)
  number!: number;

  @Field(() => [String], { description: 'Kinds of condition that stand in it.' })
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^[A-Z]{2,6}$/, { each: true })
  kinds!: string[];

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Words it begins with.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  lead?: LocalizedTextInput | null;
}

@InputType()
export class AddAgreementSectionInput extends AddReferenceInput {
  @Field(() => AgreementSectionFactsInput)
  @ValidateNested()
  @Type(() => AgreementSectionFactsInput)
  facts!: AgreementSectionFactsInput;
}

@InputType()
export class ReviseAgreementSectionInput extends ReviseReferenceInput {
  @Field(() => AgreementSectionFactsInput)
  @ValidateNested()
  @Type(() => AgreementSectionFactsInput)
  facts!: AgreementSectionFactsInput;
}

@InputType()
export class ExpectationBlockFactsInput {
  @Field(() => Int, { description: 'The lowest is offered first.' })
  @IsInt()
  @Min(0)
  @Max(999)
  position!: number;

  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  @IsIn(EXPECTATION_PARTS)
  part!: ExpectationPart;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
}

@InputType()
export class AddExpectationBlockInput extends AddReferenceInput {
  @Field(() => ExpectationBlockFactsInput)
  @ValidateNested()
  @Type(() => ExpectationBlockFactsInput)
  facts!: ExpectationBlockFactsInput;
}

@InputType()
export class ReviseExpectationBlockInput extends ReviseReferenceInput {
  @Field(() => ExpectationBlockFactsInput)
  @ValidateNested()
  @Type(() => ExpectationBlockFactsInput)
  facts!: ExpectationBlockFactsInput;
}
