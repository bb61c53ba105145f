import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { ComparedText } from './condition-difference.rules.js';
import type { ParameterChange, TextChange } from './word-difference.rules.js';

/** What happened to a run of words. */
export enum WordOperation {
  same = 'same',
  added = 'added',
  removed = 'removed',
}
registerEnumType(WordOperation, { name: 'WordOperation' });

@ObjectType('WordChange', { description: 'A run of words that stayed, came or went.' })
export class WordChangeType implements TextChange {
  @Field(() => WordOperation)
  op!: TextChange['op'];

  @Field(() => String)
  text!: string;
}

@ObjectType('WordDifference', { description: 'A text against its previous version, in order.' })
export class WordDifferenceType implements ComparedText {
  @Field(() => String, { description: 'Language compared: the one asked for when both have it.' })
  language!: string;

  @Field(() => [WordChangeType])
  changes!: WordChangeType[];
}

@ObjectType('ParameterChange', { description: 'A value that differs; null where it was not set.' })
export class ParameterChangeType implements ParameterChange {
  @Field(() => String)
  name!: string;

  @Field(() => JsonScalar, { nullable: true })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after!: unknown;
}
