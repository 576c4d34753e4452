import { stringify } from 'csv-stringify/sync';
import { inTurns } from '../in-turns.js';
import { joinList } from './list-cell.js';

export interface RowsOptions {
  /**
   * Puts an apostrophe before a text that a spreadsheet would take for a formula (it begins with = + - @, a tab
   * or a carriage return). Numbers stay. Default false: every text stays as it is.
   */
  readonly safe?: boolean;
}

/** Rows that go into one chunk. */
const BATCH = 500;
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The rows of an answer as CSV (RFC 4180, UTF-8, CRLF) under a row of column names. Null is an empty cell, a list
 * of scalars stands between `;` as in a dataset’s files, what has parts of its own is JSON.
 */
export function writeRows(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  options: RowsOptions = {},
): AsyncIterable<string> {
  return inTurns(chunks(columns, rows, options.safe === true));
}

function* chunks(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  safe: boolean,
): Generator<string> {
  yield text([columns], safe);
  for (let at = 0; at < rows.length; at += BATCH) yield text(rows.slice(at, at + BATCH), safe);
}

function text(rows: readonly (readonly unknown[])[], safe: boolean): string {
  const cells = rows.map((row) => row.map((value) => cell(value, safe)));
  return stringify(cells, {
    record_delimiter: '\r\n',
    // A lone CR, and blanks at the ends, are safe only in quotes: some readers strip them.
    quoted_match: /[\r\n]|^\s|\s$/,
    // A line with nothing on it is no row to many readers.
    quoted_empty: rows[0]?.length === 1,
  });
}

function cell(value: unknown, safe: boolean): string {
  if (value === null || value === undefined) return '';
  if (isScalar(value) && typeof value !== 'string') return String(value);
  const written = worded(value);
  return safe && FORMULA.test(written) ? `'${written}` : written;
}

function worded(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(isScalar)) return joinList(value.map(String));
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  );
}

function isScalar(value: unknown): value is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
