import type { Localized } from '../../core/graphql/localized.type.js';

/** Languages the order is compiled in: Dutch and French are issued, English is for the desk. */
export const ORDER_LANGUAGES = ['nl', 'fr', 'en'] as const;
export type OrderLanguage = (typeof ORDER_LANGUAGES)[number];
export type OrderText = Readonly<Record<OrderLanguage, string>>;

/**
 * A full order has five paragraphs and annexes; a minimal one fits on a page and is what there is
 * time for when nobody asked for the event beforehand.
 */
export const ORDER_FORMS = ['full', 'minimal'] as const;
export type OrderForm = (typeof ORDER_FORMS)[number];

/** Who may read it: the full order stays with police. */
export const CLASSIFICATIONS = ['restricted', 'policeInternal'] as const;
export type OrderClassification = (typeof CLASSIFICATIONS)[number];

/** The record a sentence comes from; the golden thread walks these. */
export interface OrderReference {
  readonly type:
    | 'event'
    | 'eventAssessment'
    | 'riskAssessment'
    | 'policyNote'
    | 'hazard'
    | 'measure'
    | 'condition'
    | 'restrictionZone'
    | 'eventSignal'
    | 'tolerance'
    | 'post'
    | 'unit'
    | 'deploymentPlan';
  readonly id: string;
}

/** One sentence or point. `id` is stable over versions: `execution.post.<post id>`. */
export interface OrderItem {
  readonly id: string;
  readonly text: OrderText;
  readonly references: readonly OrderReference[];
}

export interface OrderSection {
  readonly code: string;
  readonly title: OrderText;
  readonly items: readonly OrderItem[];
}

export interface OrderParagraph {
  readonly number: number;
  readonly code: 'situation' | 'mission' | 'execution' | 'support' | 'command';
  readonly title: OrderText;
  readonly sections: readonly OrderSection[];
}

/** First page: what a commander needs when there is time for one page only. */
export interface OrderCard {
  readonly mission: OrderText;
  readonly times: readonly {
    readonly id: string;
    readonly label: OrderText;
    readonly at: string;
  }[];
  readonly thresholds: readonly OrderItem[];
}

/** One unit on one shift of one post. */
export interface OrderDuty {
  readonly id: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: Localized;
  readonly callSign: string | null;
  readonly strength: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface OrderPost {
  readonly id: string;
  readonly code: string;
  readonly name: Localized;
  readonly sector: string;
  readonly presence: string;
  readonly task: Localized;
  readonly requiredStrength: number;
  readonly hazardCode: string | null;
  readonly measureCode: string | null;
  readonly conditionLabels: readonly string[];
  readonly duties: readonly OrderDuty[];
}

export interface OrderHazard {
  readonly id: string;
  readonly code: string;
  readonly title: Localized;
  readonly before: { readonly score: number; readonly band: string };
  readonly after: { readonly score: number; readonly band: string } | null;
  readonly measures: readonly {
    readonly id: string;
    readonly code: string;
    readonly text: Localized;
  }[];
}

export interface OrderPassage {
  readonly id: string;
  readonly name: string;
  readonly m: number;
  readonly headAt: string;
  readonly tailAt: string;
  readonly closedFromAt: string | null;
  readonly closedToAt: string | null;
}

/** A version of the order as one JSON value; equal facts and texts give an equal value. */
export interface OrderContent {
  readonly format: 'parley-order-1';
  /** Absent in a full order. */
  readonly form?: 'minimal';
  readonly reference: string;
  readonly classification: OrderClassification;
  readonly zone: Localized;
  readonly event: {
    readonly id: string;
    readonly reference: string;
    readonly title: Localized;
    readonly date: string;
  };
  /** Null in a minimal order for which nothing is planned. */
  readonly plan: { readonly id: string; readonly number: number } | null;
  readonly risk: { readonly id: string; readonly number: number } | null;
  readonly card: OrderCard;
  readonly paragraphs: readonly OrderParagraph[];
  readonly posts: readonly OrderPost[];
  readonly timeline: readonly OrderPassage[];
  readonly register: readonly OrderHazard[];
}
