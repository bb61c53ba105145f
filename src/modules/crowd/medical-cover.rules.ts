import {
  compare,
  dividedBy,
  type Exact,
  exact,
  nearestWhole,
  plus,
  roundedTo,
  times,
} from '../../core/exact-number.js';
import type { Explained, ExplainedStep, ExplainedWarning } from '../../core/explained.js';
import { RuleInputError } from '../../core/rule-input-error.js';
import { type BoundRow, rowAt } from './bound-table.rules.js';
import { checkFigure, CROWD_BOUNDS } from './figure-input.rules.js';
import {
  AID_POSTS,
  CLOSED_BUILDING_FACTOR,
  COMMAND_STAFF,
  type CommandStaff,
  LARGE_AMBULANCES,
  MEDICAL_COVER_TABLES,
  type MedicalCoverTable,
  type MedicalKind,
  PERSONS_PER_POINT,
  VIOLENCE_POINTS,
  VISITOR_POINTS,
  VISITORS_ABOVE,
  VISITORS_PER_M2,
} from './medical-cover.data.js';

/** Either `permitted` or `areaM2`; either `factor` or `kind`. */
export interface MedicalCoverInput {
  /** Persons the place may hold. */
  readonly permitted?: number | null;
  /** Area of the place where no number is permitted: 4 persons a square metre. */
  readonly areaM2?: number | null;
  /** Persons expected at the same time. */
  readonly expected: number;
  readonly factor?: number | null;
  readonly kind?: MedicalKind | null;
  /** Persons under police protection. */
  readonly vip?: number | null;
  /** Police know of a risk of violence. */
  readonly violence?: boolean | null;
  /** In a closed building. */
  readonly closed?: boolean | null;
  readonly table?: MedicalCoverTable['name'] | null;
  /** Rounds the points to a whole number before the table is read. */
  readonly roundPoints?: boolean | null;
  /** Spread over a route or a district, where the scheme is weak. */
  readonly spreadOut?: boolean | null;
}

export interface MedicalCover extends Explained<number> {
  /** Points of the scheme, unrounded unless asked for. */
  readonly points: number;
  readonly helpers: number;
  readonly patientTransport: number;
  readonly ambulances: number;
  readonly emergencyDoctors: number;
  readonly largeCapacityAmbulance: number;
  readonly commandStaff: CommandStaff;
  readonly aidPosts: number;
  /** The table the answer was read from. */
  readonly table: MedicalCoverTable['name'];
  readonly roundPoints: boolean;
}

const FACTOR_BOUNDS = { min: 0.05, max: 5 };
const VIP_BOUNDS = { min: 0, max: 1000, whole: true } as const;
const PERMITTED_BOUNDS = { min: 1, max: CROWD_BOUNDS.persons.max, whole: true } as const;
const SHOWN_DECIMALS = 6;

const shown = (value: Exact): number => roundedTo(SHOWN_DECIMALS, value);

interface Terms {
  readonly permitted: number;
  readonly factor: number;
  readonly table: MedicalCoverTable;
}

function permittedOf({ permitted = null, areaM2 = null }: MedicalCoverInput): number {
  if (permitted !== null && areaM2 !== null) {
    throw new RuleInputError('areaM2', 'eitherPermittedOrArea');
  }
  if (areaM2 !== null) {
    checkFigure('areaM2', areaM2, { ...CROWD_BOUNDS.areaM2, min: 0.25 });
    return Math.floor(shown(times(exact(areaM2), exact(VISITORS_PER_M2))));
  }
  if (permitted === null) throw new RuleInputError('permitted', 'required');
  checkFigure('permitted', permitted, PERMITTED_BOUNDS);
  return permitted;
}

function factorOf(
  { factor = null, kind = null }: MedicalCoverInput,
  table: MedicalCoverTable,
): number {
  if (factor !== null && kind !== null) throw new RuleInputError('kind', 'eitherFactorOrKind');
  if (factor !== null) {
    checkFigure('factor', factor, FACTOR_BOUNDS);
    return factor;
  }
  if (kind === null) throw new RuleInputError('factor', 'required');
  const found = table.factors[kind];
  if (found === undefined)
    throw new RuleInputError('kind', 'kindNotInTable', { table: table.name });
  return found;
}

function termsOf(input: MedicalCoverInput): Terms {
  const table = MEDICAL_COVER_TABLES[input.table ?? 'A'];
  checkFigure('expected', input.expected, CROWD_BOUNDS.persons);
  checkFigure('vip', input.vip ?? 0, VIP_BOUNDS);
  return { permitted: permittedOf(input), factor: factorOf(input, table), table };
}

/** C of the scheme: points for the number permitted. */
export function visitorPoints(permitted: number): number {
  if (permitted <= VISITORS_ABOVE.from) return rowAt(VISITOR_POINTS, exact(permitted));
  const further = Math.ceil((permitted - VISITORS_ABOVE.from) / VISITORS_ABOVE.step);
  return rowAt(VISITOR_POINTS, exact(VISITORS_ABOVE.from)) + further;
}

