import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { ReferenceRow } from '../../core/reference/reference-row.js';
import type { LeadTimeCondition } from './lead-time-condition.rules.js';
import type { DeadlineUnit } from './filing-deadline.rules.js';

/** How long before an event a commune or channel wants the application. */
@ObjectType()
@Entity({ name: 'lead_time_rule' })
export class LeadTimeRule extends ReferenceRow {
  @Field(() => [String])
  @Column({ type: 'text', array: true })
  communeCodes!: string[];

  @Field(() => String)
  @Column({ type: 'text' })
  channel!: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  eventKinds!: string[];

  @Field(() => String)
  @Column({ type: 'text' })
  unit!: DeadlineUnit;

  @Field(() => Int)
  @Column({ type: 'integer' })
  amount!: number;

  /** When the rule applies only in some cases; null means always. */
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  condition!: string | null;

  /** The condition as tests of the dossier's facts; null leaves it to be judged by people. */
  @Column({ type: 'jsonb', nullable: true })
  appliesWhen!: LeadTimeCondition | null;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  label!: Localized;
}

/** A day on which an administration is closed beside the legal holidays. */
@Entity({ name: 'closing_day' })
export class ClosingDay {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'jsonb' })
  name!: Localized;

  @Column({ type: 'text' })
  source!: string;
}
