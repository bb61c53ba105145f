import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { ControlMeasure, Hazard } from './hazard.entity.js';
import type { ImpactDomain, MeasureKind } from './risk.enums.js';
import type { RegisterHazard } from './risk-matrix.rules.js';

export interface RiskPairDraft {
  readonly likelihood: number;
  readonly impact: number;
}

/** A measure as a planner hands it in. */
export interface MeasureDraft {
  readonly id?: string | null;
  readonly code?: string | null;
  readonly kind: MeasureKind;
  readonly conditionId?: string | null;
  readonly partner?: string | null;
  /** Who does it, by function or name. */
  readonly owner?: string | null;
  /** The day by which it stands. */
  readonly dueOn?: string | null;
  readonly text: Localized;
}

/** A hazard as a planner hands it in; likelihood and impact 1 to 5. */
export interface HazardDraft {
  readonly id?: string | null;
  readonly code: string;
  readonly title: Localized;
  readonly impactDomain: ImpactDomain;
  readonly before: RiskPairDraft;
  readonly after?: RiskPairDraft | null;
  readonly measures: readonly MeasureDraft[];
}

/** The register as rows. */
export interface Register {
  readonly hazards: readonly Hazard[];
  readonly measures: readonly ControlMeasure[];
}

/** Where the rows of a save belong, and how new ones get their id. */
export interface RegisterTarget {
  readonly zoneId: string;
  readonly assessmentId: string;
  readonly newId: () => string;
}

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

/** The languages that have a text; nothing else is stored. */
export function writtenText(text: Localized): Localized {
  const written = LANGUAGES.filter((language) => text[language]?.trim());
  return Object.fromEntries(written.map((language) => [language, text[language]]));
}

const isWritten = (text: Localized) => Object.keys(writtenText(text)).length > 0;

/** Measures without a code are called after their hazard: R1-M1, R1-M2 … */
function measureCodes(hazard: HazardDraft, taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  let next = 1;
  return hazard.measures.map(({ code }) => {
    if (code) return code;
    while (used.has(`${hazard.code}-M${next}`)) next += 1;
    const free = `${hazard.code}-M${next}`;
    used.add(free);
    return free;
  });
}

/** Every measure draft with its code and its place in the input. */
function codedMeasures(drafts: readonly HazardDraft[], stored: readonly ControlMeasure[]) {
  const known = new Map(stored.map((measure) => [measure.id, measure.code]));
  const named = drafts.map((hazard) => ({
    ...hazard,
    measures: hazard.measures.map((m) => ({ ...m, code: m.code || known.get(m.id ?? '') || null })),
  }));
  const taken = new Set(named.flatMap((hazard) => hazard.measures.flatMap((m) => m.code ?? [])));
  return named.map((hazard) => {
    const codes = measureCodes(hazard, taken);
    return hazard.measures.map((measure, index) => ({ ...measure, code: codes[index] as string }));
  });
}

function repeated(values: readonly (string | null | undefined)[]): Set<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  values.forEach((value, index) => {
    if (!value) return;
    if (seen.has(value)) again.add(index);
    seen.add(value);
  });
  return again;
}

function listProblems(
  list: readonly { id?: string | null; code?: string | null }[],
  paths: readonly string[],
  knownIds: ReadonlySet<string>,
): FieldProblem[] {
  const sameId = repeated(list.map((each) => each.id));
  const sameCode = repeated(list.map((each) => each.code));
  return list.flatMap(({ id }, index) => {
    const path = paths[index] ?? '';
    return [
      ...(id && !knownIds.has(id) ? [{ path: `${path}.id`, code: 'unknown' }] : []),
      ...(sameId.has(index) ? [{ path: `${path}.id`, code: 'repeated' }] : []),
      ...(sameCode.has(index) ? [{ path: `${path}.code`, code: 'repeated' }] : []),
    ];
  });
}

function measureProblems(
  measure: MeasureDraft,
  path: string,
  conditionIds: ReadonlySet<string>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string) => problems.push({ path: `${path}.${field}`, code });
  if (!isWritten(measure.text)) add('text', 'required');
  if (measure.kind === 'condition' && !measure.conditionId) add('conditionId', 'required');
  if (measure.kind !== 'condition' && measure.conditionId) add('conditionId', 'onlyForConditions');
  if (measure.kind === 'partner' && !measure.partner?.trim()) add('partner', 'required');
  if (measure.kind !== 'partner' && measure.partner?.trim()) add('partner', 'onlyForPartners');
  if (measure.conditionId && !conditionIds.has(measure.conditionId)) add('conditionId', 'unknown');
  return problems;
}

/**
 * Everything that stands against saving a register: ids that are not of this assessment, ids or
 * codes twice, empty texts, a measure that is neither a condition of this dossier nor one of the
 * police or a named partner. Paths start at `prefix`.
 */
