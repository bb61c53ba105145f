import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Explained, ExplainedInput, ExplainedStep, ExplainedWarning } from '../explained.js';
import type { RuleParams } from '../rule-input-error.js';
import { JsonScalar } from './json.scalar.js';

@ObjectType('ExplainedInput')
export class ExplainedInputType implements ExplainedInput {
  @Field(() => String, { description: 'Code of the catalogue, such as participants.' })
  name!: string;

  @Field(() => JsonScalar, { nullable: true })
  value!: number | string | boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of the catalogue, such as m2.' })
  unit!: string | null;
}

@ObjectType('ExplainedStep')
export class ExplainedStepType implements ExplainedStep {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'With its values filled in.' })
  formula!: string;

  @Field(() => JsonScalar, { nullable: true })
  value!: number | string | boolean | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;
}

@ObjectType('ExplainedWarning')
export class ExplainedWarningType implements ExplainedWarning {
  @Field(() => String)
  code!: string;

  @Field(() => JsonScalar)
  params!: RuleParams;
}

/** A figure with formula, inputs, steps, source and warnings; answers of calculations extend it. */
@ObjectType({ isAbstract: true })
export abstract class ExplainedFigure implements Explained {
  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => String)
  unit!: string;

  @Field(() => String, { description: 'In symbols, for every language.' })
  formula!: string;

  @Field(() => [ExplainedInputType])
  inputs!: readonly ExplainedInputType[];

  @Field(() => [ExplainedStepType])
  steps!: readonly ExplainedStepType[];

  @Field(() => String)
  source!: string;

  @Field(() => [ExplainedWarningType])
  warnings!: readonly ExplainedWarningType[];
}
