import type { Localized } from '../../core/graphql/localized.type.js';

/** A plan with everything that hangs on it, as its tables hold it. */
export interface PlanRows {
  readonly plan: { readonly id: string; readonly number: number; readonly state: string };
  readonly sectors: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Localized;
  }[];
  readonly posts: readonly {
    readonly id: string;
    readonly sectorId: string;
    readonly code: string;
    readonly name: Localized;
    readonly lon: number | null;
    readonly lat: number | null;
    readonly requiredStrength: number;
    readonly requiredType: string | null;
    readonly requiredQualification: string | null;
    readonly requiredCount: number | null;
    readonly presence: string;
    readonly task: Localized;
    readonly measureId: string | null;
    readonly conditionId: string | null;
  }[];
  readonly shifts: readonly {
    readonly id: string;
    readonly postId: string;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  readonly assignments: readonly { readonly shiftId: string; readonly unitId: string }[];
  /** The units that are assigned. */
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly type: string;
    readonly name: Localized;
    readonly callSign: string | null;
    readonly presentStrength: number;
  }[];
}

/** One unit on one shift, as an order and a hash need it. */
export interface PlanUnitFact {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly name: Localized;
  readonly callSign: string | null;
  readonly strength: number;
}

export interface PlanShiftFact {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly units: readonly PlanUnitFact[];
}

export interface PlanPostFact {
  readonly id: string;
  readonly code: string;
  readonly name: Localized;
  readonly sectorCode: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly requiredStrength: number;
  readonly requiredType: string | null;
  readonly requiredQualification: string | null;
  readonly requiredCount: number | null;
  readonly presence: string;
  readonly task: Localized;
  readonly measureId: string | null;
  readonly conditionId: string | null;
  readonly shifts: readonly PlanShiftFact[];
}

/** A plan as one document: what is hashed on release, compiled into the order and compared. */
export interface PlanContent {
  readonly id: string;
  readonly number: number;
  readonly sectors: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Localized;
  }[];
  readonly posts: readonly PlanPostFact[];
}

const instant = (text: string) => new Date(text).toISOString();

function shiftFacts(rows: PlanRows, postId: string): PlanShiftFact[] {
  return rows.shifts
    .filter((shift) => shift.postId === postId)
    .map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: instant(startsAt),
      endsAt: instant(endsAt),
      units: rows.units
        .filter((unit) => rows.assignments.some((a) => a.shiftId === id && a.unitId === unit.id))
        .map(({ id: unitId, code, type, name, callSign, presentStrength }) => ({
          id: unitId,
          code,
          type,
          name,
          callSign,
          strength: presentStrength,
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }))
    .sort((a, b) => (a.startsAt + a.id < b.startsAt + b.id ? -1 : 1));
}

/** The plan as one document, in an order that does not depend on when what was entered. */
export function planContent(rows: PlanRows): PlanContent {
  const { plan, sectors } = rows;
  const orderOf = (sectorId: string) => sectors.findIndex((sector) => sector.id === sectorId);
  const posts = [...rows.posts].sort(
    (a, b) => orderOf(a.sectorId) - orderOf(b.sectorId) || (a.code < b.code ? -1 : 1),
  );
  return {
    id: plan.id,
    number: plan.number,
    sectors: sectors.map(({ id, code, name }) => ({ id, code, name })),
    posts: posts.map((post) => ({
      id: post.id,
      code: post.code,
      name: post.name,
      sectorCode: sectors.find((sector) => sector.id === post.sectorId)?.code ?? '',
      lon: post.lon,
      lat: post.lat,
      requiredStrength: post.requiredStrength,
      requiredType: post.requiredType,
      requiredQualification: post.requiredQualification,
      requiredCount: post.requiredCount,
      presence: post.presence,
      task: post.task,
      measureId: post.measureId,
      conditionId: post.conditionId,
      shifts: shiftFacts(rows, post.id),
    })),
  };
}