/** V of the scheme: 10 points for each 5 persons, continuous to 30 (A) or in whole fives (B). */
function vipPoints(persons: number, { vip, vipRounded }: MedicalCoverTable): Exact {
  const fives = dividedBy(exact(persons), exact(vip.per));
  const counted = vipRounded ? { numerator: nearestWhole(fives), denominator: 1n } : fives;
  const points = times(counted, exact(vip.points));
  return vip.most !== null && compare(points, exact(vip.most)) > 0 ? exact(vip.most) : points;
}

function warningsOf(input: MedicalCoverInput, { permitted, factor }: Terms): ExplainedWarning[] {
  const { expected } = input;
  return [
    { code: 'indicative', params: {} },
    ...(input.spreadOut ? [{ code: 'spreadOut', params: {} }] : []),
    ...(expected > permitted
      ? [{ code: 'expectedAbovePermitted', params: { expected, permitted } }]
      : []),
    ...(factor > 1.2 ? [{ code: 'factorBeyondTable', params: { factor } }] : []),
  ];
}

/** The terms of the sum, unrounded. */
interface Sum {
  readonly c: number;
  readonly k: number;
  readonly e: Exact;
  readonly base: Exact;
  readonly v: Exact;
  readonly g: number;
  readonly points: Exact;
}

function sumOf(input: MedicalCoverInput, { permitted, factor, table }: Terms): Sum {
  const k = input.closed ? CLOSED_BUILDING_FACTOR : 1;
  const c = visitorPoints(permitted);
  const e = dividedBy(exact(input.expected), exact(PERSONS_PER_POINT));
  const v = vipPoints(input.vip ?? 0, table);
  const g = input.violence ? VIOLENCE_POINTS : 0;
  const base = times(plus(exact(c * k), e), exact(factor));
  const sum = plus(plus(base, v), exact(g));
  const points = input.roundPoints ? { numerator: nearestWhole(sum), denominator: 1n } : sum;
  return { c, k, e, base, v, g, points };
}

function stepsOf(input: MedicalCoverInput, { permitted, factor }: Terms, sum: Sum) {
  const [e, base, v] = [shown(sum.e), shown(sum.base), shown(sum.v)];
  const { c, k, g } = sum;
  const { expected } = input;
  const rows: readonly (readonly [name: string, formula: string, value: number])[] = [
    ['visitorPoints', `C(${permitted})`, c],
    ['expectedPoints', `${expected} / ${PERSONS_PER_POINT}`, e],
    ['basePoints', `(${c} · ${k} + ${e}) · ${factor}`, base],
    ['vipPoints', `V(${input.vip ?? 0})`, v],
    ['violencePoints', `G = ${g}`, g],
    ['points', `${base} + ${v} + ${g}`, shown(sum.points)],
  ];
  return rows.map(([name, formula, value]): ExplainedStep => {
    return { name, formula, value, unit: 'points' };
  });
}

function explanationOf(input: MedicalCoverInput, terms: Terms, sum: Sum): Explained<number> {
  const { permitted, factor, table } = terms;
  return {
    value: shown(sum.points),
    unit: 'points',
    formula: 'P = (C · k + E) · F + V + G',
    inputs: [
      { name: 'permitted', value: permitted, unit: 'persons' },
      { name: 'expected', value: input.expected, unit: 'persons' },
      { name: 'factor', value: factor, unit: null },
      { name: 'closed', value: input.closed ?? false, unit: null },
      { name: 'vip', value: input.vip ?? 0, unit: 'persons' },
      { name: 'violence', value: input.violence ?? false, unit: null },
      { name: 'table', value: `${table.name} (${table.version})`, unit: null },
    ],
    steps: stepsOf(input, terms, sum),
    source: table.source,
    warnings: warningsOf(input, terms),
  };
}

/**
 * Preventive medical cover by the Maurer scheme: P = (C · k + E) · F + V + G, resources read from
 * the table. By default table A, "≤" and no rounding; computed exactly, since a value on a bound must
 * stay there. Indicative: patient transport comes out too high, and it does not suit events spread
 * over a route; advice of the medical service stands above it.
 *
 * Refuses with `RuleInputError` on the field: `required`, `notANumber`, `outOfRange`,
 * `notAWholeNumber`, `eitherPermittedOrArea`, `eitherFactorOrKind`, `kindNotInTable`. Source:
 * Maurer/Peter 2005 and the implementations named in the tables.
 */
export function medicalCover(input: MedicalCoverInput): MedicalCover {
  const terms = termsOf(input);
  const { table } = terms;
  const sum = sumOf(input, terms);
  const at = <Value>(rows: readonly BoundRow<Value>[]): Value =>
    rowAt(rows, sum.points, table.bounds);
  return {
    ...explanationOf(input, terms, sum),
    points: shown(sum.points),
    helpers: at(table.helpers),
    patientTransport: at(table.patientTransport),
    ambulances: at(table.ambulances),
    emergencyDoctors: at(table.emergencyDoctors),
    largeCapacityAmbulance: at(LARGE_AMBULANCES),
    commandStaff: at(COMMAND_STAFF),
    aidPosts: at(AID_POSTS),
    table: table.name,
    roundPoints: input.roundPoints ?? false,
  };
}
