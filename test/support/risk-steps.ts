import { randomUUID } from 'node:crypto';
import { e01Steps, type RiskDossier } from './risk-dossier.js';

type Input = Record<string, unknown>;

/** A step as the API answers it. */
export interface StepAnswer {
  key: string;
  version: number;
  state: string;
  needed: boolean;
  gaps: { code: string; params: Input }[];
  warnings: { code: string }[];
  reviewedAt: string | null;
  reviewVerdict: string | null;
  owner: { id: string } | null;
  grid: { cells: { text: string }[] } | null;
}
export const STEPS = `steps { key version state needed gaps { code params }
  warnings { code params } reviewedAt reviewVerdict owner { id } grid { cells { text } } }`;

/** The steps of E01 by their key, as the API takes them. */
export const WRITTEN = Object.fromEntries(
  e01Steps().map((step) => [step.key, step as unknown as Input]),
) as Record<'context' | 'actors' | 'ground' | 'grid' | 'threat' | 'scenarios' | 'residual', Input>;
/** Those somebody writes, in the order of the work. */
export const KEYS = Object.keys(WRITTEN);

export const stepsOf = async (risk: RiskDossier) =>
  (await risk.read<{ steps: StepAnswer[] }>(STEPS)).steps;
export const stepOf = async (risk: RiskDossier, key: string) =>
  (await stepsOf(risk)).find((step) => step.key === key) as StepAnswer;

/** The grid of E01 with one cell nobody filled in. */
export function holedGrid(): Input {
  const { grid, ...rest } = structuredClone(WRITTEN.grid) as { grid: { cells: Input[] } };
  grid.cells[12] = { ...grid.cells[12], text: '' };
  return { ...rest, grid };
}

/** The threat step of E01 with another level of the event. */
export const threatStep = (more: Input): Input => {
  const threat = WRITTEN.threat['threat'] as { national: Input; event: Input };
  return { ...WRITTEN.threat, threat: { ...threat, event: { ...threat.event, ...more } } };
};

/** A step without content. */
export const bareStep = (key: string, state: string): Input => ({
  ...{ key, state, expectedVersion: 0, agency: 'police' },
  ...(state === 'setAside' ? { setAsideReason: 'No use' } : {}),
});

const group = (more: Input): Input => ({
  ...WRITTEN.actors,
  actors: { groups: [{ ...(WRITTEN.actors['actors'] as { groups: Input[] }).groups[0], ...more }] },
});
const CELL = { phase: 'normal', movement: 'ingress', aspect: 'design', text: 'x', colour: 'red' };
const cells = (...list: Input[]): Input => ({ ...WRITTEN.grid, grid: { cells: list } });
const context = (more: Input): Input => ({ ...WRITTEN.context, ...more });
const texts = (situation: string) => ({ situation, stakes: '', earlier: '' });
const accepted = (hazardCode: string): Input => ({
  ...bareStep('residual', 'inProgress'),
  residual: { conclusion: 'x', acceptances: [{ hazardCode, score: 12, reason: 'Must be' }] },
});

/** What no save may hold, and the field a refusal names. */
export const WRONG_STEPS: [string, Input | Input[], string][] = [
  ['no step', [], 'steps'],
  ['a step twice', [context({}), context({})], 'steps.1.key'],
  ['an unknown step', context({ key: 'weather' }), 'key'],
  ['no version', context({ expectedVersion: null }), 'expectedVersion'],
  ['a version below zero', context({ expectedVersion: -1 }), 'expectedVersion'],
  ['an unknown state', context({ state: 'finished' }), 'state'],
  ['no agency', context({ agency: null }), 'agency'],
  ['an owner nobody knows', context({ ownerId: randomUUID() }), 'steps.0.ownerId'],
  ['an owner that is no id', context({ ownerId: 'me' }), 'ownerId'],
  ['4001 signs', context({ context: texts('x'.repeat(4001)) }), 'situation'],
  ['content of another step', { ...WRITTEN.threat, key: 'grid' }, 'steps.0.threat'],
  ['set aside without a reason', { ...WRITTEN.threat, state: 'setAside' }, 'setAsideReason'],
  ['a reason beside', { ...WRITTEN.threat, setAsideReason: 'None' }, 'setAsideReason'],
  ['hazards called done', bareStep('hazards', 'done'), 'steps.0.state'],
  ['hazards set aside', bareStep('hazards', 'setAside'), 'steps.0.state'],
  ['validation set aside', bareStep('validation', 'setAside'), 'steps.0.state'],
  ['a level of 5', threatStep({ level: 5 }), 'level'],
  ['a level without a source', threatStep({ source: '' }), 'source'],
  ['a level without a last day', threatStep({ expiresOn: null }), 'expiresOn'],
  ['a day that is none', threatStep({ expiresOn: '2027-02-30' }), 'expiresOn'],
  ['a last day before the first', threatStep({ expiresOn: '2026-01-01' }), 'expiresOn'],
  ['an unknown scope', threatStep({ scope: 'world' }), 'scope'],
  ['numbers that fall', group({ low: 90, likely: null, high: 80 }), 'groups.0.high'],
  ['a group of minus one', group({ low: -1 }), 'low'],
  ['a group without a name', group({ name: '' }), 'name'],
  ['a religion', group({ religion: 'any' }), 'religion'],
  ['a nationality', group({ nationality: 'any' }), 'nationality'],
  ['a cell twice', cells(CELL, CELL), 'cells.1'],
  ['an unknown colour', cells({ ...CELL, colour: 'blue' }), 'colour'],
  ['19 cells', cells(...Array.from({ length: 19 }, () => CELL)), 'cells'],
  ['an accepted hazard nobody knows', accepted('R99'), 'hazardCode'],
];
