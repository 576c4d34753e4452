import { describe, expect, it } from '@jest/globals';
import type { Tie } from '@stancegraph/model';
import { sortRows, tieColumns } from './columns.js';
import { toCsv } from './csv.js';

const tie = (source: string, count: number, last?: string, contested = false): Tie => ({
  source,
  stance: 'supports',
  target: 'x',
  count,
  undated: last === undefined ? count : 0,
  ...(last === undefined ? {} : { first: last, last }),
  documents: [],
  outlets: ['Reuters, London', '"Quoted"'],
  contested,
});

const columns = tieColumns((id) => id);
const rows = [
  tie('Äthiopien', 9),
  tie('zebra', 10, '2017-10-04'),
  tie('alpha', 2, '2017-10-02', true),
];
const order = (column: string, descending: boolean): string[] =>
  sortRows(rows, columns, { column, descending }).map(({ source }) => source);

describe('sorting a table', () => {
  it('compares numbers as numbers and names as people do', () => {
    expect(order('statements', true)).toEqual(['zebra', 'Äthiopien', 'alpha']);
    expect(order('source', false)).toEqual(['alpha', 'Äthiopien', 'zebra']);
  });

  it('compares dates by the calendar', () => {
    expect(order('last', true)).toEqual(['zebra', 'alpha', 'Äthiopien']);
  });

  it('brings the contested up', () => {
    expect(order('mark', true)[0]).toBe('alpha');
  });

  it('leaves rows as they came for a column that is not there', () => {
    expect(sortRows(rows, columns, { column: 'nonsense', descending: true })).toBe(rows);
    expect(sortRows(rows, columns, undefined)).toBe(rows);
  });
});

describe('CSV of a table', () => {
  it('holds the columns, quotes what needs it, and marks UTF-8', () => {
    const [head, first] = toCsv([tie('iran', 1200, '2017-10-04', true)], columns).split('\r\n');
    expect(head).toBe('\uFEFFSource,Stance,Target,Statements,First,Last,Outlets,Mark');
    expect(first).toBe(
      'iran,supports,x,"1,200",4 Oct 2017,4 Oct 2017,"Reuters, London, ""Quoted""",contested',
    );
  });

  it('lets no name become a formula', () => {
    expect(toCsv([tie('=HYPERLINK("x")', 1)], columns)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
