import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Length, Matches, Min } from 'class-validator';

@InputType()
export class PortalSignInput {
  @Field(() => ID)
  @IsUUID()
  agreementId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Of exactly the words that were read.' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

@InputType()
export class PortalDeclineInput {
  @Field(() => ID)
  @IsUUID()
  agreementId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Police and the other organisations read it.' })
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}
