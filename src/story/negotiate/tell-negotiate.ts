import { wayIn } from '../intake/application.steps.js';
import { reviewStep } from '../intake/desk.steps.js';
import type { IntakeCase } from '../intake/intake-case.js';
import { INTAKE_CASES } from '../intake/intake.data.js';
import { type IntakeStep, IntakeStory } from '../intake/intake-story.js';
import type { IntakeStage } from '../intake/tell-intake.js';
import { demoEvents } from '../../demo/demo-data.js';
import type { PortalConfirmer } from '../portal-confirmer.js';
import { movedSteps } from './moved.steps.js';
import { roundSteps } from './rounds.steps.js';
import { spokespersonSteps } from './spokesperson.steps.js';
import { withdrawnSteps } from './withdrawn.steps.js';

interface Negotiation {
  readonly event: string;
  /** Facts asked for that the negotiation changes. */
  readonly facts?: IntakeCase['facts'];
  readonly steps: readonly IntakeStep[];
}

/** The place E02 asked for first. */
const FIRST_PLACE = demoEvents().find(({ id }) => id === 'E02')?.['rejectedFootprint'];

const NEGOTIATIONS: readonly Negotiation[] = [
  { event: 'E01', steps: roundSteps },
  { event: 'E02', facts: { footprint: FIRST_PLACE, waypoints: null }, steps: movedSteps },
  { event: 'E07', steps: withdrawnSteps },
  { event: 'E08', steps: spokespersonSteps },
];

/** The events the story brings in itself; the demonstration leaves them out. */
export const NEGOTIATED_EVENTS: readonly string[] = NEGOTIATIONS.map(({ event }) => event);

/**
 * Four negotiations, each with what makes it hard; says one line per event and step. Throws at the
 * first step that fails, naming event and step.
 */
export async function tellNegotiate(
  stage: IntakeStage,
  say: (line: string) => void,
): Promise<void> {
  const confirmers = new Map<string, PortalConfirmer>();
  for (const { event, facts, steps } of NEGOTIATIONS) {
    const known = INTAKE_CASES.find((each) => each.event === event && !each.apart) as IntakeCase;
    stage.moveTo(known.filedAt);
    const story = new IntakeStory({ ...known, ...(facts && { facts }) }, stage, confirmers);
    for (const { title, run } of [wayIn(known.way), reviewStep, ...steps]) {
      try {
        say(`${event} ${title}: ${await run(story)}`);
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        throw new Error(`${event} ${title}: ${why}`, { cause: fault });
      }
    }
  }
}
