import type { Localized } from '../../core/graphql/localized.type.js';
import type { PlanContent } from '../deployments/index.js';
import type { OrderClassification, OrderPassage } from './order-content.types.js';

export interface HazardFacts {
  readonly id: string;
  readonly code: string;
  readonly title: Localized;
  readonly before: { readonly score: number; readonly band: string };
  readonly after: { readonly score: number; readonly band: string } | null;
  readonly measures: readonly MeasureFacts[];
}

export interface MeasureFacts {
  readonly id: string;
  readonly code: string;
  readonly text: Localized;
  readonly conditionId: string | null;
}

export interface ConditionFacts {
  readonly id: string;
  readonly label: string;
  readonly text: Localized;
  readonly imposed: boolean;
}

export interface RestrictionFacts {
  readonly id: string;
  readonly kind: string;
  readonly name: Localized;
  readonly rule: Localized;
  readonly result: string;
  readonly distanceM: number;
}

export interface CommandFacts {
  readonly code: string;
  readonly name: Localized;
  readonly person: string | null;
}

/** Everything the five paragraphs are built from, as it is now; instants ISO 8601 UTC. */
export interface OrderSources {
  readonly reference: string;
  readonly classification: OrderClassification;
  readonly zone: Localized;
  readonly event: {
    readonly id: string;
    readonly reference: string;
    readonly title: Localized;
    readonly kind: string;
    readonly gatheringAt: string | null;
    readonly startAt: string;
    readonly endAt: string;
    readonly dispersalAt: string | null;
    readonly expectedNumber: number | null;
    readonly stewardCount: number | null;
  };
  readonly figures: {
    readonly id: string;
    readonly policeNumber: number | null;
    readonly riskGroupMax: number | null;
    readonly threatLevel: number | null;
  } | null;
  readonly risk: {
    readonly id: string;
    readonly number: number;
    readonly score: number | null;
    readonly band: string | null;
    readonly hazards: readonly HazardFacts[];
  } | null;
  readonly march: {
    readonly headArrivesAt: string | null;
    readonly tailArrivesAt: string | null;
    readonly endSquareCapacity: number | null;
    readonly timeline: readonly OrderPassage[];
  } | null;
  readonly conditions: readonly ConditionFacts[];
  readonly restrictions: readonly RestrictionFacts[];
  readonly plan: PlanContent;
  readonly command: readonly CommandFacts[];
  readonly limits: {
    readonly maxHoursIn24h: number;
    readonly maxHoursPerWeek: number;
    readonly minRestHours: number;
  };
}
