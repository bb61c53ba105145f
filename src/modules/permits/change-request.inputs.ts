import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';

@InputType()
export class AnswerChangeInput {
  @Field(() => ID)
  @IsUUID()
  changeId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => Boolean)
  @IsBoolean()
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Required when refusing.' })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  reason?: string | null;
}
