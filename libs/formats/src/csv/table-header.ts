import type { Mark, Place } from '../place/mark.js';
import { show } from '../problems/wording.js';
import type { Finding } from '../problems/refusal.js';
import { suggestion } from '../problems/closest.js';
import { COLUMNS, type Column, type TableName } from './columns.js';

export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export interface Header {
  /** By position; undefined where the column is not known or repeated. */
  readonly columns: readonly (Column | undefined)[];
  readonly findings: readonly Finding[];
  /** Whether a column is missing without which no row can be right. */
  readonly isUsable: boolean;
}

/** Reads the first row: the names of the columns, in any order. */
export function readHeader(table: TableName, cells: readonly Cell[]): Header {
  const known = COLUMNS[table];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const columns = cells.map(({ text, place }) => {
    const name = text.trim();
    const column = known.find((each) => each.name === name);
    if (column === undefined) findings.push(unknownColumn(table, name, place));
    else if (seen.has(name))
      findings.push({
        ...place,
        path: name,
        message: `the column ${show(name)} is here twice`,
        expected: 'each column once',
      });
    else {
      seen.add(name);
      return column;
    }
    return undefined;
  });
  const missing = known.filter(({ isRequired, name }) => isRequired && !seen.has(name));
  const start: Mark = cells[0]?.place ?? { line: 1, column: 1 };
  for (const { name } of missing)
    findings.push({
      line: start.line,
      column: start.column,
      path: name,
      message: `the first row names no column ${show(name)}, which is needed`,
      expected: `a first row such as ${known.map((each) => each.name).join(',')}`,
    });
  return { columns, findings, isUsable: missing.length === 0 };
}

function unknownColumn(table: TableName, name: string, place: Place): Finding {
  const names = COLUMNS[table].map((column) => column.name);
  return {
    ...place,
    ...(name === '' ? {} : { path: name }),
    message:
      name === ''
        ? 'a column has no name'
        : `there is no column ${show(name)} in ${table}.csv${suggestion(name, names)}`,
    expected: `one of ${names.join(', ')}`,
  };
}

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What separates the cells: whatever gives the first line the most known columns. */
export function delimiterOf(table: TableName, start: string): Delimiter {
  const line = /^[^\r\n]*/.exec(start)?.[0] ?? '';
  const names = new Set(COLUMNS[table].map(({ name }) => name));
  const score = (delimiter: string): number =>
    line.split(delimiter).filter((cell) => names.has(cell.trim().replaceAll('"', ''))).length;
  return DELIMITERS.reduce((best, each) => (score(each) > score(best) ? each : best));
}
