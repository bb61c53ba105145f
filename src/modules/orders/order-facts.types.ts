import type { Localized } from '../../core/graphql/localized.type.js';
import type { PlanContent } from '../deployments/index.js';
import type { DayCheck } from '../negotiations/index.js';
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

/** A gathering without authorisation that is let be, as it stands now; instants ISO 8601 UTC. */
export interface ToleranceFacts {
  readonly id: string;
  readonly decidedBy: string;
  readonly decidedAs: string;
  readonly place: string;
  readonly untilAt: string;
  readonly participants: number;
  readonly announced: string;
  readonly announcedAt: string;
  /** Its time is over and the gathering is not. */
  readonly ended: boolean;
}

/** What was heard of an event. */
export interface SignalFacts {
  readonly id: string;
  readonly source: string;
  /** Reliability A to F and credibility 1 to 6, such as `B2`. */
  readonly code: string;
  readonly text: string;
  readonly heardAt: string;
}

/** One row of the tolerance table as officers read it. */
export interface ToleranceLine {
  readonly code: string;
  readonly label: Localized;
  readonly first: string;
  readonly highest: string;
  readonly remark: Localized | null;
}

/** Means that are not simply allowed; nobody releases what is forbidden. */
export interface MeansLine {
  readonly code: string;
  readonly label: Localized;
  readonly use: 'onRelease' | 'forbidden';
  readonly releasers: readonly string[];
  readonly special: boolean;
}

/** What an authority wants, from its approved policy note. */
export interface PolicyFacts {
  readonly id: string;
  readonly number: number;
  readonly authority: Localized;
  readonly intent: Localized;
  readonly endState: Localized;
  readonly priorities: readonly Localized[];
  readonly tolerance: readonly ToleranceLine[];
  readonly means: readonly MeansLine[];
  readonly phases: readonly {
    readonly phase: string;
    readonly posture: string;
    readonly reserve: string;
  }[];
}

/** Times, as agreed, and figures of the event an order is for; instants ISO 8601 UTC. */
export interface OrderEvent {
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
}

/** What every order is built from, whatever its form. */
export interface OrderGround {
  readonly event: OrderEvent;
  readonly reference: string;
  readonly classification: OrderClassification;
  readonly zone: Localized;
  readonly figures: {
    readonly id: string;
    readonly policeNumber: number | null;
    readonly riskGroupMax: number | null;
    readonly threatLevel: number | null;
    readonly eventClass: string | null;
  } | null;
  /** Approved notes, one an authority; empty while none is. */
  readonly policies: readonly PolicyFacts[];
  readonly risk: {
    readonly id: string;
    readonly number: number;
    readonly score: number | null;
    readonly band: string | null;
    readonly hazards: readonly HazardFacts[];
  } | null;
  readonly conditions: readonly ConditionFacts[];
  readonly tolerance: ToleranceFacts | null;
  readonly command: readonly CommandFacts[];
}

/** What a minimal order is built from: nothing need be planned. */
export interface MinimalSources extends OrderGround {
  /** Names of the places drawn, and the communes; null when nobody said where. */
  readonly place: Localized | null;
  readonly signals: readonly SignalFacts[];
  readonly plan: PlanContent | null;
}

/** Everything the five paragraphs are built from, as it is now; instants ISO 8601 UTC. */
export interface OrderSources extends OrderGround {
  readonly march: {
    readonly headArrivesAt: string | null;
    readonly tailArrivesAt: string | null;
    readonly endSquareCapacity: number | null;
    readonly timeline: readonly OrderPassage[];
  } | null;
  /** What to look at on the day, by hour. */
  readonly checks: readonly DayCheck[];
  readonly restrictions: readonly RestrictionFacts[];
  readonly plan: PlanContent;
  readonly limits: {
    readonly maxHoursIn24h: number;
    readonly maxHoursPerWeek: number;
    readonly minRestHours: number;
  };
}
