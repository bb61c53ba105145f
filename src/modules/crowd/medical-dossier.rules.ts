import { RuleInputError } from '../../core/rule-input-error.js';
import type { MedicalKind } from './medical-cover.data.js';
import { medicalCover, type MedicalCover } from './medical-cover.rules.js';
import { MEDICAL_KIND_OF } from './medical-kind.data.js';
import { MEDICAL_QUESTIONS, type MedicalQuestion } from './medical-questionnaire.data.js';
import { type RangeBasis, sensitivity, type Sensitivity } from './sensitivity.rules.js';

/** What of a dossier decides its medical cover. */
export interface MedicalFacts {
  readonly kind: string;
  readonly organiserNumber: number | null;
  readonly policeNumber: number | null;
  /** The most persons as agreed or imposed. */
  readonly maxPersons: number | null;
  /** Drawn with a route, or over several places. */
  readonly spreadOut: boolean;
}

/** The indicative cover of a dossier, as a range where both sides name a number. */
export interface DossierCover {
  readonly kind: MedicalKind | null;
  readonly permitted: number | null;
  readonly expected: number | null;
  readonly basis: RangeBasis | null;
  readonly missing: readonly string[];
  readonly indicative: MedicalCover | null;
  readonly range: Sensitivity | null;
}

/** The highest number anybody may have to care for: what is agreed, else the highest estimate. */
function permittedOf({ maxPersons, organiserNumber, policeNumber }: MedicalFacts): number | null {
  if (maxPersons !== null) return maxPersons;
  const known = [organiserNumber, policeNumber].filter((number) => number !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function rangeOf(facts: MedicalFacts, permitted: number, factor: number): Sensitivity {
  const known = [facts.policeNumber, facts.organiserNumber].filter((number) => number !== null);
  const likely = known[0] ?? permitted;
  const basis = facts.policeNumber === null ? 'organiser' : 'police';
  const fixed = (name: string, value: number, of: RangeBasis) => {
    return { name, low: value, likely: value, high: value, basis: of };
  };
  return sensitivity('medicalPoints', [
    {
      name: 'expected',
      low: Math.min(...known, likely),
      likely,
      high: Math.max(...known, likely),
      basis,
    },
    fixed('permitted', permitted, facts.maxPersons === null ? basis : 'assumed'),
    fixed('factor', factor, 'assumed'),
  ]);
}

/**
 * The indicative medical cover of a dossier by the Maurer scheme: expected is what police expect,
 * else the organiser's figure; `missing` names what it lacks (`kind`, `expected`).
 */
export function dossierCover(facts: MedicalFacts): DossierCover {
  const kind = MEDICAL_KIND_OF[facts.kind] ?? null;
  const expected = facts.policeNumber ?? facts.organiserNumber;
  const permitted = permittedOf(facts);
  const source: RangeBasis = facts.policeNumber === null ? 'organiser' : 'police';
  const basis = expected === null ? null : source;
  const missing = [...(kind ? [] : ['kind']), ...(expected === null ? ['expected'] : [])];
  const empty = { kind, permitted, expected, basis, missing, indicative: null, range: null };
  if (kind === null || expected === null || !permitted) return empty;
  const indicative = medicalCover({ permitted, expected, kind, spreadOut: facts.spreadOut });
  const factor = Number(indicative.inputs.find(({ name }) => name === 'factor')?.value);
  return { ...empty, indicative, range: rangeOf(facts, permitted, factor) };
}

export type MedicalAnswers = Readonly<Partial<Record<MedicalQuestion, string>>>;

/** One question with its answer: written by a person, or taken from the dossier. */
export interface AnsweredQuestion {
  readonly chapter: string;
  readonly code: MedicalQuestion;
  readonly answer: string | null;
  /** Where the answer comes from; null while there is none. */
  readonly from: 'dossier' | 'person' | null;
}

/** Every question in its order; what a person wrote stands above what the dossier says. */
export function answeredQuestions(
  written: MedicalAnswers,
  dossier: MedicalAnswers,
): AnsweredQuestion[] {
  return MEDICAL_QUESTIONS.map(({ chapter, code }) => {
    const own = written[code]?.trim() || null;
    const known = dossier[code]?.trim() || null;
    return { chapter, code, answer: own ?? known, from: own ? 'person' : known ? 'dossier' : null };
  });
}

/** Refuses counts that cannot be: more transported than treated, more critical than transported. */
export function checkCare(care: { treated: number; transported: number; critical: number }): void {
  if (care.transported > care.treated) {
    throw new RuleInputError('transported', 'aboveTreated', { treated: care.treated });
  }
  if (care.critical > care.transported) {
    throw new RuleInputError('critical', 'aboveTransported', { transported: care.transported });
  }
}
