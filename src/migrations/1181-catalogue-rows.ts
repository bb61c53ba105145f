import { COURSE_KINDS } from './1181-catalogue-course.js';
import type { CatalogueEntry, CatalogueParameter, Words } from './1181-catalogue-entry.js';
import { GERMAN } from './1181-catalogue-german.js';
import { MATERIAL_KINDS } from './1181-catalogue-material.js';
import { PEOPLE_KINDS } from './1181-catalogue-people.js';
import {
  EVIDENCE_SOURCE,
  NUMBER_TOLERANCE_PERCENT,
  PRACTICE,
  TOLERANCE_SOURCE,
  type Tolerance,
} from './1181-catalogue-practice.js';
import { SAFETY_KINDS } from './1181-catalogue-safety.js';

const SOURCE =
  'List of kinds of the working agreement on negotiated management; bounds only catch typing errors.';
/** The order in which people read the catalogue. */
const ORDER =
  'TIM RTE PLC STW CON SND MAT PYR VEH MOB MED CLN MSG SPK TOL CTR SEC INS CAN PRV'.split(' ');

const ENTRIES: readonly CatalogueEntry[] = [
  ...COURSE_KINDS,
  ...PEOPLE_KINDS,
  ...MATERIAL_KINDS,
  ...SAFETY_KINDS,
];

/** A kind of condition as the product brings it. */
export interface StandardKind {
  readonly code: string;
  readonly position: number;
  readonly label: Words;
  readonly template: Words;
  readonly parameters: readonly (CatalogueParameter & { readonly tolerance: Tolerance | null })[];
  readonly evidence: Words;
  readonly buildsOn: readonly string[];
  readonly numberTolerancePercent: number;
  readonly evidenceDays: number | null;
  readonly evidenceSource: string;
  readonly groundCodes: readonly string[];
  readonly source: string;
}

function kindOf(entry: CatalogueEntry): StandardKind {
  const { code, label, template, evidence, parameters, source } = entry;
  const german = GERMAN[code];
  const practice = PRACTICE[code];
  if (!german || !practice) throw new Error(`The catalogue lacks words or practice of ${code}`);
  return {
    code,
    position: ORDER.indexOf(code) + 1,
    label: { ...label, de: german.label },
    template: { ...template, de: german.template },
    parameters: parameters.map((each) => ({
      ...each,
      label: { ...each.label, de: german.parameters[each.name] ?? '' },
      tolerance: practice.tolerances[each.name] ?? null,
    })),
    evidence: { ...evidence, de: german.evidence },
    buildsOn: practice.buildsOn,
    numberTolerancePercent: NUMBER_TOLERANCE_PERCENT,
    evidenceDays: practice.evidenceDays,
    evidenceSource: EVIDENCE_SOURCE,
    groundCodes: practice.groundCodes,
    source: [SOURCE, TOLERANCE_SOURCE, source].filter(Boolean).join(' '),
  };
}

/** The twenty kinds of condition the product brings, in reading order. */
export const STANDARD_KINDS: readonly StandardKind[] = ENTRIES.map(kindOf).sort(
  (one, other) => one.position - other.position,
);
