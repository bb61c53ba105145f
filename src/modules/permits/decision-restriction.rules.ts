/** Where a fact comes from. */
export const FACT_SOURCES = ['advice', 'log', 'minutes', 'risk', 'report', 'other'] as const;
/** What a fact is, as the drafter classifies it: something that happened, or something feared. */
export const FACT_NATURES = [
  'incident',
  'announcement',
  'measurement',
  'counterDemonstration',
  'threatLevel',
  'fear',
] as const;
export const ALTERNATIVE_KINDS = ['time', 'place', 'route', 'staticForm', 'other'] as const;
export const HEARING_FORMS = ['meeting', 'call', 'letter', 'portal'] as const;
/** How far a restriction reaches. */
export const REACHES = ['place', 'route', 'commune', 'agglomeration'] as const;

export interface RestrictionFact {
  readonly nature: (typeof FACT_NATURES)[number];
  readonly source: (typeof FACT_SOURCES)[number];
  /** The record of the dossier it is taken from, where there is one. */
  readonly recordId: string | null;
  /** Name of the source, such as the number of a report. */
  readonly reference: string;
  /** Day it is established for, `YYYY-MM-DD`. */
  readonly day: string;
  readonly text: string;
}

export interface OfferedAlternative {
  readonly kind: (typeof ALTERNATIVE_KINDS)[number];
  readonly offeredOn: string;
  readonly text: string;
  readonly insufficient: string;
}

export interface OrganiserHearing {
  readonly form: (typeof HEARING_FORMS)[number];
  readonly day: string;
  readonly said: string;
}

/** The reasons of one restriction: an imposed condition, or the prohibition itself. */
export interface Restriction {
  /** Null for the prohibition itself. */
  readonly conditionId: string | null;
  readonly facts: readonly RestrictionFact[];
  readonly groundCodes: readonly string[];
  readonly reach: (typeof REACHES)[number];
  /** Whether the danger could not be foreseen, as article 134 of the municipal act asks. */
  readonly unforeseen: boolean;
  readonly policeMeasures: string;
  readonly organiserMeasures: string;
  readonly alternatives: readonly OfferedAlternative[];
  readonly hearing: OrganiserHearing | null;
  readonly proportionality: string;
  readonly neutrality: string;
}

/** What each restriction answers by itself, and the point of the checklist it belongs to. */
export const RESTRICTION_POINTS = [
  { code: 'facts', point: 1 },
  { code: 'policeMeasures', point: 4 },
  { code: 'organiserMeasures', point: 4 },
  { code: 'alternatives', point: 5 },
  { code: 'hearing', point: 6 },
  { code: 'proportionality', point: 7 },
  { code: 'ground', point: 8 },
  { code: 'neutrality', point: 9 },
] as const;
export type RestrictionPoint = (typeof RESTRICTION_POINTS)[number]['code'];

/** Points of the checklist that each restriction answers, so that the act as a whole need not. */
export const ANSWERED_PER_RESTRICTION: ReadonlySet<number> = new Set(
  RESTRICTION_POINTS.map(({ point }) => point),
);

interface Draft {
  readonly type: string;
  readonly impositions: readonly { conditionId: string; legalGroundCode: string }[];
  readonly restrictions: readonly Restriction[];
  readonly gaps: readonly { readonly point: number; readonly reason: string }[];
}

/** What a draft restricts: each imposed condition, and null for a prohibition. */
export function restrictedBy({ type, impositions }: Pick<Draft, 'type' | 'impositions'>) {
  const imposed: (string | null)[] = impositions.map(({ conditionId }) => conditionId);
  return type === 'prohibited' ? [null, ...imposed] : imposed;
}

const said = (text: string | undefined) => (text ?? '').trim() !== '';

/** Whether one restriction answers a point. The ground of an imposed condition stands with it. */
function answers(
  code: RestrictionPoint,
  own: Restriction | undefined,
  ground: string | undefined,
): boolean {
  switch (code) {
    case 'facts':
      return (own?.facts.length ?? 0) > 0;
    case 'ground':
      return said(ground) || (own?.groundCodes.length ?? 0) > 0;
    case 'alternatives':
      return (own?.alternatives.length ?? 0) > 0;
    case 'hearing':
      return said(own?.hearing?.said);
    default:
      return said(own?.[code]);
  }
}

export interface RestrictionAnswer {
  readonly conditionId: string | null;
  readonly code: RestrictionPoint;
  readonly point: number;
  readonly answered: boolean;
  /** Whether a named person said why the point stays empty. */
  readonly excused: boolean;
}

/** Every point of every restriction of a draft, and whether it is answered. */
export function restrictionAnswers(draft: Draft): RestrictionAnswer[] {
  const excused = new Set(
    draft.gaps.filter(({ reason }) => said(reason)).map(({ point }) => point),
  );
  return restrictedBy(draft).flatMap((conditionId) => {
    const own = draft.restrictions.find((each) => each.conditionId === conditionId);
    const imposition = draft.impositions.find((each) => each.conditionId === conditionId);
    return RESTRICTION_POINTS.map(({ code, point }) => ({
      conditionId,
      code,
      point,
      answered: answers(code, own, imposition?.legalGroundCode),
      excused: excused.has(point),
    }));
  });
}

/** Grounds that courts rejected; a warning never blocks. */
export const COURT_TRIGGERS = [
  'onlyCounterDemonstrators',
  'onlyThreatLevel',
  'fearWithoutFacts',
  'agglomerationWide',
  'article134WithoutUnforeseenDanger',
] as const;
export type CourtTrigger = (typeof COURT_TRIGGERS)[number];

const EMERGENCY_GROUND = 'municipal-act-134';
const FEARED: readonly string[] = ['counterDemonstration', 'threatLevel', 'fear'];

function triggersOf(own: Restriction, ground: string | undefined): CourtTrigger[] {
  const natures = own.facts.map(({ nature }) => nature);
  const all = (test: (nature: string) => boolean) => natures.length > 0 && natures.every(test);
  const codes = [...own.groundCodes, ...(ground ? [ground] : [])];
  const rules: Readonly<Record<CourtTrigger, boolean>> = {
    onlyCounterDemonstrators: all((nature) => nature === 'counterDemonstration'),
    onlyThreatLevel: all((nature) => nature === 'threatLevel'),
    fearWithoutFacts: all((nature) => FEARED.includes(nature)),
    agglomerationWide: own.reach === 'agglomeration',
    article134WithoutUnforeseenDanger: codes.includes(EMERGENCY_GROUND) && !own.unforeseen,
  };
  return COURT_TRIGGERS.filter((trigger) => rules[trigger]);
}

/**
 * What in a draft resembles what courts rejected, from what the drafter chose (kinds of facts,
 * grounds, reach), never from his words. Cases: see the table of court lessons.
 */
export function courtTriggers(
  draft: Pick<Draft, 'type' | 'impositions' | 'restrictions'>,
): { conditionId: string | null; trigger: CourtTrigger }[] {
  return restrictedBy(draft).flatMap((conditionId) => {
    const own = draft.restrictions.find((each) => each.conditionId === conditionId);
    const imposition = draft.impositions.find((each) => each.conditionId === conditionId);
    if (!own) return [];
    return triggersOf(own, imposition?.legalGroundCode).map((trigger) => ({
      conditionId,
      trigger,
    }));
  });
}
