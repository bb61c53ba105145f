import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LANGUAGES } from '../../core/messages.js';
import { EventKind } from '../events/index.js';
import { PortalTitleInput } from './portal-facts.inputs.js';

@InputType()
export class PortalCopyInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;
}

@InputType()
export class PortalReserveInput {
  @Field(() => EventKind)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => String, { description: 'Language of the procedure: nl, fr, en or de.' })
  @IsIn(LANGUAGES)
  language!: string;

  @Field(() => PortalTitleInput)
  @ValidateNested()
  @Type(() => PortalTitleInput)
  title!: PortalTitleInput;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  startAt!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  endAt!: string;

  @Field(() => [String])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(19)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  communes!: string[];

  @Field(() => String, { description: 'In words: a square, a street, a hall.' })
  @IsString()
  @Length(2, 300)
  place!: string;
}
