/** What the desk shows before somebody says yes, and what a condition is worth. */
export { ConditionEffects } from './condition-effects.js';
export { ConditionWorth } from './condition-worth.js';
