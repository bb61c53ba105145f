import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentStepKey } from './assessment-step.enums.js';

/** That an assessment of a class needs a step; reference data with source and validity. */
@Entity({ name: 'risk_step_rule' })
export class AssessmentStepRule {
  /** A, B, C, Cplus, or unclassified while nobody confirmed a class. */
  @PrimaryColumn({ type: 'text' })
  eventClass!: string;

  @PrimaryColumn({ type: 'text' })
  stepKey!: AssessmentStepKey;

  @Column({ type: 'text' })
  source!: string;

  @PrimaryColumn({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
