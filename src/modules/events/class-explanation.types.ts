import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { ClassFactChange } from './class-changes.rules.js';
import type { EventClassFacts } from './class-model.rules.js';
import type { ClassContribution } from './event-class.rules.js';

/** What one trigger makes of its fact, met or not. */
@ObjectType('ClassContribution')
export class ClassContributionType {
  @Field(() => String, { description: 'Code of the trigger.' })
  trigger!: string;

  @Field(() => String, { description: 'Code of the fact it reads.' })
  fact!: ClassContribution['fact'];

  @Field(() => String, { description: 'A, B, C or Cplus.' })
  leadsTo!: string;

  @Field(() => String, { description: 'above, atLeast, holds or unknown.' })
  test!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'Null when nobody knows.' })
  value!: number | boolean | null;

  @Field(() => Int, { nullable: true })
  threshold!: number | null;

  @Field(() => Int, { nullable: true, description: 'Value less threshold; below zero is short.' })
  margin!: number | null;

  @Field(() => Boolean, {
    description: 'Whether what it asks beside its fact is given, and it is not needless.',
  })
  applies!: boolean;

  @Field(() => Boolean)
  met!: boolean;

  @Field(() => Boolean, { description: 'Met, and the class is the one it leads to.' })
  decisive!: boolean;

  @Field(() => String)
  source!: string;
}

/** One fact that, all others as they are, would raise or lower the class. */
@ObjectType('ClassFactChange')
export class ClassFactChangeType implements ClassFactChange {
  @Field(() => String)
  fact!: ClassFactChange['fact'];

  @Field(() => String, { description: 'raises or lowers.' })
  direction!: ClassFactChange['direction'];

  @Field(() => JsonScalar, { nullable: true })
  from!: number | boolean | null;

  @Field(() => JsonScalar)
  to!: number | boolean;

  @Field(() => Int, { nullable: true })
  difference!: number | null;

  @Field(() => String, { description: 'What the class would be then.' })
  eventClass!: ClassFactChange['eventClass'];
}

/** What a person chose, on what ground, and whether it comes out the same today. */
@ObjectType()
export class ClassConfirmation {
  @Field(() => String)
  proposed!: string;

  @Field(() => String)
  chosen!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String)
  confirmedByName!: string;

  @Field(() => DateTimeScalar)
  confirmedAt!: string;

  @Field(() => Int)
  modelNumber!: number;

  @Field(() => String)
  modelHash!: string;

  @Field(() => JsonScalar, { description: 'The facts it was proposed from.' })
  facts!: EventClassFacts;

  @Field(() => [ClassContributionType])
  contributions!: readonly ClassContribution[];

  @Field(() => Boolean, {
    description: 'Whether its model gives the same class and contributions from these facts.',
  })
  reproduced!: boolean;

  @Field(() => [String], { description: 'Facts that are otherwise now.' })
  changedFacts!: string[];
}

/** A proposed class with everything it comes from; for police eyes. */
@ObjectType({ description: 'A proposed class with everything it comes from.' })
export class ClassExplanation {
  @Field(() => Int)
  modelNumber!: number;

  @Field(() => String)
  modelHash!: string;

  @Field(() => DateTimeScalar)
  modelValidFrom!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { description: 'What the model proposes: A, B, C or Cplus.' })
  eventClass!: string;

  @Field(() => JsonScalar, { description: 'By code; null is what nobody knows.' })
  facts!: EventClassFacts;

  @Field(() => [ClassContributionType])
  contributions!: readonly ClassContribution[];

  @Field(() => [ClassFactChangeType], {
    description: 'Which single fact would change the class, given the others.',
  })
  changes!: readonly ClassFactChange[];

  @Field(() => String, { nullable: true, description: 'What a person chose; null before.' })
  chosen!: string | null;

  @Field(() => ClassConfirmation, {
    nullable: true,
    description: 'Null before, and for a class confirmed before its ground was kept.',
  })
  confirmation!: ClassConfirmation | null;
}
