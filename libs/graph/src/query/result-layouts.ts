import { toWire, type ResultFormat, type Truncation } from '@stancegraph/contract';
import type { CypherValue } from '@stancegraph/engine';
import { formulaSafe, writeRecords } from '@stancegraph/formats';
import { cell, plain } from './cells.js';

export type Row = readonly CypherValue[];

/** How rows end: all of them, or as many as a limit left. */
export interface ResultEnd {
  readonly rows: number;
  readonly complete: boolean;
  readonly stopped?: Truncation;
}

/** What a format puts before, between and after its rows. */
export interface Layout {
  readonly head: string;
  /** `index` is the row's place in the file, from 0. */
  readonly rows: (rows: readonly Row[], index: number) => string;
  readonly tail: (end: ResultEnd) => string;
}

/** Formats of files, and `cells`: rows as JSON arrays with commas between, cells as `toWire` writes them. */
export const LAYOUTS: Readonly<
  Record<ResultFormat | 'cells', (columns: readonly string[], safe: boolean) => Layout>
> = {
  csv: (columns, safe) => {
    const isText = (value: CypherValue): boolean =>
      typeof value !== 'number' && typeof value !== 'bigint';
    const text = safe
      ? (value: CypherValue) => (isText(value) ? formulaSafe(cell(value)) : cell(value))
      : cell;
    return {
      head: writeRecords([columns], (name) => (safe ? formulaSafe(name) : name)),
      rows: (rows) => writeRecords(rows, text),
      tail: (end) => `# end: ${endInWords(end)}\r\n`,
    };
  },
  json: (columns) => {
    const write = objectWriter(columns);
    return {
      head: `{"columns":${JSON.stringify(columns)},"rows":[`,
      rows: (rows, index) =>
        rows.map((row, at) => `${index + at === 0 ? '\n' : ',\n'}${write(row)}`).join(''),
      tail: (end) => `\n],"end":${JSON.stringify(end)}}\n`,
    };
  },
  ndjson: (columns) => {
    const write = objectWriter(columns);
    return {
      head: '',
      rows: (rows) => rows.map((row) => `${write(row)}\n`).join(''),
      tail: (end) => `${JSON.stringify({ end })}\n`,
    };
  },
  cells: () => ({
    head: '',
    rows: (rows, index) => {
      if (rows.length === 0) return '';
      const cells = rows.every((row) => row.every(isWireAlready))
        ? rows
        : rows.map((row) => row.map(toWire));
      return `${index === 0 ? '' : ','}${JSON.stringify(cells).slice(1, -1)}`;
    },
    tail: () => '',
  }),
};

function objectWriter(columns: readonly string[]): (row: Row) => string {
  const names = columns.map((name, at) => `${at === 0 ? '' : ','}${JSON.stringify(name)}:`);
  return (row) => {
    let text = '{';
    for (let at = 0; at < names.length; at += 1)
      text += (names[at] ?? '') + asJson(row[at] ?? null);
    return `${text}}`;
  };
}

/** What JSON escapes in a text: looking for it first is twice as fast as to let it be written. */
// eslint-disable-next-line no-control-regex -- JSON escapes them
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function asJson(value: CypherValue): string {
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`;
  return JSON.stringify(plain(value));
}

function isWireAlready(value: CypherValue): boolean {
  return (
    typeof value === 'string' ||
    value === null ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
  );
}

function endInWords({ rows, stopped }: ResultEnd): string {
  if (stopped === undefined) return `${String(rows)} ${rows === 1 ? 'row' : 'rows'}, complete`;
  const { by, limit, total, exact } = stopped;
  const of = `${String(rows)} of ${exact ? '' : 'at least '}${String(total)} rows`;
  return `${of}, stopped at the ${by === 'bytes' ? 'byte' : 'row'} limit (${String(limit)} ${by})`;
}
