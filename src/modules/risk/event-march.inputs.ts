import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsNumber, IsOptional, IsUUID } from 'class-validator';
import type { MarchTrial } from './event-march.rules.js';

const MAX_STAGES = 100;

/** The march of a dossier; figures given are tried out instead of those of the dossier. */
@InputType()
export class EventMarchInput implements MarchTrial {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsNumber()
  participants?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  densityPerM2?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  speedMps?: number | null;

  @Field(() => Float, { nullable: true, description: 'One width for every stage, metres.' })
  @IsOptional()
  @IsNumber()
  widthM?: number | null;

  @Field(() => [Float], { nullable: true, description: 'A width for each stage, metres.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_STAGES)
  @IsNumber({}, { each: true })
  stageWidthsM?: number[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Minutes over which people set out; 0: at once.',
  })
  @IsOptional()
  @IsNumber()
  releaseMin?: number | null;
}
