import type { FieldProblem } from '../../core/errors.js';
import { type GroundPart, measureOf } from './site-ground.rules.js';
import type {
  EnteredExit,
  EnteredPlace,
  EnteredSheet,
  SheetContent,
  SheetExit,
  SheetMeasure,
  SheetNumbers,
  SheetPlace,
} from './sheet-content.types.js';
import { FLOW_NORMS, MEDICAL_KIND_OF, NEUTRAL_JUDGEMENT, PLACE_ROLES } from './sheet.data.js';

/** Who enters a sheet when, on what is drawn now, after which one. */
export interface SheetContext {
  readonly ground: readonly GroundPart[];
  /** The version before; null for the first. */
  readonly before: SheetContent | null;
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

type Numbered = 'area' | 'line';
interface Entered {
  readonly featureKey?: string | null;
  readonly reason?: string | null;
}

const SHORTEST_REASON = 3;
const textOf = (text: string | null | undefined): string | null => text?.trim() || null;

function drawnPart(ground: readonly GroundPart[], key: string | null | undefined, kind: Numbered) {
  return ground.find((part) => part.key === key && part.kind === kind) ?? null;
}

/** What is wrong with one measure: no such drawing, nothing measured, an override without reason. */
function measureProblems(
  one: Entered & { readonly value: number | null },
  at: string,
  { kind, field, ground }: { kind: Numbered; field: string; ground: readonly GroundPart[] },
): FieldProblem[] {
  const drawn = drawnPart(ground, one.featureKey, kind);
  if (one.featureKey && !drawn) return [{ path: `${at}.featureKey`, code: 'notDrawn' }];
  if (!drawn) return one.value === null ? [{ path: `${at}.${field}`, code: 'required' }] : [];
  if (one.value === null) return [];
  const reason = textOf(one.reason) ?? '';
  return reason.length < SHORTEST_REASON ? [{ path: `${at}.reason`, code: 'required' }] : [];
}

function twice(
  list: readonly { readonly featureKey?: string | null }[],
  at: string,
): FieldProblem[] {
  const keys = list.map(({ featureKey }) => featureKey ?? null);
  return keys.flatMap((key, index) =>
    key !== null && keys.indexOf(key) < index
      ? [{ path: `${at}.${index}.featureKey`, code: 'twice' }]
      : [],
  );
}

function numberProblems({ low, likely, high }: SheetNumbers): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (likely === null && (low !== null || high !== null)) {
    problems.push({ path: 'numbers.likely', code: 'required' });
  }
  if (likely !== null && low !== null && low > likely) {
    problems.push({ path: 'numbers.low', code: 'lowAboveLikely' });
  }
  if (likely !== null && high !== null && high < likely) {
    problems.push({ path: 'numbers.high', code: 'highBelowLikely' });
  }
  return problems;
}

/** Everything wrong with a sheet on the ground that is drawn now, by path; empty when it may be kept. */
export function sheetProblems(sheet: EnteredSheet, ground: readonly GroundPart[]): FieldProblem[] {
  const places = sheet.places.flatMap((place, index) =>
    measureProblems({ ...place, value: place.areaM2 ?? null }, `places.${index}`, {
      kind: 'area',
      field: 'areaM2',
      ground,
    }),
  );
  const exits = sheet.exits.flatMap((exit, index) =>
    measureProblems({ ...exit, value: exit.widthM ?? null }, `exits.${index}`, {
      kind: 'line',
      field: 'widthM',
      ground,
    }),
  );
  const { flowScheme } = sheet;
  const stairs = sheet.exits.flatMap((exit, index) =>
    exit.stairs && FLOW_NORMS[flowScheme].stairs === null
      ? [{ path: `exits.${index}.stairs`, code: 'schemeHasNoStairs' }]
      : [],
  );
  return [
    ...places,
    ...twice(sheet.places, 'places'),
    ...exits,
    ...twice(sheet.exits, 'exits'),
    ...stairs,
    ...numberProblems(sheet.numbers),
  ];
}

/** A measure with its source; whoever entered the same before stays the one who said so. */
function measure(
  value: number | null,
  reason: string | null,
  drawn: number | null,
  { before, by, at }: { before: SheetMeasure | null; by: string; at: string },
): SheetMeasure {
  if (value === null) {
    return { value: drawn ?? 0, origin: 'drawing', drawn, reason: null, by: null, at: null };
  }
  const origin = drawn === null ? 'stated' : 'override';
  const same = before?.origin === origin && before.value === value && before.reason === reason;
  return { value, origin, drawn, reason, by: same ? before.by : by, at: same ? before.at : at };
}

