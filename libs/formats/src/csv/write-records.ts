import { stringify } from 'csv-stringify/sync';

/** Signs at which spreadsheet programs begin to read a formula (OWASP, “CSV injection”). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Records of CSV as RFC 4180 has them: commas, quotes where needed, CRLF after each. A lone CR, and blanks
 * at the ends of a cell, stand in quotes: some readers strip them.
 */
export function writeRecords(table: readonly (readonly string[])[]): string {
  return stringify(table as string[][], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]|^\s|\s$/,
    // A line with nothing on it is no record to many readers.
    quoted_empty: table[0]?.length === 1,
  });
}

/** The text with an apostrophe in front if a spreadsheet program would take it for a formula. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
