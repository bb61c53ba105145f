import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { NoticeContent, NoticeTranslation, TrafficMeasure } from './traffic-notice.rules.js';
import type { NoticeState } from './traffic-notice.workflow.js';

/** The columns of a published notice that anybody may read. */
@Entity({ name: 'traffic_notice' })
export class PublishedNotice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'text' })
  state!: NoticeState;

  @Column({ type: 'jsonb', nullable: true })
  content!: NoticeContent | null;

  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: string | null;
}

/** The traffic part of a decision as the public reads it, in both languages. */
@ObjectType()
@Entity({ name: 'traffic_notice' })
export class TrafficNotice {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'draft, checked, published or ended.' })
  @Column({ type: 'text' })
  state!: NoticeState;

  @Column({ type: 'jsonb' })
  measures!: TrafficMeasure[];

  @Column({ type: 'jsonb' })
  translation!: NoticeTranslation;

  @Column({ type: 'jsonb', nullable: true })
  content!: NoticeContent | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was published.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'uuid' })
  draftedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  draftedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  draftedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  checkedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  checkedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: string | null;
}
