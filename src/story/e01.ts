import { adviceSteps } from './advice.steps.js';
import { applicationSteps } from './application.steps.js';
import { changeSteps } from './change.steps.js';
import { decisionSteps } from './decision.steps.js';
import { negotiationSteps } from './negotiation.steps.js';
import { orderSteps } from './order.steps.js';
import { planSteps } from './plan.steps.js';
import { riskSteps } from './risk.steps.js';
import type { Step } from './story.js';

/** From the organiser's application to an operation order the units have acknowledged. */
export const e01Steps: readonly Step[] = [
  ...applicationSteps,
  ...negotiationSteps,
  ...adviceSteps,
  ...riskSteps,
  ...decisionSteps,
  ...planSteps,
  ...orderSteps,
  ...changeSteps,
];
