import { compare, dividedBy, type Exact, exact, roundedTo } from '../../core/exact-number.js';
import type { Explained } from '../../core/explained.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { alarmRow } from './alarm-band.rules.js';
import {
  ALARM_BANDS,
  type AlarmBand,
  SERVICE_SCHEMES,
  type ServiceScheme,
  type ServiceSchemeName,
} from './density.data.js';
import { checkFigure, CROWD_BOUNDS } from './figure-input.rules.js';

/** Exactly one of the three. */
export interface ServiceInput {
  readonly scheme: ServiceSchemeName;
  readonly areaPerPersonM2?: number | null;
  readonly densityPerM2?: number | null;
  /** Measured flow; only where the scheme has flows, and never for its worst class. */
  readonly flowPerMPerMin?: number | null;
}

/** The value is the area a person has, in m², where it is known. */
export interface LevelOfService extends Explained {
  /** A to F; null where the scheme has no class for it. */
  readonly class: string | null;
  readonly scheme: ServiceSchemeName;
}

const AREA_BOUNDS = { min: 0.01, max: 100_000 };
const DENSITY_BOUNDS = { min: 0.00001, max: 100 };
const DECIMALS = 4;

/** Class by area: A needs more than its bound; for every other the lower bound belongs to it. */
function classByArea(area: Exact, { areas, below }: ServiceScheme): string | null {
  const found = areas.find(([, from], index) => {
    const side = compare(area, exact(from));
    return index === 0 ? side > 0 : side >= 0;
  });
  return found?.[0] ?? below;
}

/** Class by flow, "fewer than"; at or above the last bound the flow says nothing any more. */
function classByFlow(flow: number, { flows }: ServiceScheme): string | null {
  if (flows === null) throw new RuleInputError('flowPerMPerMin', 'schemeHasNoFlows');
  return Object.entries(flows).find(([, below]) => flow < below)?.[0] ?? null;
}

const GIVEN = ['areaPerPersonM2', 'densityPerM2', 'flowPerMPerMin'] as const;

function givenIn(input: ServiceInput): (typeof GIVEN)[number] {
  const [one, more] = GIVEN.filter((name) => (input[name] ?? null) !== null);
  if (!one) throw new RuleInputError('areaPerPersonM2', 'required');
  if (more) throw new RuleInputError(more, 'onlyOneOfThese');
  return one;
}

function areaOf(input: ServiceInput): Exact | null {
  switch (givenIn(input)) {
    case 'areaPerPersonM2':
      checkFigure('areaPerPersonM2', input.areaPerPersonM2, AREA_BOUNDS);
      return exact(input.areaPerPersonM2 as number);
    case 'densityPerM2':
      checkFigure('densityPerM2', input.densityPerM2, DENSITY_BOUNDS);
      return dividedBy(exact(1), exact(input.densityPerM2 as number));
    default:
      checkFigure('flowPerMPerMin', input.flowPerMPerMin, {
        ...CROWD_BOUNDS.flowPerMPerMin,
        min: 0,
      });
      return null;
  }
}

/**
 * Level of service of a walkway, queue or stair by one named scheme, never mixed: by area a person
 * (or density, its inverse), or by flow where the scheme has flows. A value on a bound belongs to
 * the class that begins there, except at A, which needs more. Refuses with `RuleInputError` none or
 * several of the three (`required`, `onlyOneOfThese`), a scheme without flows (`schemeHasNoFlows`),
 * `outOfRange`. Source: the scheme's.
 */
export function levelOfService(input: ServiceInput): LevelOfService {
  const scheme: ServiceScheme = SERVICE_SCHEMES[input.scheme];
  const given = givenIn(input);
  const area = areaOf(input);
  const found = area
    ? classByArea(area, scheme)
    : classByFlow(input.flowPerMPerMin as number, scheme);
  const value = area ? roundedTo(DECIMALS, area) : null;
  const inverse = given === 'densityPerM2';
  return {
    value,
    unit: 'm2PerPerson',
    formula: area ? 'A > a1, B ≥ a2, C ≥ a3 …' : 'A < f1, B < f2, C < f3 …',
    inputs: [
      { name: 'scheme', value: `${scheme.name} (${scheme.version})`, unit: null },
      { name: given, value: input[given] ?? null, unit: UNITS[given] },
    ],
    steps: inverse
      ? [
          {
            name: 'areaPerPersonM2',
            formula: `1 / ${input.densityPerM2}`,
            value,
            unit: 'm2PerPerson',
          },
        ]
      : [],
    source: scheme.source,
    warnings: found === null ? [{ code: 'noClassForThis', params: { scheme: scheme.name } }] : [],
    class: found,
    scheme: scheme.name,
  };
}

const UNITS = {
  areaPerPersonM2: 'm2PerPerson',
  densityPerM2: 'personsPerM2',
  flowPerMPerMin: 'personsPerMPerMin',
} as const;

export interface AlarmInput {
  readonly densityPerM2: number;
  readonly moving: boolean;
}

export interface DensityAlarm extends Explained<number> {
  readonly band: AlarmBand;
}

/**
 * Alarm band of a density: green below 2 persons a square metre, yellow, orange, red; a moving crowd
 * is red from 4, a standing one from 5. Lower bounds inclusive. Source: `ALARM_BANDS`.
 */
export function densityAlarm({ densityPerM2, moving }: AlarmInput): DensityAlarm {
  checkFigure('densityPerM2', densityPerM2, { min: 0, max: DENSITY_BOUNDS.max });
  const row = alarmRow(densityPerM2);
  return {
    value: densityPerM2,
    unit: 'personsPerM2',
    formula: `D ≥ ${row.from}`,
    inputs: [
      { name: 'densityPerM2', value: densityPerM2, unit: 'personsPerM2' },
      { name: 'moving', value: moving, unit: null },
    ],
    steps: [],
    source: ALARM_BANDS.source,
    warnings: [],
    band: moving ? row.moving : row.static,
  };
}
