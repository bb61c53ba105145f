export const ZONE_STATES = ['current', 'planned', 'ended'] as const;
export type ZoneState = (typeof ZONE_STATES)[number];

/** What the list shows, as it stands in the address. */
export interface ZonesSearch {
  readonly state?: ZoneState;
  readonly kind?: string;
}

const CODE = /^\w{1,40}$/;

/** Reads the address; what nobody understands is left out. */
export function readZonesSearch(search: Record<string, unknown>): ZonesSearch {
  const state = ZONE_STATES.find((one) => one === search['state']);
  const { kind } = search;
  return {
    ...(state ? { state } : {}),
    ...(typeof kind === 'string' && CODE.test(kind) ? { kind } : {}),
  };
}

/** When a zone holds, as far as the list needs it. */
export interface ZoneTimes {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly activeFrom?: string | null | undefined;
  readonly activeTo?: string | null | undefined;
}

/** Whether a zone holds now: its hours begin and end it as its first and last day do. */
export function zoneStateOn(zone: ZoneTimes, now: Date): ZoneState {
  const { validFrom, validTo, activeFrom, activeTo } = zone;
  const day = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
  if (validTo && validTo < day) return 'ended';
  if (activeTo && Date.parse(activeTo) <= now.getTime()) return 'ended';
  if (activeFrom && Date.parse(activeFrom) > now.getTime()) return 'planned';
  return validFrom && validFrom > day ? 'planned' : 'current';
}
