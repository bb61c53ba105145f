import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';

/** A judgment from which drafters should learn, and what in a draft recalls it. */
@ObjectType()
@Entity({ name: 'court_lesson' })
export class CourtLesson extends ReferenceRow {
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  caseNumber!: string | null;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  court!: Localized;

  @Field(() => String, { description: 'suspended, annulled or dismissedThoughUnlawful.' })
  @Column({ type: 'text' })
  outcome!: string;

  @Field(() => [String], { description: 'What in a draft recalls it.' })
  @Column({ type: 'text', array: true })
  triggers!: string[];

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  subject!: Localized;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  lesson!: Localized;
}

/** How far the words in one language are. */
export interface TranslationState {
  readonly state: 'original' | 'translated' | 'checked' | 'missing';
  readonly by?: string | null;
}

/** A sentence of the act, or one a drafter may begin with, in both languages. */
@ObjectType()
@Entity({ name: 'decision_text_block' })
export class DecisionTextBlock extends ReferenceRow {
  @Field(() => String, { description: 'The point of the reasoning it belongs to.' })
  @Column({ type: 'text' })
  part!: string;

  @Field(() => String, {
    description: 'act: a sentence of every act; drafter: words to begin with.',
  })
  @Column({ type: 'text' })
  use!: 'act' | 'drafter';

  @Field(() => Int, { description: 'Where it stands among its like.' })
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  text!: Localized;

  @Column({ type: 'jsonb' })
  translation!: Record<string, TranslationState>;
}

/** Where and how long one may appeal against a decision that was notified. */
@Entity({ name: 'appeal_rule' })
export class AppealRule {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'integer' })
  days!: number;

  /** Whether a last day that is no working day moves to the next one. */
  @Column({ type: 'boolean' })
  rolls!: boolean;

  @Column({ type: 'jsonb' })
  court!: Localized;

  @Column({ type: 'jsonb' })
  urgency!: Localized;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  source!: string;
}

/** The position in which an authority's decisions are signed; a deputy's stands beside it. */
@ObjectType()
@Entity({ name: 'authority_signatory' })
export class AuthoritySignatory extends ReferenceRow {
  @Field(() => ID)
  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  positionId!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  deputy!: boolean;

  @Field(() => [String], { description: 'Languages of the acts it signs: nl, fr.' })
  @Column({ type: 'text', array: true })
  languages!: string[];
}

/** How far the words in one language are, for the reader. */
@ObjectType('TranslationState')
export class TranslationStateType {
  @Field(() => String)
  language!: string;

  @Field(() => String, { description: 'original, translated, checked or missing.' })
  state!: string;

  @Field(() => String, { nullable: true })
  by!: string | null;
}

/** The appeal clock of a notified decision, which explains itself. */
@ObjectType()
export class AppealClock {
  @Field(() => LocalDateScalar, { description: 'Last day on which an appeal may be lodged.' })
  lastDay!: string;

  @Field(() => LocalDateScalar)
  notifiedOn!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => LocalizedText)
  court!: Localized;

  @Field(() => String, { description: 'How it is counted, in the language of the reader.' })
  explanation!: string;

  @Field(() => String, { description: 'What extreme urgency allows, likewise.' })
  urgency!: string;

  @Field(() => String)
  source!: string;
}
