import { adviceStep } from './advice.steps.js';
import { wayIn } from './application.steps.js';
import { conditionStep } from './condition.steps.js';
import { decisionStep, notificationStep, toleranceStep } from './decision.steps.js';
import { conflictStep, reviewStep } from './desk.steps.js';
import type { IntakeCase } from './intake-case.js';
import { INTAKE_CASES } from './intake.data.js';
import { type IntakeStep, IntakeStory } from './intake-story.js';
import type { PortalConfirmer } from '../portal-confirmer.js';
import { minimalOrderStep, orderAgainStep } from './order.steps.js';

/** Where the intake story is told. */
export interface IntakeStage {
  readonly url: string;
  /** Folder for documents. */
  readonly folder: string;
  readonly outbox: string;
  /** Sets the clock of the server. */
  moveTo(instant: string): void;
  now(): string;
}

/** The events the story brings in itself; the demonstration leaves them out. */
export const INTAKE_EVENTS: readonly string[] = [
  ...new Set(INTAKE_CASES.map(({ event }) => event)),
];

/** What a line begins with: the event, and what sets a second dossier on it apart. */
const nameOf = ({ event, apart }: IntakeCase) => (apart ? `${event}-${apart}` : event);

/** The steps of one event: what nobody applied for and is on the spot already is let be. */
function stepsOf({ way }: IntakeCase): readonly IntakeStep[] {
  const intake = [wayIn(way), reviewStep, conflictStep];
  if (way === 'signal') return [...intake, minimalOrderStep, toleranceStep, orderAgainStep];
  return [...intake, adviceStep, conditionStep, decisionStep, notificationStep];
}

/**
 * Brings every demonstration event from intake to decision, in the order in which they come in; says
 * one line per event and step. Throws at the first step that fails, naming event and step.
 */
export async function tellIntake(stage: IntakeStage, say: (line: string) => void): Promise<void> {
  const confirmers = new Map<string, PortalConfirmer>();
  for (const intake of INTAKE_CASES) {
    stage.moveTo(intake.filedAt);
    const story = new IntakeStory(intake, stage, confirmers);
    for (const { title, run } of stepsOf(intake)) {
      try {
        say(`${nameOf(intake)} ${title}: ${await run(story)}`);
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        throw new Error(`${nameOf(intake)} ${title}: ${why}`, { cause: fault });
      }
    }
  }
}
