import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LeadTimeRule } from '../modules/places/index.js';
import type { Localized } from '../core/graphql/localized.type.js';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../demo');

/** The demonstration zone as its file tells it; only what is loaded has a type. */
export interface DemoZone {
  zone: string;
  zones: { id: string; code: string; name: Localized }[];
  communes: {
    id: string;
    name: Localized;
    zone: string;
    postcode: string;
    competentAuthority: string;
    officialLanguages: string[];
    inDemoZone: boolean;
  }[];
  competentAuthorities: { id: string; kind: string; title: Localized }[];
  advisers: { id: string; name: string; discipline: string | null }[];
  restrictionZones: {
    id: string;
    kind: string;
    name: Localized;
    geometry: { type: 'Polygon'; coordinates: number[][][] };
    effect: string;
    appliesTo: string[];
    when: { weekdays: string[] } | null;
    adjacencyWarningM: number;
    rule: Localized;
    legalReference: Localized | null;
    provenance: string;
  }[];
  leadTimeRules: {
    id: string;
    communes: string[];
    channel: string;
    eventKinds: string[];
    unit: string;
    amount: number;
    condition: string | null;
    appliesWhen?: LeadTimeRule['appliesWhen'];
    label: Localized;
    provenance: string;
  }[];
  units: DemoUnit[];
  officers: DemoOfficer[];
  users: {
    id: string;
    name: string;
    roles: string[];
    language: string;
    email: string;
  }[];
}

export interface DemoUnit {
  id: string;
  type: string;
  name: Localized;
  establishment: number;
  origin: string;
  members?: string[];
  platoon?: string;
  callSign?: string;
}

export interface DemoOfficer {
  id: string;
  name: string;
  rank: string;
  unit: string;
  qualifications: string[];
  languages: string[];
  lastTrained: string;
  available: boolean;
}

/** One of the ten demonstration events; parts that only one module loads are typed there. */
export interface DemoEvent {
  id: string;
  title: Localized;
  kind: string;
  channel: string;
  organiser: { name: string; legalForm?: string; contact?: { name: string; email: string } } | null;
  organiserLanguages: string[];
  dates: Record<string, string>;
  communes: string[];
  competentAuthorities: string[];
  attendance: { organiser: number | null; police: number | null; policeBasis: string | null; riskGroupMax?: number };
  footprint: { type: 'FeatureCollection'; features: never[] };
  waypoints: { name: string; lon: number; lat: number; cumulativeM: number }[];
  stewards: { count?: number } | null;
  threatLevel?: { level: number };
  [part: string]: unknown;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
}

/** Places with their capacity, and zones that come beside those of the law. */
export interface DemoPlaces {
  places: {
    id: string;
    name: Localized;
    lon: number;
    lat: number;
    capacity: number;
    source: string;
  }[];
  zones: {
    id: string;
    kind: string;
    name: Localized;
    geometry: { type: 'LineString'; coordinates: number[][] };
    effect: string;
    appliesTo: string[];
    adjacencyWarningM: number;
    visibility: string;
    minPersons: number | null;
    activeFrom: string | null;
    activeTo: string | null;
    rule: Localized;
    message: Localized | null;
    source: string;
  }[];
}

export const demoPlaces = (): DemoPlaces => read<DemoPlaces>('places.json');
export const demoZone = (): DemoZone => read<DemoZone>('zone.json');
export const demoEvents = (): DemoEvent[] => read<{ events: DemoEvent[] }>('events.json').events;

/** A stable id for a named thing of the demonstration, so that two loads agree. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`parley-demo:${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
