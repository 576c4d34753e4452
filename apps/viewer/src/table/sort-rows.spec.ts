import { describe, expect, it } from '@jest/globals';
import { sortRows } from './sort-rows.js';

describe('rows', () => {
  it('stand by size or by text, in either direction', () => {
    expect(sortRows([10, 9, 100], (row) => row, false)).toEqual([9, 10, 100]);
    expect(sortRows(['b', 'É', 'e', 'a10', 'a9'], (row) => row, false)).toEqual([
      'a9',
      'a10',
      'b',
      'e',
      'É',
    ]);
    expect(sortRows(['a', 'c', 'b'], (row) => row, true)).toEqual(['c', 'b', 'a']);
  });

  it('without a value come last either way, and equal ones keep their order', () => {
    const rows = [{ v: undefined }, { v: 1, n: 'x' }, { v: 2 }, { v: 1, n: 'y' }];
    const names = (isDescending: boolean): unknown[] =>
      sortRows(rows, ({ v }) => v, isDescending).map(({ v, n }) => n ?? v);
    expect(names(false)).toEqual(['x', 'y', 2, undefined]);
    expect(names(true)).toEqual([2, 'x', 'y', undefined]);
  });
});
