import { type DemoEvent, demoEvents } from '../../demo/demo-data.js';

/** What a demonstration event says the calculations must come to. */
export interface RiskCase extends DemoEvent {
  readonly riskClass: string;
  readonly medical?: {
    readonly input: Readonly<Record<string, unknown>>;
    readonly result: Readonly<Record<string, unknown>>;
  };
  readonly march?: {
    readonly widthM: number;
    readonly densityPerM2: number;
    readonly speedMps: number;
    readonly result: Readonly<Record<string, unknown>>;
  };
  readonly hazards: readonly {
    readonly before: { readonly score: number };
    readonly after: { readonly score: number };
  }[];
}

/** A mass march, a match, a market of five weeks, a parade, a vigil. */
export const RISK_EVENTS: readonly string[] = ['E01', 'E04', 'E05', 'E06', 'E09'];

export function riskCases(): RiskCase[] {
  return demoEvents()
    .filter(({ id }) => RISK_EVENTS.includes(id))
    .map((event) => event as unknown as RiskCase);
}
