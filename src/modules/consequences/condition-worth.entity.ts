import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a planner says a condition buys, beside what follows from risk analysis and plan. */
@Entity({ name: 'condition_worth' })
export class ConditionWorthRecord {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Column({ type: 'integer', nullable: true })
  savedPersons!: number | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  setBy!: string;

  @Column({ type: 'text' })
  setByName!: string;

  @Column({ type: 'timestamptz' })
  setAt!: string;
}

/** One hazard it lowers, or one post it relieves. */
@Entity({ name: 'condition_worth_link' })
export class ConditionWorthLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  worthId!: string;

  @Column({ type: 'uuid', nullable: true })
  hazardId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  postId!: string | null;
}
