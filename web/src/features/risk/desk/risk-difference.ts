import type { HazardRow, RiskSheet } from './risk-words.js';

/** How one hazard differs between two numbers of an assessment. */
export interface HazardDifference {
  readonly code: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: HazardRow | null;
  readonly after: HazardRow | null;
}

/** What of a hazard somebody signs, as one text. */
function signed(hazard: HazardRow): string {
  const { title, impactDomain, before, after, measures } = hazard;
  const pair = (rating: HazardRow['before']): string =>
    rating ? `${rating.likelihood}x${rating.impact}` : '';
  const texts = ({ nl, fr, en, de }: HazardRow['title']): unknown => [nl, fr, en, de];
  const lines = measures.map(({ code, kind, conditionId, text }) => [
    code,
    kind,
    conditionId ?? null,
    texts(text),
  ]);
  return JSON.stringify([texts(title), impactDomain, pair(before), pair(after), lines]);
}

/** The hazards that came, went or changed since an earlier number, by their codes. */
export function differenceOf(earlier: RiskSheet, present: RiskSheet): HazardDifference[] {
  const old = new Map(earlier.hazards.map((hazard) => [hazard.code, hazard]));
  const now = new Map(present.hazards.map((hazard) => [hazard.code, hazard]));
  const codes = [...new Set([...now.keys(), ...old.keys()])];
  return codes.flatMap((code): HazardDifference[] => {
    const before = old.get(code) ?? null;
    const after = now.get(code) ?? null;
    if (!before) return [{ code, kind: 'added', before, after }];
    if (!after) return [{ code, kind: 'removed', before, after }];
    return signed(before) === signed(after) ? [] : [{ code, kind: 'changed', before, after }];
  });
}

/** What else is under the signature, as one text each. */
const OTHERS = {
  march: ({ march }: RiskSheet): unknown =>
    march && [
      march.widthM,
      march.densityPerM2,
      march.speedMps,
      march.bufferMin,
      march.participantsSource,
      march.ownParticipants,
      march.lengthOverrideM,
      march.waypointMetres,
    ],
  thirdParty: ({ thirdPartyImpact }: RiskSheet): unknown => thirdPartyImpact ?? '',
  gaps: ({ informationGaps }: RiskSheet): unknown => informationGaps,
} as const;

/** Parts beside the register that differ: figures of the march, disruption, open questions. */
export function otherDifferences(earlier: RiskSheet, present: RiskSheet): (keyof typeof OTHERS)[] {
  const names = Object.keys(OTHERS) as (keyof typeof OTHERS)[];
  const text = (name: keyof typeof OTHERS, sheet: RiskSheet): string =>
    JSON.stringify(OTHERS[name](sheet) ?? null);
  return names.filter((name) => text(name, earlier) !== text(name, present));
}
