import assert from 'node:assert/strict';
import type { IntakeStage } from '../intake/tell-intake.js';
import { calculationSteps } from './calculation.steps.js';
import { classStep } from './class.steps.js';
import { riskCases } from './risk-case.js';
import { RiskTale } from './risk-tale.js';
import { signatureSteps } from './signature.steps.js';

const STEPS = [classStep, ...calculationSteps, ...signatureSteps];

/**
 * The risk work of five events of the demonstration, from the class to Gold's signature; says one
 * line per event and step. Throws at the first step that fails, naming event and step.
 */
export async function tellRisk(stage: IntakeStage, say: (line: string) => void): Promise<void> {
  for (const event of riskCases()) {
    const tale = await RiskTale.of(stage.url, event);
    for (const { title, concerns, run } of STEPS) {
      if (!concerns(event)) continue;
      try {
        say(`${event.id} ${title}: ${await run(tale)}`);
      } catch (fault) {
        const why = fault instanceof Error ? fault.message : String(fault);
        throw new Error(`${event.id} ${title}: ${why}`, { cause: fault });
      }
    }
    assert.equal((await tale.assessment()).state, 'validated', `${event.id} is validated`);
  }
}
