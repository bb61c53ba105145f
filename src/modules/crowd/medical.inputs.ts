import { Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsNumber, IsOptional } from 'class-validator';
import { MEDICAL_KINDS, type MedicalKind } from './medical-cover.data.js';

/** The scheme's own kinds of event, each with its factor. */
export const MedicalEventKind = Object.fromEntries(MEDICAL_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in MedicalKind]: Kind;
};
registerEnumType(MedicalEventKind, { name: 'MedicalEventKind' });

export const MedicalCoverTableName = { A: 'A', B: 'B' } as const;
registerEnumType(MedicalCoverTableName, {
  name: 'MedicalCoverTableName',
  description: 'A: 2005, the default. B: state of 2010.',
});

/** Either permitted or areaM2, either factor or kind. */
@InputType()
export class MedicalCoverInput {
  @Field(() => Float, { nullable: true, description: 'Persons the place may hold.' })
  @IsOptional()
  @IsNumber()
  permitted?: number | null;

  @Field(() => Float, { nullable: true, description: 'Where no number is permitted: 4 a m².' })
  @IsOptional()
  @IsNumber()
  areaM2?: number | null;

  @Field(() => Float, { description: 'Persons expected at the same time.' })
  @IsNumber()
  expected!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  factor?: number | null;

  @Field(() => MedicalEventKind, { nullable: true })
  @IsOptional()
  @IsEnum(MedicalEventKind)
  kind?: MedicalKind | null;

  @Field(() => Float, { nullable: true, description: 'Persons under police protection.' })
  @IsOptional()
  @IsNumber()
  vip?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Police know of a risk of violence.' })
  @IsOptional()
  @IsBoolean()
  violence?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'In a closed building.' })
  @IsOptional()
  @IsBoolean()
  closed?: boolean | null;

  @Field(() => MedicalCoverTableName, { nullable: true, description: 'A by default.' })
  @IsOptional()
  @IsEnum(MedicalCoverTableName)
  table?: 'A' | 'B' | null;

  @Field(() => Boolean, { nullable: true, description: 'Whole points before the table is read.' })
  @IsOptional()
  @IsBoolean()
  roundPoints?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Spread over a route or a district.' })
  @IsOptional()
  @IsBoolean()
  spreadOut?: boolean | null;
}

/** Points of each item as the withdrawn guide gives them; only the attendance is looked up. */
@InputType()
export class MedicalCoverHsg195Input {
  @Field(() => Float)
  @IsNumber()
  attendance!: number;

  @Field(() => Int)
  @IsInt()
  nature!: number;

  @Field(() => Int)
  @IsInt()
  venue!: number;

  @Field(() => Int)
  @IsInt()
  standing!: number;

  @Field(() => Int)
  @IsInt()
  audience!: number;

  @Field(() => Int)
  @IsInt()
  history!: number;

  @Field(() => Int)
  @IsInt()
  queuing!: number;

  @Field(() => Int)
  @IsInt()
  season!: number;

  @Field(() => Int)
  @IsInt()
  distance!: number;

  @Field(() => Int)
  @IsInt()
  choice!: number;

  @Field(() => Int)
  @IsInt()
  hazards!: number;

  @Field(() => Int)
  @IsInt()
  facilities!: number;
}
