import type { MedicalKind } from './medical-cover.data.js';

/** Whose sheet it is. Each side writes its own, from what it knows. */
export const SHEET_SIDES = ['police', 'organiser'] as const;
export type SheetSide = (typeof SHEET_SIDES)[number];

/** When a place has to hold the crowd; places of one moment count together. */
export const SHEET_MOMENTS = ['gathering', 'event', 'end'] as const;
export type SheetMoment = (typeof SHEET_MOMENTS)[number];

/** Where a measure comes from: the drawing, somebody who says otherwise, somebody who says it. */
export type MeasureOrigin = 'drawing' | 'override' | 'stated';

/** A measure with its source; `by` and `at` name who entered it when it is not the drawing's. */
export interface SheetMeasure {
  readonly value: number;
  readonly origin: MeasureOrigin;
  /** What is drawn, where something is. */
  readonly drawn: number | null;
  readonly reason: string | null;
  readonly by: string | null;
  /** ISO 8601 UTC. */
  readonly at: string | null;
}

export interface SheetPlace {
  /** The drawn part it is; null for one that is not drawn. */
  readonly featureKey: string | null;
  readonly name: string;
  readonly moment: SheetMoment;
  /** m². */
  readonly area: SheetMeasure;
}

export interface SheetExit {
  /** A line drawn across it; null for one that is not drawn. */
  readonly featureKey: string | null;
  readonly name: string;
  /** m. */
  readonly width: SheetMeasure;
  /** Opened in an emergency only: it counts for the emergency exit alone. */
  readonly emergencyOnly: boolean;
  readonly stairs: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly turnstiles: number;
}

export const FLOW_SCHEMES = ['greenGuide', 'greenGuideAlcohol', 'openAir'] as const;
export type FlowScheme = (typeof FLOW_SCHEMES)[number];
export const EVACUATION_RISKS = ['low', 'medium', 'high'] as const;
export type EvacuationRisk = (typeof EVACUATION_RISKS)[number];
export const NUMBER_BASES = ['organiser', 'police', 'history'] as const;
export type NumberBasis = (typeof NUMBER_BASES)[number];

/** Persons expected at the same time. */
export interface SheetNumbers {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
  readonly basis: NumberBasis;
}

/** What only police judge; the organiser's sheet has the neutral values. */
export interface SheetJudgement {
  /** P and S of the Green Guide, 0 to 1. */
  readonly physicalCondition: number;
  readonly safetyManagement: number;
  /** Persons a square metre the site is planned with. */
  readonly planningDensity: number;
  readonly flowScheme: FlowScheme;
  readonly evacuationRisk: EvacuationRisk;
  /** Minutes set for the emergency exit; null takes those of the scheme for the risk. */
  readonly evacuationMinutes: number | null;
  /** Whether the crowd walks, for the alarm bands. */
  readonly moving: boolean;
  readonly personsPerSteward: number;
  /** Kind of event for the medical cover; null leaves it out. */
  readonly medicalKind: MedicalKind | null;
  readonly violence: boolean;
}

/** Everything a sheet says. */
export interface SheetContent extends SheetJudgement {
  readonly places: readonly SheetPlace[];
  readonly exits: readonly SheetExit[];
  readonly entries: readonly SheetEntry[];
  /** Hours in which people come in. */
  readonly entryHours: number;
  readonly numbers: SheetNumbers;
}

/** A place, exit or entry as it is entered; a measure is given only where it is not the drawing's. */
export interface EnteredPlace {
  readonly featureKey?: string | null;
  readonly name: string;
  readonly moment: SheetMoment;
  readonly areaM2?: number | null;
  readonly reason?: string | null;
}
export interface EnteredExit {
  readonly featureKey?: string | null;
  readonly name: string;
  readonly widthM?: number | null;
  readonly reason?: string | null;
  readonly emergencyOnly: boolean;
  readonly stairs: boolean;
}
export interface EnteredSheet extends SheetJudgement {
  readonly places: readonly EnteredPlace[];
  readonly exits: readonly EnteredExit[];
  readonly entries: readonly SheetEntry[];
  readonly entryHours: number;
  readonly numbers: SheetNumbers;
}
