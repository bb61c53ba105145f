import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV with semicolons and a byte-order mark, as spreadsheets in Belgium read it. A cell
 * that begins like a formula (`= + - @`) is made text with an apostrophe before it.
 */
export function csvSheet(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}
