/** What a member of a unit counts for. */
export interface ProfileMember {
  readonly qualifications: readonly string[];
  readonly lastTrained: string | null;
  readonly available: boolean;
}

export interface QualificationCount {
  readonly code: string;
  /** Available members who have it. */
  readonly count: number;
  /** The longest ago one of them was trained, `YYYY-MM-DD`; the weakest link counts. */
  readonly oldestTraining: string | null;
}

/** Qualifications of a unit: available members only, by code. */
export function qualificationsOf(members: readonly ProfileMember[]): QualificationCount[] {
  const present = members.filter((member) => member.available);
  const codes = [...new Set(present.flatMap((member) => member.qualifications))].sort();
  return codes.map((code) => {
    const holders = present.filter((member) => member.qualifications.includes(code));
    const trained = holders
      .map((member) => member.lastTrained)
      .filter((day): day is string => day !== null)
      .sort();
    return { code, count: holders.length, oldestTraining: trained[0] ?? null };
  });
}

/** Available members; a unit sent without names (federal support) counts its establishment. */
export function presentStrengthOf(
  members: readonly ProfileMember[],
  establishment: number,
): number {
  if (members.length === 0) return establishment;
  return members.filter((member) => member.available).length;
}
