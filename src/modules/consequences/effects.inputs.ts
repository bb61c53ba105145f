import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { JsonScalar } from '../../core/graphql/json.scalar.js';

const MOST_LINKS = 200;
const MOST_PERSONS = 10_000;

@InputType()
export class ConditionEffectsInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'All values as they would be; left out, those of the latest version.',
  })
  @IsOptional()
  @IsObject()
  parameters?: Record<string, unknown> | null;
}

@InputType()
export class SetConditionWorthInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int, { description: '0 while nothing was entered.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => [ID], { description: 'Hazards of the present assessment it lowers.' })
  @IsArray()
  @ArrayMaxSize(MOST_LINKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  hazardIds!: string[];

  @Field(() => [ID], { description: 'Posts of the plan that would need more people without it.' })
  @IsArray()
  @ArrayMaxSize(MOST_LINKS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  postIds!: string[];

  @Field(() => Int, { nullable: true, description: 'Persons more these posts would need.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PERSONS)
  savedPersons?: number | null;

  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}
