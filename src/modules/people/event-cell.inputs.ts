import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsInt,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';

@InputType()
export class EventCellInput {
  @Field(() => Int, { description: '0 while there is none.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Matches(/^\+?[0-9][0-9 ./-]{6,29}$/)
  phone!: string;

  @Field(() => String)
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  hours!: LocalizedTextInput;

  @Field(() => String)
  @IsString()
  @Length(3, 500)
  source!: string;
}
