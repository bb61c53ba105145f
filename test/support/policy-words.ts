import { demoPolicyContent } from '../../src/demo/demo-policies.js';
import { BEHAVIOURS, REACTIONS } from '../../src/migrations/1250-policy-behaviours.js';
import { LINES } from '../../src/migrations/1250-policy-lines.js';
import { MEANS } from '../../src/migrations/1250-policy-means.js';
import { PHASES, POSTURES, PRIORITIES } from '../../src/migrations/1250-policy-postures.js';
import type { PolicyFrame } from '../../src/modules/policies/policy-content.rules.js';
import type {
  PolicyContent,
  PolicyTermFacts,
} from '../../src/modules/policies/policy-content.types.js';

export const terms: PolicyTermFacts[] = [
  BEHAVIOURS,
  REACTIONS,
  POSTURES,
  PHASES,
  MEANS,
  LINES,
  PRIORITIES,
].flatMap((rows) => rows.map((row, position) => ({ ...row, position })));
export const frame: PolicyFrame = { terms, legalGrounds: ['wpa-1', 'ngw-135'], isMarch: true };
export const whole = demoPolicyContent(3, terms, ['wpa-1']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export const with_ = (patch: Partial<Mutable<PolicyContent>>): PolicyContent => ({
  ...whole,
  ...patch,
});
export const tolerance = (behaviour: string, patch: object) =>
  with_({
    tolerance: whole.tolerance.map((row) =>
      row.behaviour === behaviour ? { ...row, ...patch } : row,
    ),
  });
export const means = (code: string, patch: object) =>
  with_({ means: whole.means.map((row) => (row.means === code ? { ...row, ...patch } : row)) });
export const text = (name: string, value: object) =>
  with_({ texts: { ...whole.texts, [name]: value } });
export const told = (line: string, value: object | null) =>
  with_({ lines: whole.lines.map((row) => (row.line === line ? { ...row, told: value } : row)) });
