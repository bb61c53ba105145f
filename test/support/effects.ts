import type { Promised } from './promised-march.js';

export const EFFECTS = `query ($input: ConditionEffectsInput!) { conditionEffects(input: $input) {
  inForce values { parameter before after feeds } figures { code unit before after }
  products { type number state staleNow parameters } checks { number parameter text { nl } at } } }`;
const WORTH = `version savedPersons reason setByName
  hazards { code before { score band } after { score } measures } watchedBy { code }
  relieved { code } figures { code before after }`;
export const READ_WORTH = `query ($id: ID!) { conditionWorth(conditionId: $id) { ${WORTH} } }`;
export const SET_WORTH = `mutation ($input: SetConditionWorthInput!) {
  setConditionWorth(input: $input) { ${WORTH} } }`;

/** What is foretold of a condition. */
export interface Effects {
  inForce: boolean;
  values: object[];
  figures: { code: string; unit: string; before: unknown; after: unknown }[];
  products: { type: string; staleNow: boolean; parameters: string[] }[];
  checks: { number: string; parameter: string | null; text: { nl: string }; at: string }[];
}
/** What a condition buys, as far as the tests read it. */
export interface Worth {
  version: number;
  figures: { code: string; before: unknown; after: unknown }[];
  [field: string]: unknown;
}

/** Changes of what is agreed, and per product the values that make it stale. */
export const CHANGES: [Promised, object, Record<string, string[]>][] = [
  ['SND', { endHour: '14:30' }, { operationOrder: ['endHour'] }],
  [
    'PYR',
    { allowed: true, place: 'Jean Rey' },
    {
      riskAssessment: ['allowed', 'place'],
      deploymentPlan: ['allowed', 'place'],
      operationOrder: ['allowed', 'place'],
    },
  ],
  [
    'STW',
    { number: 150, ratio: 40, vest: 'geel' },
    { deploymentPlan: ['number'], operationOrder: ['number', 'vest'] },
  ],
  [
    'PLC',
    { maxPersons: 6000, endPoint: 'Jean Rey' },
    { riskAssessment: ['maxPersons'], operationOrder: ['endPoint', 'maxPersons'] },
  ],
  [
    'TIM',
    { gathering: '10:00', start: '11:15', end: '15:00', dispersal: '15:30' },
    { riskAssessment: ['start'], deploymentPlan: ['start'], operationOrder: ['start'] },
  ],
];
