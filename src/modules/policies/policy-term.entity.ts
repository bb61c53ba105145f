import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import type { TermKind } from './policy-content.types.js';

/** A word of the policy note with what a new note begins with, its validity and its source. */
@ObjectType()
@Entity({ name: 'policy_term' })
export class PolicyTerm {
  @Field(() => String, {
    description: 'behaviour, reaction, posture, phase, means, line or priority.',
  })
  @PrimaryColumn({ type: 'text' })
  kind!: TermKind;

  @Field(() => String)
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Field(() => Int)
  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  label!: Localized;

  @Field(() => JsonScalar, {
    description: 'By kind: the usual reactions, criteria, regime, words.',
  })
  @Column({ type: 'jsonb' })
  facts!: Readonly<Record<string, unknown>>;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
