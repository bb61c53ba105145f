import type { ImpactDomain, MeasureKind } from '../../../gql/desk/graphql.js';
import type { Language } from '../../../lib/languages.js';
import type { Localized } from '../../../lib/localized.js';
import type { RiskSheet } from './risk-words.js';

/** A place on the matrix while it is chosen; 0 is not chosen yet. */
export interface PairDraft {
  readonly likelihood: number;
  readonly impact: number;
}

export interface MeasureDraft {
  /** Names the line on the page. */
  readonly key: string;
  readonly id: string | null;
  readonly code: string;
  readonly kind: MeasureKind;
  readonly conditionId: string;
  /** Who, for a measure of a partner. */
  readonly partner: string;
  readonly owner: string;
  /** `2027-03-10`, or empty. */
  readonly dueOn: string;
  readonly text: Localized;
}

export interface HazardDraft {
  readonly key: string;
  readonly id: string | null;
  readonly code: string;
  readonly title: Localized;
  readonly impactDomain: ImpactDomain;
  readonly before: PairDraft;
  readonly after: PairDraft;
  readonly measures: readonly MeasureDraft[];
}

/** The register while it is written. */
export interface RegisterDraft {
  /** Version of the record the writer saw. */
  readonly seen: number;
  readonly hazards: readonly HazardDraft[];
  readonly thirdPartyImpact: string;
  /** One a line. */
  readonly gaps: string;
  /** Rises with every new line, so that each has a name of its own. */
  readonly next: number;
}

const OPEN_PAIR: PairDraft = { likelihood: 0, impact: 0 };

const pairOf = (rating: PairDraft | null | undefined): PairDraft =>
  rating ? { likelihood: rating.likelihood, impact: rating.impact } : OPEN_PAIR;

const plain = ({ nl, fr, en, de }: Localized): Localized => ({ nl, fr, en, de });

/** The register of an assessment as a form. */
export function draftOf(sheet: RiskSheet): RegisterDraft {
  return {
    seen: sheet.version,
    thirdPartyImpact: sheet.thirdPartyImpact ?? '',
    gaps: sheet.informationGaps.join('\n'),
    next: 1,
    hazards: sheet.hazards.map((hazard) => ({
      key: hazard.id,
      id: hazard.id,
      code: hazard.code,
      title: plain(hazard.title),
      impactDomain: hazard.impactDomain,
      before: pairOf(hazard.before),
      after: pairOf(hazard.after),
      measures: hazard.measures.map((measure) => ({
        key: measure.id,
        id: measure.id,
        code: measure.code,
        kind: measure.kind,
        conditionId: measure.conditionId ?? '',
        partner: measure.partner ?? '',
        owner: measure.owner ?? '',
        dueOn: measure.dueOn ?? '',
        text: plain(measure.text),
      })),
    })),
  };
}

/** The first code of the form R1, R2 … that is free. */
function freeCode(hazards: readonly HazardDraft[]): string {
  const taken = new Set(hazards.map(({ code }) => code));
  let number = hazards.length + 1;
  while (taken.has(`R${number}`)) number += 1;
  return `R${number}`;
}

export function withNewHazard(draft: RegisterDraft): RegisterDraft {
  const hazard: HazardDraft = {
    key: `new-${draft.next}`,
    id: null,
    code: freeCode(draft.hazards),
    title: {},
    impactDomain: 'persons',
    before: OPEN_PAIR,
    after: OPEN_PAIR,
    measures: [],
  };
  return { ...draft, next: draft.next + 1, hazards: [...draft.hazards, hazard] };
}

export function withHazard(draft: RegisterDraft, changed: HazardDraft): RegisterDraft {
  const hazards = draft.hazards.map((hazard) => (hazard.key === changed.key ? changed : hazard));
  return { ...draft, hazards };
}

export function withoutHazard(draft: RegisterDraft, key: string): RegisterDraft {
  return { ...draft, hazards: draft.hazards.filter((hazard) => hazard.key !== key) };
}

/** The hazard one place up (-1) or down (1). */
export function movedHazard(draft: RegisterDraft, key: string, by: -1 | 1): RegisterDraft {
  const from = draft.hazards.findIndex((hazard) => hazard.key === key);
  const other = draft.hazards[from + by];
  const own = draft.hazards[from];
  if (!own || !other) return draft;
  const hazards = draft.hazards.map((hazard, index) =>
    index === from ? other : index === from + by ? own : hazard,
  );
  return { ...draft, hazards };
}

export function withNewMeasure(draft: RegisterDraft, key: string): RegisterDraft {
  const measure: MeasureDraft = {
    key: `new-${draft.next}`,
    id: null,
    code: '',
    kind: 'police',
    conditionId: '',
    partner: '',
    owner: '',
    dueOn: '',
    text: {},
  };
  const hazard = draft.hazards.find((one) => one.key === key);
  if (!hazard) return draft;
  const next = { ...draft, next: draft.next + 1 };
  return withHazard(next, { ...hazard, measures: [...hazard.measures, measure] });
}

/** A text with the words of one language changed. */
export function said(text: Localized, language: Language, words: string): Localized {
  return { ...text, [language]: words };
}

const written = (text: Localized): Localized =>
  Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()));

const isChosen = ({ likelihood, impact }: PairDraft): boolean => likelihood > 0 && impact > 0;

/**
 * What must be filled in before anything is sent, by name of the field: `0-before`, `0-after` (half
 * a pair). The rest is refused by the API, with its place.
 */
export function openFields(draft: RegisterDraft): string[] {
  return draft.hazards.flatMap(({ before, after }, index) => [
    ...(isChosen(before) ? [] : [`${index}-before`]),
    ...(after.likelihood > 0 !== after.impact > 0 ? [`${index}-after`] : []),
  ]);
}

function measureInput(measure: MeasureDraft) {
  const { id, code, kind, conditionId, partner, owner, dueOn, text } = measure;
  return {
    ...(id ? { id } : {}),
    ...(code ? { code } : {}),
    kind,
    ...(kind === 'condition' && conditionId ? { conditionId } : {}),
    ...(kind === 'partner' ? { partner: partner.trim() } : {}),
    ...(owner.trim() ? { owner: owner.trim() } : {}),
    ...(dueOn ? { dueOn } : {}),
    text: written(text),
  };
}

/** The register as the API takes it. */
export function registerInput(draft: RegisterDraft) {
  return {
    thirdPartyImpact: draft.thirdPartyImpact.trim(),
    informationGaps: draft.gaps
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    hazards: draft.hazards.map((hazard) => ({
      ...(hazard.id ? { id: hazard.id } : {}),
      code: hazard.code.trim(),
      title: written(hazard.title),
      impactDomain: hazard.impactDomain,
      before: hazard.before,
      after: isChosen(hazard.after) ? hazard.after : null,
      measures: hazard.measures.map(measureInput),
    })),
  };
}
