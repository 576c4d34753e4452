import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { formulaSafe, writeRecords } from './write-records.js';

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ', '\t', 'é', '\ufeff', '😀') }),
  fc.string({ unit: 'binary' }),
);

const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));

describe('records of CSV', () => {
  it('are those that csv-stringify writes', () => {
    const options = { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ };
    fc.assert(
      fc.property(tables, (table) => {
        const quoted_empty = table[0]?.length === 1;
        expect(writeRecords(table, String)).toBe(stringify(table, { ...options, quoted_empty }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formulaSafe', () => {
  it.each(['=1+1', '+a', '-a', '@a', '\ta', '\ra', '＝1'])('marks %j as text', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['a=b', '', ' =x', '1'])('leaves %j', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});
