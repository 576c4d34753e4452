import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinList, splitList } from './list-cell.js';

describe('lists in a cell', () => {
  it('stand between semicolons, with or without blanks', () => {
    expect(splitList('a;b; c ;  d e')).toEqual(['a', 'b', 'c', 'd e']);
  });

  it('hold semicolons, backslashes and outer blanks behind a backslash', () => {
    expect(splitList('a\\;b;\\ c\\ ;d\\\\;e\\f')).toEqual(['a;b', ' c ', 'd\\', 'e\\f']);
  });

  it('come back as they were written', () => {
    const value = fc.string({ unit: fc.constantFrom(' ', ';', '\\', 'a', '"', ',') });
    const values = fc.array(
      value.filter((text) => text !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(values, (list) => {
        expect(splitList(joinList(list))).toEqual(list);
      }),
    );
  });
});
