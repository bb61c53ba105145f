import { MARCH_BOUNDS } from '../../core/crowd/march-input.rules.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import {
  checkExits,
  checkStages,
  SIMULATION_BOUNDS,
  type SimulatedExit,
  type SimulatedStage,
} from './march-simulation-input.rules.js';

interface CourseFigures {
  readonly stages: readonly Omit<SimulatedStage, 'lengthM'>[];
  readonly releaseMin?: number | null;
  readonly squareM2?: number | null;
  readonly exits: readonly SimulatedExit[];
}

function bounded(
  value: number | null | undefined,
  field: string,
  { min, max }: { readonly min: number; readonly max: number },
): void {
  if ((value ?? null) === null) return;
  if ((value as number) < min || (value as number) > max) {
    throw new RuleInputError(field, 'outOfRange', { min, max });
  }
}

/**
 * Refuses, naming the field, a course that does not fit its dossier (`notOnePerStage`) or that
 * nobody can walk: figures out of bounds as in `checkSimulation`, an exit with neither width nor flow.
 */
export function checkCourse(course: CourseFigures, waypoints: number): void {
  const stages = Math.max(0, waypoints - 1);
  if (course.stages.length !== stages) {
    throw new RuleInputError('stages', 'notOnePerStage', { stages });
  }
  if (stages > 0)
    checkStages(
      course.stages.map((one) => ({ ...one, lengthM: 1 })),
      'stages',
    );
  bounded(course.releaseMin, 'releaseMin', SIMULATION_BOUNDS.releaseMin);
  bounded(course.squareM2, 'squareM2', MARCH_BOUNDS.endSquareM2);
  checkExits(course.exits, 'exits');
}
