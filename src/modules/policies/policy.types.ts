import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';

/** Something a note still lacks before it may be handed in. */
@ObjectType('PolicyGap')
export class PolicyGapType {
  @Field(() => String, { description: 'What lacks, such as behaviourMissing.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The row or text it is about.' })
  of!: string | null;
}

/** A run of words that stayed, came or went. */
@ObjectType()
export class PolicyWords {
  @Field(() => String, { description: 'same, added or removed.' })
  op!: string;

  @Field(() => String)
  text!: string;
}

/** One line that differs from the number approved before, word by word. */
@ObjectType()
export class PolicyDifference {
  @Field(() => String, { description: 'Part of the note, such as tolerance.' })
  part!: string;

  @Field(() => String, { description: 'Row of the part; empty for a part without rows.' })
  code!: string;

  @Field(() => LocalizedText, { nullable: true })
  label!: Localized | null;

  @Field(() => [PolicyWords])
  words!: PolicyWords[];
}

/** One thing an organiser would be told. */
@ObjectType()
export class PolicyToldItem {
  @Field(() => String, { description: 'facilitation, tolerance, willNot or contact.' })
  part!: string;

  @Field(() => LocalizedText)
  text!: Localized;
}

/** Exactly what the organiser would read, and whether he does. */
@ObjectType('PolicyExtract')
export class PolicyExtractType {
  @Field(() => [PolicyToldItem])
  items!: PolicyToldItem[];

  @Field(() => Boolean, { description: 'Whether he reads all of it already.' })
  released!: boolean;

  @Field(() => Int, { nullable: true, description: 'Of the draft that waits for release.' })
  draftVersion!: number | null;
}
