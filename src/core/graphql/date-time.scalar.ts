import { GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { BRUSSELS, type YearBounds, onlyInstantOf } from '../brussels-time.js';
import { RuleInputError } from '../rule-input-error.js';

/** In Brussels. Guard of this installation, no rule of law: a typing error is refused. */
const YEARS: YearBounds = { first: 2000, last: 2099 };
/** PostgreSQL keeps microseconds; more digits would be rounded and answered differently. */
const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;
const WITH_OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

function wrongType(): never {
  throw new RuleInputError('', 'type');
}

/** A day or an hour that is in no calendar and on no clock is of the wrong type too. */
function read<T>(text: string, from: (text: string) => T): T {
  try {
    return from(text);
  } catch {
    return wrongType();
  }
}

const localTime = (text: string) => Temporal.PlainDateTime.from(text, { overflow: 'reject' });

/**
 * Reads an instant and answers it in UTC. With an offset it is that instant; without one it is
 * Brussels wall-clock time, which must exist exactly once. Refuses with `RuleInputError`:
 * `timeDoesNotExist` (28 March 2027 02:30), `timeIsAmbiguous` with both offsets (31 October 2027
 * 02:30), `yearOutOfRange` with the bounds, `type` for everything else that is no such text.
 */
export function parseInstant(value: unknown): string {
  if (typeof value !== 'string' || !SHAPE.test(value)) return wrongType();
  const instant = WITH_OFFSET.test(value)
    ? read(value, (text) => Temporal.Instant.from(text))
    : onlyInstantOf('', read(value, localTime));
  const { year } = instant.toZonedDateTimeISO(BRUSSELS);
  if (year >= YEARS.first && year <= YEARS.last) return instant.toString();
  throw new RuleInputError('', 'yearOutOfRange', { ...YEARS });
}

/** An instant: ISO 8601 UTC text out; with offset, or Brussels wall-clock, in. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description:
    'An instant. Answers are ISO 8601 in UTC. Input carries an offset, or is Brussels wall-clock time that exists exactly once.',
  serialize: (value) => value,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});
