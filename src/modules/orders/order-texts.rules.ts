import type { OrderText } from './order-content.types.js';

/** The posture ladder, from normal patrol to dispersal. Source: posture ladder of the policy note. */
export const POSTURES = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Posture = (typeof POSTURES)[number];

export const PHASES = ['gathering', 'march', 'speeches', 'event', 'dispersal'] as const;
export type PhaseCode = (typeof PHASES)[number];

export interface PhaseTexts {
  readonly code: PhaseCode;
  readonly posture: Posture;
  readonly reservePosture: Posture;
}

export interface ScenarioTexts {
  readonly code: string;
  readonly name: OrderText;
  readonly response: OrderText;
}

/** What the writer of an order may say freely; what is absent comes from the catalogue. */
export interface OrderTexts {
  readonly intent?: OrderText;
  readonly context?: OrderText;
  /** Who acts while nothing is planned. */
  readonly standby?: OrderText;
  readonly phases?: readonly PhaseTexts[];
  readonly coordination?: readonly OrderText[];
  readonly scenarios?: readonly ScenarioTexts[];
  readonly logistics?: readonly OrderText[];
  readonly talkgroups?: readonly string[];
  readonly organiserContactMinutes?: number;
}

/** Looks a text of the catalogue up in every language of the order. */
export type Say = (
  key: string,
  values?: Readonly<Record<string, string | number | OrderText>>,
) => OrderText;

/**
 * Posture per phase when nobody chose one: facilitation, and reinforced presence while the crowd
 * leaves. Source: practice of the zone for marches.
 */
export const DEFAULT_PHASES: readonly PhaseTexts[] = [
  { code: 'gathering', posture: 'P1', reservePosture: 'P2' },
  { code: 'march', posture: 'P1', reservePosture: 'P2' },
  { code: 'speeches', posture: 'P1', reservePosture: 'P2' },
  { code: 'event', posture: 'P1', reservePosture: 'P2' },
  { code: 'dispersal', posture: 'P2', reservePosture: 'P3' },
];

const COORDINATION = ['tolerance', 'warning', 'means', 'arrest', 'dispersal'] as const;
const SCENARIOS = ['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6'] as const;
const LOGISTICS = ['dress', 'meals', 'detainees', 'medical'] as const;
const ORGANISER_CONTACT_MINUTES = 30;

/**
 * The texts of an order with every gap filled: the phases from the policy notes where they plan any,
 * the rest from the catalogue.
 */
export function completeTexts(
  texts: OrderTexts,
  say: Say,
  sectors: readonly string[],
  planned: readonly PhaseTexts[] | null,
) {
  return {
    intent: texts.intent ?? say('execution.intent'),
    context: texts.context ?? null,
    phases: texts.phases ?? planned ?? DEFAULT_PHASES,
    coordination: texts.coordination ?? COORDINATION.map((code) => say(`coordination.${code}`)),
    scenarios:
      texts.scenarios ??
      SCENARIOS.map((code) => ({
        code,
        name: say(`scenario.${code}.name`),
        response: say(`scenario.${code}.response`),
      })),
    logistics: texts.logistics ?? LOGISTICS.map((code) => say(`logistics.${code}`)),
    talkgroups: texts.talkgroups ?? [
      'SILVER',
      ...sectors.map((sector) => sector.toUpperCase()),
      'MULTI',
    ],
    organiserContactMinutes: texts.organiserContactMinutes ?? ORGANISER_CONTACT_MINUTES,
  };
}

export type CompleteTexts = ReturnType<typeof completeTexts>;
