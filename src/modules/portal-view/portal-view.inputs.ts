import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';

const MAX_REASON = 500;
const MOST_FACTORS = 20;

@InputType()
export class SeeAsOrganiserInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String, { description: 'Why; kept in the journal.' })
  @IsString()
  @Length(3, MAX_REASON)
  @Matches(/\S/)
  reason!: string;
}

@InputType()
export class ResetFactorsInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => [ID], {
    description: 'The factors as they were seen; CONFLICT when they are others.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_FACTORS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  factorIds!: string[];

  @Field(() => String, { description: 'The number in the dossier on which the person was called.' })
  @IsString()
  @Matches(/^\+?[0-9][0-9 ./-]{6,29}$/)
  calledBackOn!: string;

  @Field(() => String, { description: 'How it was certain that it is this person, and why.' })
  @IsString()
  @Length(3, MAX_REASON)
  @Matches(/\S/)
  reason!: string;
}
