import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';

function parseDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    try {
      const date = Temporal.PlainDate.from(value, { overflow: 'reject' });
      if (date.year >= 1990 && date.year <= 2200) return value;
    } catch {
      throw new GraphQLError('LocalDate: this day does not exist');
    }
  }
  throw new GraphQLError('LocalDate: write it as 2027-03-11');
}

/** A calendar day in Brussels, such as 2027-03-11. */
export const LocalDateScalar = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A calendar day in Brussels, such as 2027-03-11.',
  serialize: (value) => value,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});
