import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { HolderInput, POWERS, type Power } from '../mandates/index.js';

@InputType()
export class PortalInviteInput extends HolderInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => [String], { description: 'read, negotiate, sign, dayResponsible.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(POWERS.length)
  @ArrayUnique()
  @IsIn(POWERS, { each: true })
  powers!: Power[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'From now on when left out.' })
  @IsOptional()
  @IsString()
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType()
export class PortalEndMandateInput {
  @Field(() => ID)
  @IsUUID()
  mandateId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}