export function registerProblems(
  drafts: readonly HazardDraft[],
  stored: Register,
  conditionIds: ReadonlySet<string>,
  prefix: string,
): FieldProblem[] {
  const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
  const hazardPaths = drafts.map((_, index) => `${prefix}.${index}`);
  const measures = codedMeasures(drafts, stored.measures);
  const measurePaths = measures.flatMap((list, index) =>
    list.map((_, place) => `${prefix}.${index}.measures.${place}`),
  );
  return [
    ...listProblems(drafts, hazardPaths, idsOf(stored.hazards)),
    ...drafts.flatMap((draft, index) =>
      isWritten(draft.title) ? [] : [{ path: `${hazardPaths[index]}.title`, code: 'required' }],
    ),
    ...listProblems(measures.flat(), measurePaths, idsOf(stored.measures)),
    ...measures
      .flat()
      .flatMap((measure, index) =>
        measureProblems(measure, measurePaths[index] ?? '', conditionIds),
      ),
  ];
}

/** An id that was given, else that of the stored row of the same code no draft claims, else new. */
function keepIds(
  drafts: readonly { id?: string | null; code: string }[],
  stored: readonly { id: string; code: string }[],
  newId: () => string,
): string[] {
  const claimed = new Set(drafts.flatMap((draft) => draft.id ?? []));
  const byCode = new Map(
    stored.filter((row) => !claimed.has(row.id)).map((row) => [row.code, row.id]),
  );
  return drafts.map((draft) => draft.id ?? byCode.get(draft.code) ?? newId());
}

function measureFields({ kind, conditionId, partner, owner, dueOn, text }: MeasureDraft) {
  return {
    kind,
    conditionId: conditionId ?? null,
    partner: partner?.trim() || null,
    owner: owner?.trim() || null,
    dueOn: dueOn ?? null,
    text: writtenText(text),
  };
}

/**
 * The rows a checked register becomes. Hazards and measures keep their id, by id or by code, so
 * that what refers to them goes on referring to them.
 */
export function mergedRegister(
  drafts: readonly HazardDraft[],
  stored: Register,
  { zoneId, assessmentId, newId }: RegisterTarget,
): Register {
  const hazardIds = keepIds(drafts, stored.hazards, newId);
  const coded = codedMeasures(drafts, stored.measures);
  const measureIds = keepIds(coded.flat(), stored.measures, newId);
  const hazards = drafts.map((draft, rank): Hazard => ({
    id: hazardIds[rank] as string,
    zoneId,
    assessmentId,
    rank,
    code: draft.code,
    title: writtenText(draft.title),
    impactDomain: draft.impactDomain,
    beforeLikelihood: draft.before.likelihood,
    beforeImpact: draft.before.impact,
    afterLikelihood: draft.after?.likelihood ?? null,
    afterImpact: draft.after?.impact ?? null,
  }));
  const measures = coded.flatMap((list, index) =>
    list.map((draft, rank) => ({ draft, rank, hazardId: hazardIds[index] as string })),
  );
  return {
    hazards,
    measures: measures.map(({ draft, rank, hazardId }, index): ControlMeasure => ({
      id: measureIds[index] as string,
      zoneId,
      assessmentId,
      hazardId,
      rank,
      code: draft.code,
      ...measureFields(draft),
    })),
  };
}

/** The register as the matrix takes it. */
export function ratedPairs(hazards: readonly Hazard[]): RegisterHazard[] {
  return hazards.map((hazard) => ({
    id: hazard.code,
    before: [hazard.beforeLikelihood, hazard.beforeImpact],
    after:
      hazard.afterLikelihood === null || hazard.afterImpact === null
        ? null
        : [hazard.afterLikelihood, hazard.afterImpact],
  }));
}

/** What a register lacks before it can be handed in. */
export function registerGap(hazards: readonly Hazard[]): 'noHazards' | 'hazardNotRated' | null {
  if (hazards.length === 0) return 'noHazards';
  return hazards.some((hazard) => hazard.afterLikelihood === null) ? 'hazardNotRated' : null;
}

/** The same register under another assessment, every row with a new id; for the archive. */
export function copiedRegister(register: Register, target: RegisterTarget): Register {
  const ids = new Map(register.hazards.map((hazard) => [hazard.id, target.newId()]));
  const place = { zoneId: target.zoneId, assessmentId: target.assessmentId };
  return {
    hazards: register.hazards.map((hazard) => ({
      ...hazard,
      ...place,
      id: ids.get(hazard.id) as string,
    })),
    measures: register.measures.map((measure) => ({
      ...measure,
      ...place,
      id: target.newId(),
      hazardId: ids.get(measure.hazardId) as string,
    })),
  };
}
