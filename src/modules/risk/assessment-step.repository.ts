import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { AssessmentStepRule } from './assessment-step-rule.entity.js';
import { AssessmentStep } from './assessment-step.entity.js';

const steps = new Table(AssessmentStep);
const rules = new Table(AssessmentStepRule);

/** All SQL of the steps of an assessment; only the police role has any privilege here. */
@Injectable()
export class AssessmentStepRepository {
  constructor(private readonly rows: Rows) {}

  stepsOf(assessmentIds: readonly string[]): Promise<AssessmentStep[]> {
    return this.rows.list(
      steps,
      'assessment_id = any($1)',
      [assessmentIds],
      'assessment_id, key, id',
    );
  }

  insert(step: AssessmentStep): Promise<boolean> {
    return this.rows.insertOnce(steps, step);
  }

  insertMany(all: readonly AssessmentStep[]): Promise<void> {
    return this.rows.insertMany(steps, all);
  }

  change(
    match: { id: string; expectedVersion: number },
    patch: Partial<AssessmentStep>,
  ): Promise<AssessmentStep> {
    return this.rows.changeIfVersion(steps, match, patch);
  }

  /** The rules that hold on a day. */
  rulesOn(day: string): Promise<AssessmentStepRule[]> {
    return this.rows.list(
      rules,
      'valid_from <= $1 and (valid_to is null or valid_to >= $1)',
      [day],
      'event_class, step_key',
    );
  }
}
