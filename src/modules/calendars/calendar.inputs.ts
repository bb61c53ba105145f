import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { EventFilterInput } from '../events/index.js';

const NAME: [number, number] = [1, 80];

@InputType()
export class SaveViewInput {
  @Field(() => String)
  @IsString()
  @Length(...NAME)
  name!: string;

  @Field(() => EventFilterInput, { description: 'Its days are not kept: a view moves with time.' })
  @ValidateNested()
  @Type(() => EventFilterInput)
  filter!: EventFilterInput;
}

@InputType()
export class ChangeViewInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(...NAME)
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The view the calendar opens with.' })
  @IsOptional()
  @IsBoolean()
  isDefault?: boolean | null;
}

@InputType()
export class RemoveViewInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class OpenFeedInput {
  @Field(() => String)
  @IsIn(['all', 'view', 'orders'])
  kind!: 'all' | 'view' | 'orders';

  @Field(() => ID, { nullable: true, description: 'The saved view, for the kind `view` only.' })
  @IsOptional()
  @IsUUID()
  viewId?: string | null;

  @Field(() => String)
  @IsString()
  @Length(...NAME)
  name!: string;
}
