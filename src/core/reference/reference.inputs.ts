import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
} from 'class-validator';
import { LocalDateScalar } from '../graphql/local-date.scalar.js';

/** Since when, until when and on what grounds an edition holds. */
@InputType({ isAbstract: true })
export abstract class ReferencePeriodInput {
  @Field(() => LocalDateScalar, {
    description: 'First day; of a new edition, today at the earliest.',
  })
  @IsString()
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, included.' })
  @IsOptional()
  @IsString()
  validTo?: string | null;

  @Field(() => String, { description: 'Where it comes from.' })
  @IsString()
  @Length(3, 500)
  @Matches(/\S/)
  source!: string;
}

@InputType({ isAbstract: true })
export abstract class AddReferenceInput extends ReferencePeriodInput {
  @Field(() => String, { description: 'Letters and digits, parted by full stops or hyphens.' })
  @IsString()
  @Length(2, 60)
  @Matches(/^[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*$/)
  code!: string;
}

@InputType({ isAbstract: true })
export abstract class ReviseReferenceInput extends ReferencePeriodInput {
  @Field(() => ID, { description: 'The newest edition.' })
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class EndReferenceInput {
  @Field(() => ID, { description: 'The newest edition.' })
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => LocalDateScalar, { description: 'Last day, included; yesterday at the earliest.' })
  @IsString()
  validTo!: string;

  @Field(() => String)
  @IsString()
  @Length(3, 1000)
  @Matches(/\S/)
  reason!: string;
}

@ArgsType()
export class ReferenceChangesArgs {
  @Field(() => [ID])
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  rowIds!: string[];
}
