import { Field, ID, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import type { FactChange } from './difference.rules.js';
import type { StaleSource } from './basis.service.js';

/** A record the product was built on that has changed since. */
@ObjectType('StaleSource')
export class StaleSourceType implements StaleSource {
  @Field(() => String, { description: 'event, condition, riskAssessment, deploymentPlan …' })
  sourceType!: string;

  @Field(() => ID)
  sourceId!: string;

  @Field(() => String, { description: 'changed, added or removed.' })
  change!: StaleSource['change'];

  @Field(() => JsonScalar, { description: 'What differs: path, before, after.' })
  differences!: readonly FactChange[];
}
