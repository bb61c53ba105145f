import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Brussels';
const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;
const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;
const CENTURY = /^20\d{2}-/;

function refuse(why: string): never {
  throw new GraphQLError(`DateTime: ${why}`);
}

/**
 * Reads an instant. With an offset it is that instant; without one it is Brussels wall-clock time,
 * which must exist exactly once (28 March 2027 02:30 does not, 31 October 2027 02:30 does twice).
 */
export function parseInstant(value: unknown): string {
  if (typeof value !== 'string' || !SHAPE.test(value)) {
    return refuse('write it as 2027-03-11T10:00 or 2027-03-11T10:00:00+01:00');
  }
  let instant: Temporal.Instant;
  try {
    instant = WITH_OFFSET.test(value)
      ? Temporal.Instant.from(value)
      : Temporal.PlainDateTime.from(value)
          .toZonedDateTime(ZONE, { disambiguation: 'reject' })
          .toInstant();
  } catch {
    return refuse('this time does not exist, or exists twice, in Brussels; add an offset');
  }
  const text = instant.toString();
  return CENTURY.test(text) ? text : refuse('the year must lie between 2000 and 2099');
}

/** An instant: ISO 8601 UTC text out; with offset, or Brussels wall-clock, in. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description:
    'An instant. Answers are ISO 8601 in UTC. Input carries an offset, or is Brussels wall-clock time that exists exactly once.',
  serialize: (value) => value,
  parseValue: parseInstant,
  parseLiteral: (node) =>
    node.kind === Kind.STRING ? parseInstant(node.value) : refuse('is a text'),
});
