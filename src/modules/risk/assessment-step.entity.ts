import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentContribution } from './assessment-step-outlook.inputs.js';
import type { StepContent } from './assessment-step-content.rules.js';
import type {
  AssessmentAgency,
  AssessmentStepKey,
  AssessmentStepMark,
  StepReviewVerdict,
} from './assessment-step.enums.js';

/** What was written in one step of an assessment, and who looked at it last. */
@Entity({ name: 'risk_step' })
export class AssessmentStep {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  key!: AssessmentStepKey;

  @Column({ type: 'text' })
  mark!: AssessmentStepMark;

  @Column({ type: 'text', nullable: true })
  setAsideReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'text' })
  agency!: AssessmentAgency;

  /** Police function, service or side by name. */
  @Column({ type: 'text', nullable: true })
  agencyName!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  content!: StepContent | null;

  @Column({ type: 'jsonb' })
  contributions!: AssessmentContribution[];

  /** Everybody who wrote in this step; none of them may check or validate the assessment. */
  @Column({ type: 'jsonb' })
  writtenBy!: string[];

  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reviewVerdict!: StepReviewVerdict | null;

  @Column({ type: 'text', nullable: true })
  reviewNote!: string | null;

  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
