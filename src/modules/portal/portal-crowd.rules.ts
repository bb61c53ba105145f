import type { PublicEvent } from '../events/index.js';
import {
  areaCapacity,
  type CrowdSheetVersion,
  type EnteredSheet,
  type GroundChange,
  groundChanges,
  type GroundPart,
  groundParts,
  NEUTRAL_JUDGEMENT,
  type SheetContent,
  type SheetFigure,
  sheetFigures,
  type SheetMeasure,
  tightestMoment,
} from '../crowd/index.js';
import type { PortalSiteInput } from './portal-crowd.inputs.js';
import type {
  PortalFigure,
  PortalMeasure,
  PortalSite,
  PortalSiteChange,
  PortalSiteFigures,
  PortalSitePart,
  PortalSiteVersion,
} from './portal-crowd.type.js';

/** Figures that rest on public formulas and the organiser's own words alone. */
const TOLD: readonly string[] = [
  'holding',
  'entry',
  'exit',
  'emergencyExit',
  'final',
  'exitTime',
  'density',
  'stewards',
];

/** What an organiser enters; where police would judge, the neutral values stand. */
export function enteredSite(site: PortalSiteInput): EnteredSheet {
  const { places, exits, entries, entryHours, low, likely, high } = site;
  const numbers = {
    low: low ?? null,
    likely: likely ?? null,
    high: high ?? null,
    basis: 'organiser',
  } as const;
  return { ...NEUTRAL_JUDGEMENT, places, exits, entries, entryHours, numbers };
}

function portalMeasure({ value, origin, drawn, reason }: SheetMeasure): PortalMeasure {
  return { value, origin, drawn, reason };
}

/** Field by field, so that a judgement never reaches the portal by itself. */
export function portalSite({
  places,
  exits,
  entries,
  entryHours,
  numbers,
}: SheetContent): PortalSite {
  return {
    places: places.map(({ featureKey, name, moment, area }) => ({
      featureKey,
      name,
      moment,
      area: portalMeasure(area),
    })),
    exits: exits.map(({ featureKey, name, width, emergencyOnly, stairs }) => ({
      featureKey,
      name,
      width: portalMeasure(width),
      emergencyOnly,
      stairs,
    })),
    entries: entries.map(({ name, turnstiles }) => ({ name, turnstiles })),
    entryHours,
    low: numbers.low,
    likely: numbers.likely,
    high: numbers.high,
  };
}

function portalFigure(content: SheetContent, figure: SheetFigure): PortalFigure {
  const tightest = tightestMoment(content);
  const { name, value, unit, warnings } = figure;
  // The planning value of an open place, without the shares only police judge.
  const shown =
    name === 'holding' && tightest
      ? areaCapacity({ areaM2: tightest.areaM2, densityPerM2: content.planningDensity })
      : figure;
  const { formula, inputs, source } = shown;
  return {
    name,
    value,
    measuredIn: unit,
    formula,
    inputs: inputs.map((input) => ({
      name: input.name,
      value: input.value,
      measuredIn: input.unit,
    })),
    source,
    warnings: warnings.map(({ code, params }) => ({ code, params })),
  };
}

export function portalSiteFigures(content: SheetContent): PortalSiteFigures {
  const { figures, final, limitedBy, cases } = sheetFigures(content);
  return {
    figures: figures
      .filter(({ name }) => TOLD.includes(name))
      .map((figure) => portalFigure(content, figure)),
    final,
    limitedBy,
    fits: cases.find(({ name }) => name === 'likely')?.fits ?? null,
  };
}

function portalPart({ key, role, name, areaM2, lengthM }: GroundPart): PortalSitePart {
  return { key, role, name, areaM2, lengthM };
}

function portalChange(found: GroundChange): PortalSiteChange {
  const { key, role, name, change, before, after, unit } = found;
  return { key, role, name, change, before, after, measuredIn: unit };
}

export function portalDrawn({ footprint }: PublicEvent): PortalSitePart[] {
  return groundParts(footprint).map(portalPart);
}

/** What was drawn anew since a version; nothing while the drawing is the same. */
export function portalChanges(
  event: PublicEvent,
  last: CrowdSheetVersion | null,
): PortalSiteChange[] {
  if (!last || last.footprintVersion === event.footprintVersion) return [];
  return groundChanges(last.ground, groundParts(event.footprint)).map(portalChange);
}

export function portalSiteVersion(version: CrowdSheetVersion): PortalSiteVersion {
  const { number, authorName, savedAt, note, content } = version;
  return { number, savedBy: authorName, savedAt, note, final: sheetFigures(content).final };
}
