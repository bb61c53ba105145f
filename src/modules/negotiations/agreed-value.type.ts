import { Field, ID, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { Quantity } from './parameter-effects.data.js';

/** One value in force that a calculation uses instead of the fact of the dossier, or as its bound. */
@ObjectType('AgreedValue')
export class AgreedValueType {
  @Field(() => ID)
  conditionId!: string;

  @Field(() => String, { description: 'Such as C04.' })
  label!: string;

  @Field(() => String, { description: 'Code of the catalogue, such as TIM.' })
  kind!: string;

  @Field(() => String, { description: 'Name of the value in its kind, such as start.' })
  parameter!: string;

  @Field(() => String, { description: 'What it gives, such as startAt or maxPersons.' })
  quantity!: Quantity;

  @Field(() => JsonScalar, { description: 'A number, or an instant where it names an hour.' })
  value!: string | number;
}
