import {
  checkAssignment,
  type WorkingTimeLimits,
  WORKING_TIME_LIMITS,
} from './working-time.rules.js';

/** A unit as far as double booking goes: who shares its people. */
export interface UnitKin {
  readonly id: string;
  readonly code: string;
  /** The platoon of a section. */
  readonly parentId: string | null;
}

/** A unit's place in some plan, in any event; instants ISO 8601 UTC. */
export interface Engagement {
  readonly unitId: string;
  readonly shiftId: string;
  readonly eventId: string;
  readonly postCode: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What a unit brings on the day. */
export interface UnitProfile {
  readonly code: string;
  readonly type: string;
  readonly presentStrength: number;
  readonly qualifications: readonly { readonly code: string; readonly count: number }[];
}

/** What a post asks for. */
export interface PostRequirement {
  readonly requiredType: string | null;
  readonly requiredQualification: string | null;
  readonly requiredCount: number | null;
}

export type DeploymentRule =
  'qualificationMissing' | 'doubleBooked' | 'over10hIn24h' | 'over50hInWeek' | 'restUnder11h';

/** A rule an assignment breaks; hours as numbers, instants as ISO 8601 UTC. */
export interface DeploymentBreach {
  readonly rule: DeploymentRule;
  readonly unitId: string;
  readonly shiftId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * The circles of people an assignment of this unit touches: a section works with its platoon, a
 * platoon with each of its sections; sections of one platoon do not share people.
 */
function circlesOf(unit: UnitKin, kin: readonly UnitKin[]): UnitKin[][] {
  const sections = kin.filter((other) => other.parentId === unit.id);
  if (sections.length > 0) return sections.map((section) => [unit, section]);
  const platoon = kin.find((other) => other.id === unit.parentId);
  return [platoon ? [unit, platoon] : [unit]];
}

function breachesInCircle(
  unit: UnitKin,
  circle: readonly UnitKin[],
  taken: readonly Engagement[],
  shift: { id: string; startsAt: string; endsAt: string },
  limits: WorkingTimeLimits,
): DeploymentBreach[] {
  const own = taken.filter((each) => circle.some((member) => member.id === each.unitId));
  const existing = own.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
  const added = { start: shift.startsAt, end: shift.endsAt };
  return checkAssignment(existing, added, limits).map(({ rule, params }) => {
    if (rule !== 'overlap') {
      return { rule, unitId: unit.id, shiftId: shift.id, params: { unit: unit.code, ...params } };
    }
    const other = own.find(
      (each) => Date.parse(each.startsAt) === Date.parse(`${params['start']}`),
    );
    const booked = circle.find((member) => member.id === other?.unitId);
    return {
      rule: 'doubleBooked',
      unitId: unit.id,
      shiftId: shift.id,
      params: {
        unit: unit.code,
        bookedUnit: booked?.code ?? unit.code,
        eventId: other?.eventId ?? '',
        post: other?.postCode ?? '',
        ...params,
      },
    };
  });
}

/**
 * The rules a unit would break by taking a shift beside everything it (its platoon, its sections)
 * already does in any event. `taken` must leave out the assignment under test itself. Double
 * booking comes first, then 24 hours, week, rest; each breach is told once.
 * Source of the limits: see `WORKING_TIME_LIMITS`.
 */
export function timeBreaches(
  unit: UnitKin,
  kin: readonly UnitKin[],
  taken: readonly Engagement[],
  shift: { id: string; startsAt: string; endsAt: string },
  limits: WorkingTimeLimits = WORKING_TIME_LIMITS,
): DeploymentBreach[] {
  const found = new Map<string, DeploymentBreach>();
  for (const circle of circlesOf(unit, kin)) {
    for (const breach of breachesInCircle(unit, circle, taken, shift, limits)) {
      found.set(JSON.stringify([breach.rule, breach.params]), breach);
    }
  }
  const all = [...found.values()];
  return [
    ...all.filter((breach) => breach.rule === 'doubleBooked'),
    ...all.filter((breach) => breach.rule !== 'doubleBooked'),
  ];
}

/** What the unit lacks for the post: the kind of unit, or enough people with the qualification. */
export function requirementBreaches(
  unit: UnitProfile & { readonly id: string },
  post: PostRequirement,
  shiftId: string,
): DeploymentBreach[] {
  const breach = (params: DeploymentBreach['params']): DeploymentBreach => ({
    rule: 'qualificationMissing',
    unitId: unit.id,
    shiftId,
    params: { unit: unit.code, ...params },
  });
  const breaches: DeploymentBreach[] = [];
  if (post.requiredType && post.requiredType !== unit.type) {
    breaches.push(breach({ requiredType: post.requiredType, type: unit.type }));
  }
  const { requiredQualification: qualification, requiredCount: needed } = post;
  if (qualification && needed) {
    const present = unit.qualifications.find((each) => each.code === qualification)?.count ?? 0;
    if (present < needed) breaches.push(breach({ qualification, needed, present }));
  }
  return breaches;
}
