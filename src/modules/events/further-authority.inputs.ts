import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const MAX_FURTHER = 5;

@InputType()
export class FurtherAuthorityInput {
  @Field(() => String, { description: 'Code of an authority of no commune that is touched.' })
  @IsString()
  @MaxLength(60)
  code!: string;

  @Field(() => String)
  @IsString()
  @Length(3, 500)
  reason!: string;
}

@InputType()
export class NameFurtherAuthoritiesInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => [FurtherAuthorityInput], { description: 'All of them; none takes them off.' })
  @IsArray()
  @ArrayMaxSize(MAX_FURTHER)
  @ArrayUnique(({ code }: FurtherAuthorityInput) => code)
  @ValidateNested({ each: true })
  @Type(() => FurtherAuthorityInput)
  authorities!: FurtherAuthorityInput[];
}
