import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LANGUAGES } from '../../core/messages.js';
import { POWERS, type Power } from './mandate.rules.js';

const MAX_REASON = 2_000;
/** Digits with the signs people write between them. */
export const PHONE = /^\+?[0-9][0-9 ./()-]{4,28}$/;

/** Somebody who is to act, and how he is reached. */
@InputType({ isAbstract: true })
export class HolderInput {
  @Field(() => String)
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Matches(PHONE)
  phone?: string | null;

  @Field(() => String, { description: 'nl, fr, en or de.' })
  @IsIn(LANGUAGES)
  language!: string;
}

@InputType()
export class RecordSpokespersonInput extends HolderInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String, { description: 'For whom he says he speaks, and how this became known.' })
  @IsString()
  @Length(3, 4_000)
  claim!: string;
}

/** Names a mandate as its reader saw it. */
@InputType({ isAbstract: true })
export class MandateStep {
  @Field(() => ID)
  @IsUUID()
  mandateId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ConfirmMandateInput extends MandateStep {
  @Field(() => String, { description: 'For whom he speaks: the name of the group.' })
  @IsString()
  @Length(1, 300)
  @Matches(/\S/)
  group!: string;

  @Field(() => [String], { description: 'read, negotiate, sign, dayResponsible.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(POWERS.length)
  @ArrayUnique()
  @IsIn(POWERS, { each: true })
  powers!: Power[];

  @Field(() => String, { description: 'How it was checked. Police only.' })
  @IsString()
  @Length(3, 4_000)
  how!: string;
}

@InputType()
export class EndMandateInput extends MandateStep {
  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class AdmitOrganisationInput extends HolderInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String)
  @IsString()
  @Length(1, 300)
  @Matches(/\S/)
  organisation!: string;

  @Field(() => [String], { description: 'What each of its members may do.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(POWERS.length)
  @ArrayUnique()
  @IsIn(POWERS, { each: true })
  powers!: Power[];
}

@InputType()
export class CallBackInput {
  @Field(() => ID)
  @IsUUID()
  mandateId!: string;

  @Field(() => String)
  @IsString()
  @Matches(PHONE)
  number!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now when left out.' })
  @IsOptional()
  @IsString()
  calledAt?: string | null;

  @Field(() => Boolean)
  @IsBoolean()
  reached!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 4_000)
  note?: string | null;
}
