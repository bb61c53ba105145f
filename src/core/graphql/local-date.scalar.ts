import { GraphQLScalarType, Kind } from 'graphql';
import { CALENDAR_YEARS, readDate } from '../brussels-time.js';

/** Refuses with `RuleInputError` `notADate` or `yearOutOfRange` (1990 to 2200). */
function parseDate(value: unknown): string {
  return readDate('', value, CALENDAR_YEARS).toString();
}

/** A calendar day in Brussels, such as 2027-03-11. */
export const LocalDateScalar = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A calendar day in Brussels, such as 2027-03-11.',
  serialize: (value) => value,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});
