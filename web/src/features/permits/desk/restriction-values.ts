import type { DecisionSheetFragment } from '../../../gql/desk/graphql.js';

type SavedRestriction = DecisionSheetFragment['restrictions'][number];
export type FactDraft = SavedRestriction['facts'][number];
export type AlternativeDraft = SavedRestriction['alternatives'][number];

export const FACT_NATURES = [
  'incident',
  'announcement',
  'measurement',
  'counterDemonstration',
  'threatLevel',
  'fear',
] as const;
export const FACT_SOURCES = ['advice', 'log', 'minutes', 'risk', 'report', 'other'] as const;
export const ALTERNATIVE_KINDS = ['time', 'place', 'route', 'staticForm', 'other'] as const;
export const HEARING_FORMS = ['meeting', 'call', 'letter', 'portal'] as const;
export const REACHES = ['place', 'route', 'commune', 'agglomeration'] as const;

/** The key of the prohibition itself among the restrictions; conditions go by their id. */
export const PROHIBITION = 'prohibition';

/** The reasons of one restriction while they are written. */
export interface RestrictionDraft {
  readonly facts: readonly FactDraft[];
  readonly groundCodes: readonly string[];
  readonly reach: string;
  readonly unforeseen: boolean;
  readonly policeMeasures: string;
  readonly organiserMeasures: string;
  readonly alternatives: readonly AlternativeDraft[];
  readonly hearing: { readonly form: string; readonly day: string; readonly said: string };
  readonly proportionality: string;
  readonly neutrality: string;
}

export const NO_REASONS: RestrictionDraft = {
  facts: [],
  groundCodes: [],
  reach: 'place',
  unforeseen: false,
  policeMeasures: '',
  organiserMeasures: '',
  alternatives: [],
  hearing: { form: 'meeting', day: '', said: '' },
  proportionality: '',
  neutrality: '',
};

export const NEW_FACT: FactDraft = {
  nature: 'incident',
  source: 'report',
  recordId: null,
  reference: '',
  day: '',
  text: '',
};

export const NEW_ALTERNATIVE: AlternativeDraft = {
  kind: 'place',
  offeredOn: '',
  text: '',
  insufficient: '',
};

export function restrictionDrafts(
  sheet: DecisionSheetFragment | null,
): Readonly<Record<string, RestrictionDraft>> {
  const drafts = (sheet?.restrictions ?? []).map((saved): [string, RestrictionDraft] => [
    saved.conditionId ?? PROHIBITION,
    { ...saved, hearing: saved.hearing ?? NO_REASONS.hearing },
  ]);
  return Object.fromEntries(drafts);
}

/** The points a restriction answers by itself, in the order of the page, with the checklist's point. */
export const RESTRICTION_POINTS = [
  { code: 'facts', point: 1 },
  { code: 'ground', point: 8 },
  { code: 'policeMeasures', point: 4 },
  { code: 'organiserMeasures', point: 4 },
  { code: 'alternatives', point: 5 },
  { code: 'hearing', point: 6 },
  { code: 'proportionality', point: 7 },
  { code: 'neutrality', point: 9 },
] as const;
export type RestrictionCode = (typeof RESTRICTION_POINTS)[number]['code'];

/** Points of the checklist that each restriction answers, not the act as a whole. */
export const PER_RESTRICTION: ReadonlySet<number> = new Set(
  RESTRICTION_POINTS.map(({ point }) => point),
);

const spoken = (text: string): boolean => text.trim() !== '';

/** Whether something stands at a point yet, while it is written; the API has the last word. */
export function written(draft: RestrictionDraft, code: RestrictionCode, ground: string): boolean {
  switch (code) {
    case 'facts':
      return draft.facts.length > 0;
    case 'ground':
      return spoken(ground) || draft.groundCodes.length > 0;
    case 'alternatives':
      return draft.alternatives.length > 0;
    case 'hearing':
      return spoken(draft.hearing.said);
    default:
      return spoken(draft[code]);
  }
}

/** One restriction as the API takes it. */
export function restrictionInput(key: string, draft: RestrictionDraft) {
  const { facts, alternatives, hearing, groundCodes, reach, unforeseen } = draft;
  return {
    conditionId: key === PROHIBITION ? null : key,
    facts: facts.map(({ nature, source, recordId, reference, day, text }) => ({
      nature,
      source,
      recordId: recordId ?? null,
      reference: reference.trim(),
      day,
      text: text.trim(),
    })),
    groundCodes: key === PROHIBITION ? [...groundCodes] : [],
    reach,
    unforeseen,
    policeMeasures: draft.policeMeasures.trim(),
    organiserMeasures: draft.organiserMeasures.trim(),
    alternatives: alternatives.map(({ kind, offeredOn, text, insufficient }) => ({
      kind,
      offeredOn,
      text: text.trim(),
      insufficient: insufficient.trim(),
    })),
    hearing: spoken(hearing.said) ? { ...hearing, said: hearing.said.trim() } : null,
    proportionality: draft.proportionality.trim(),
    neutrality: draft.neutrality.trim(),
  };
}

const SHORTEST = 3;
const short = (text: string, least = SHORTEST): boolean => text.trim().length < least;

/** Fields of one restriction the API would refuse, by their names on the page. */
export function restrictionProblems(key: string, draft: RestrictionDraft): [string, string][] {
  const at = (place: string, wrong: boolean, why: string): [string, string][] =>
    wrong ? [[`${key}-${place}`, why]] : [];
  return [
    ...draft.facts.flatMap((fact, index) => [
      ...at(`fact-${index}-text`, short(fact.text), 'tooShort'),
      ...at(`fact-${index}-reference`, short(fact.reference, 2), 'noSource'),
      ...at(`fact-${index}-day`, !fact.day, 'noDay'),
    ]),
    ...draft.alternatives.flatMap((one, index) => [
      ...at(`alternative-${index}-text`, short(one.text), 'tooShort'),
      ...at(`alternative-${index}-insufficient`, short(one.insufficient), 'tooShort'),
      ...at(`alternative-${index}-day`, !one.offeredOn, 'noDay'),
    ]),
    ...at('hearing-day', spoken(draft.hearing.said) && !draft.hearing.day, 'noDay'),
    ...at('hearing', spoken(draft.hearing.said) && short(draft.hearing.said), 'tooShort'),
  ];
}
