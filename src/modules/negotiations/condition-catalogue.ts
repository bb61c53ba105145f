import { randomUUID } from 'node:crypto';
import { COURSE_KINDS } from './catalogue-course.data.js';
import { BUILDS_ON, NUMBER_TOLERANCE_PERCENT } from './condition-basis.data.js';
import type { CatalogueEntry } from './catalogue-entry.rules.js';
import { MATERIAL_KINDS } from './catalogue-material.data.js';
import { PEOPLE_KINDS } from './catalogue-people.data.js';
import { SAFETY_KINDS } from './catalogue-safety.data.js';
import type { ConditionKind, ConditionParameter } from './condition-kind.entity.js';

const SOURCE =
  'List of kinds of the working agreement on negotiated management; bounds only catch typing errors.';
const VALID_FROM = '2026-01-01';
/** The order in which people read the catalogue. */
const ORDER =
  'TIM RTE PLC STW CON SND MAT PYR VEH MOB MED CLN MSG SPK TOL CTR SEC INS CAN PRV'.split(' ');

const ENTRIES: readonly CatalogueEntry[] = [
  ...COURSE_KINDS,
  ...PEOPLE_KINDS,
  ...MATERIAL_KINDS,
  ...SAFETY_KINDS,
];

/** The twenty kinds of condition as rows of a zone that has none yet, in reading order. */
export function conditionCatalogue(
  zoneId: string,
  idOf: (code: string) => string = () => randomUUID(),
): ConditionKind[] {
  return ENTRIES.map((entry) => ({
    id: idOf(entry.code),
    zoneId,
    code: entry.code,
    position: ORDER.indexOf(entry.code) + 1,
    label: entry.label,
    template: entry.template,
    parameters: entry.parameters as ConditionParameter[],
    evidence: entry.evidence,
    buildsOn: [...(BUILDS_ON[entry.code] ?? [])],
    numberTolerancePercent: NUMBER_TOLERANCE_PERCENT,
    source: entry.source ? `${SOURCE} ${entry.source}` : SOURCE,
    validFrom: VALID_FROM,
    validTo: null,
  })).sort((one, other) => one.position - other.position);
}
