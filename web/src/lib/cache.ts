import type { Cache } from '@urql/exchange-graphcache';

/**
 * Makes every remembered answer of the given root fields out of date, whatever their arguments; the
 * ones on the page are asked for again.
 */
export function invalidate(cache: Cache, ...fields: readonly string[]): void {
  for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, given);
  }
}
