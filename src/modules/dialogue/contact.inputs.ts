import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import {
  CONTACT_DIRECTIONS,
  CONTACT_KINDS,
  CONTACT_LIMITS,
  type ContactDirection,
  type ContactKind,
} from './contact.rules.js';

@InputType()
export class ContactInput {
  @Field(() => String)
  @IsIn(CONTACT_KINDS)
  kind!: ContactKind;

  @Field(() => String, { description: 'in, out or both.' })
  @IsIn(CONTACT_DIRECTIONS)
  direction!: ContactDirection;

  @Field(() => String)
  @IsString()
  @Length(2, 300)
  withWhom!: string;

  @Field(() => String)
  @IsString()
  @Length(2, 4_000)
  said!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(2, 2_000)
  promised?: string | null;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  occurredAt!: string;

  @Field(() => [ID], { nullable: true, description: 'Conditions of the dossier it was about.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CONTACT_LIMITS.conditions)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  conditionIds?: string[] | null;
}

@InputType()
export class RecordContactInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => ContactInput)
  @ValidateNested()
  @Type(() => ContactInput)
  contact!: ContactInput;
}

@InputType()
export class CorrectContactInput {
  @Field(() => ID, { description: 'The entry that is replaced.' })
  @IsUUID()
  contactId!: string;

  @Field(() => String)
  @IsString()
  @Length(3, 1_000)
  reason!: string;

  @Field(() => ContactInput)
  @ValidateNested()
  @Type(() => ContactInput)
  contact!: ContactInput;
}
