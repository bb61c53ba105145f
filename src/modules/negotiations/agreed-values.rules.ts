import { Temporal } from 'temporal-polyfill';
import { BRUSSELS } from '../../core/brussels-time.js';
import type { WordingFacts } from './condition-basis.rules.js';
import type { ConditionParameters } from './condition-parameters.rules.js';
import { type Feed, type Quantity, effectOf, feeds } from './parameter-effects.data.js';

/** A condition as far as its values go. */
export interface ValuedCondition {
  readonly id: string;
  /** Such as C04. */
  readonly label: string;
  readonly kind: string;
  readonly parameters: ConditionParameters;
  /** The facts of the dossier the words were written for; null when they were not kept. */
  readonly builtOn: WordingFacts | null;
}

/** One value in force with what it gives; an instant where it names an hour. */
export interface AgreedValue {
  readonly conditionId: string;
  readonly label: string;
  readonly kind: string;
  readonly parameter: string;
  readonly quantity: Quantity;
  readonly value: string | number;
}

/** Hours and figures of an event with what is agreed put in; instants ISO 8601 UTC. */
export interface AgreedFacts {
  readonly gatheringAt: string | null;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dispersalAt: string | null;
  readonly maxPersons: number | null;
  readonly headSpeedKmh: number | null;
  readonly personsPerSteward: number | null;
  readonly stewards: number | null;
  readonly signallers: number | null;
  readonly barriers: number | null;
  /** The values that were used, by number of their condition. */
  readonly used: readonly AgreedValue[];
}

/** Hours of a dossier; instants ISO 8601 UTC. */
export type DossierHours = Pick<WordingFacts, 'gatheringAt' | 'startAt' | 'endAt' | 'dispersalAt'>;

const HOURS = ['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const;
type Hour = (typeof HOURS)[number];
const isHour = (quantity: string): quantity is Hour =>
  (HOURS as readonly string[]).includes(quantity);
const HALF_DAY_MS = 43_200_000;

/**
 * The instant at which clocks in Brussels show `clock`, the one nearest to `near`: an end at 01:00
 * of an event that stops at 23:30 is the next day's. ISO 8601 UTC.
 */
export function nearestInstant(clock: string, near: string): string {
  const around = Temporal.Instant.from(near).toZonedDateTimeISO(BRUSSELS);
  const same = around.toPlainDate().toZonedDateTime({ timeZone: BRUSSELS, plainTime: clock });
  const gap = same.epochMilliseconds - around.epochMilliseconds;
  const days = gap > HALF_DAY_MS ? -1 : gap < -HALF_DAY_MS ? 1 : 0;
  return same.add({ days }).toInstant().toString();
}

const moment = (instant: string | null) => (instant === null ? null : Date.parse(instant));

/**
 * Where an agreed hour falls. Null when the hour of the dossier changed after the words were
 * written: then the dossier is newer, and the words have to be looked at again.
 */
function hourOf(
  quantity: Hour,
  clock: string,
  condition: ValuedCondition,
  dossier: DossierHours,
): string | null {
  const now = dossier[quantity];
  const { builtOn } = condition;
  if (builtOn && moment(builtOn[quantity]) !== moment(now)) return null;
  const near = now ?? dossier.startAt;
  if (near === null) return null;
  const at = nearestInstant(clock, near);
  const after = now === null && quantity !== 'gatheringAt' && Date.parse(at) < Date.parse(near);
  return after ? Temporal.Instant.from(at).add({ hours: 24 }).toString() : at;
}

function valueOf(
  condition: ValuedCondition,
  parameter: string,
  given: string | number | boolean,
  dossier: DossierHours,
): AgreedValue[] {
  const { id: conditionId, label, kind } = condition;
  const quantity = effectOf(kind, parameter)?.quantity;
  if (!quantity || typeof given === 'boolean') return [];
  const value = isHour(quantity) ? hourOf(quantity, String(given), condition, dossier) : given;
  return value === null ? [] : [{ conditionId, label, kind, parameter, quantity, value }];
}

/** The one value of a quantity: of bounds the strictest, else the latest condition. */
function governing(quantity: Quantity, values: readonly AgreedValue[]): AgreedValue | null {
  const own = values.filter((each) => each.quantity === quantity);
  const [first] = own;
  if (!first) return null;
  return own.reduce((best, each) => {
    const bound = effectOf(each.kind, each.parameter)?.rule === 'atMost';
    return !bound || Number(each.value) < Number(best.value) ? each : best;
  }, first);
}

/**
 * Hours and figures of an event with the values of conditions in force put in. `conditions` by
 * number. Hours fall back to those of the dossier; figures nobody agreed on are null.
 */
export function agreedFacts(
  conditions: readonly ValuedCondition[],
  dossier: DossierHours,
): AgreedFacts {
  const values = conditions.flatMap((condition) =>
    Object.entries(condition.parameters).flatMap(([parameter, given]) =>
      valueOf(condition, parameter, given, dossier),
    ),
  );
  const of = (quantity: Quantity) => governing(quantity, values);
  const at = (hour: Hour) => (of(hour)?.value as string | undefined) ?? dossier[hour];
  const figure = (quantity: Quantity) => (of(quantity)?.value as number | undefined) ?? null;
  const used = values.filter((each) => of(each.quantity) === each);
  return {
    gatheringAt: at('gatheringAt'),
    startAt: at('startAt'),
    endAt: at('endAt'),
    dispersalAt: at('dispersalAt'),
    maxPersons: figure('maxPersons'),
    headSpeedKmh: figure('headSpeedKmh'),
    personsPerSteward: figure('personsPerSteward'),
    stewards: figure('stewards'),
    signallers: figure('signallers'),
    barriers: figure('barriers'),
    used,
  };
}

/** The values of a kind that something is made from; empty when it uses none of them. */
export function valuesFor(
  kind: string,
  parameters: ConditionParameters,
  made: readonly Feed[],
): ConditionParameters {
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => made.some((feed) => feeds(kind, name, feed))),
  );
}