const sameThing = (
  one: { readonly featureKey?: string | null; readonly name: string },
  other: { readonly featureKey: string | null; readonly name: string },
): boolean => (one.featureKey ?? null) === other.featureKey && one.name.trim() === other.name;

function placeOf(entered: EnteredPlace, { ground, before, by, at }: SheetContext): SheetPlace {
  const drawn = drawnPart(ground, entered.featureKey, 'area');
  const was = before?.places.find((place) => sameThing(entered, place))?.area ?? null;
  return {
    featureKey: drawn?.key ?? null,
    name: entered.name.trim(),
    moment: entered.moment,
    area: measure(entered.areaM2 ?? null, textOf(entered.reason), drawn && measureOf(drawn), {
      before: was,
      by,
      at,
    }),
  };
}

function exitOf(entered: EnteredExit, { ground, before, by, at }: SheetContext): SheetExit {
  const drawn = drawnPart(ground, entered.featureKey, 'line');
  const was = before?.exits.find((exit) => sameThing(entered, exit))?.width ?? null;
  return {
    featureKey: drawn?.key ?? null,
    name: entered.name.trim(),
    width: measure(entered.widthM ?? null, textOf(entered.reason), drawn && measureOf(drawn), {
      before: was,
      by,
      at,
    }),
    emergencyOnly: entered.emergencyOnly,
    stairs: entered.stairs,
  };
}

/** A sheet as it is kept: every measure with its value and where it comes from. No problems before. */
export function sheetContent(sheet: EnteredSheet, context: SheetContext): SheetContent {
  return {
    places: sheet.places.map((place) => placeOf(place, context)),
    exits: sheet.exits.map((exit) => exitOf(exit, context)),
    entries: sheet.entries.map(({ name, turnstiles }) => ({ name: name.trim(), turnstiles })),
    entryHours: sheet.entryHours,
    numbers: {
      low: sheet.numbers.low ?? null,
      likely: sheet.numbers.likely ?? null,
      high: sheet.numbers.high ?? null,
      basis: sheet.numbers.basis,
    },
    physicalCondition: sheet.physicalCondition,
    safetyManagement: sheet.safetyManagement,
    planningDensity: sheet.planningDensity,
    flowScheme: sheet.flowScheme,
    evacuationRisk: sheet.evacuationRisk,
    evacuationMinutes: sheet.evacuationMinutes ?? null,
    moving: sheet.moving,
    personsPerSteward: sheet.personsPerSteward,
    medicalKind: sheet.medicalKind ?? null,
    violence: sheet.violence,
  };
}

/** Places the drawing offers, by its roles; other parts may be taken in by hand. */
export function placesOfGround(ground: readonly GroundPart[]): EnteredPlace[] {
  return ground.flatMap(({ key, role, name, kind }) => {
    const moment = PLACE_ROLES[role];
    return kind === 'area' && moment ? [{ featureKey: key, name: name ?? role, moment }] : [];
  });
}

/** Facts of a dossier a sheet begins with. */
interface DossierFacts {
  readonly kind: string;
  readonly expectedNumber: number | null;
  readonly waypoints: readonly unknown[] | null;
}

/** The numbers known beforehand: the organiser's, and the police's where there is one. */
function knownNumbers(organiser: number | null, police: number | null): SheetNumbers {
  const likely = police ?? organiser;
  if (likely === null) return { low: null, likely: null, high: null, basis: 'organiser' };
  const other = organiser ?? likely;
  return {
    low: Math.min(likely, other),
    likely,
    high: Math.max(likely, other),
    basis: police === null ? 'organiser' : 'police',
  };
}

/** The sheet a dossier begins with: its drawn places, the numbers that are known, the usual norms. */
export function proposedSheet(
  { kind, expectedNumber, waypoints }: DossierFacts,
  policeNumber: number | null,
  ground: readonly GroundPart[],
): EnteredSheet {
  return {
    ...NEUTRAL_JUDGEMENT,
    places: placesOfGround(ground),
    exits: [],
    entries: [],
    entryHours: 1,
    numbers: knownNumbers(expectedNumber, policeNumber),
    moving: (waypoints ?? []).length > 1,
    medicalKind: MEDICAL_KIND_OF[kind] ?? null,
  };
}
