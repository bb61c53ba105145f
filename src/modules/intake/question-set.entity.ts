import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { QuestionSetContent } from './question-set.types.js';

/** The first edition of a set, as the product brings it; the same for every zone. */
@Entity({ name: 'standard_question_set' })
export class StandardQuestionSet {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text', array: true })
  kinds!: string[];

  @Column({ type: 'jsonb' })
  title!: Localized;

  @Column({ type: 'jsonb' })
  content!: QuestionSetContent;
}

/** A zone's own edition of a set. */
@Entity({ name: 'question_set' })
export class ZoneQuestionSet {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'text' })
  state!: 'draft' | 'published';

  @Column({ type: 'text', array: true })
  kinds!: string[];

  @Column({ type: 'jsonb' })
  title!: Localized;

  @Column({ type: 'jsonb' })
  content!: QuestionSetContent;

  @Column({ type: 'text' })
  updatedByName!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: string | null;
}

/** An edition of a set of questions, whoever wrote it. */
@ObjectType()
export class QuestionSet {
  @Field(() => String)
  code!: string;

  @Field(() => Int, { description: 'The first one comes with the product.' })
  edition!: number;

  @Field(() => Int, { description: 'For expectedVersion; 0 for what cannot be edited.' })
  version!: number;

  @Field(() => String, { description: 'draft or published.' })
  state!: string;

  @Field(() => [String])
  kinds!: string[];

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => JsonScalar, { description: 'Pages with their questions, as QuestionStepInput.' })
  steps!: QuestionSetContent['steps'];

  @Field(() => [String], { description: 'Paths of the general form these kinds are not asked.' })
  omits!: string[];

  @Field(() => String, { nullable: true })
  updatedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  publishedAt!: string | null;
}
