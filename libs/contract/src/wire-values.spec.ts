import { describe, expect, it } from '@jest/globals';
import { fromWire, toWire } from './wire-values.js';

describe('cells of the owner’s queries', () => {
  it('come back as they were, through JSON', () => {
    const cell = [
      9_007_199_254_740_993n,
      -1n,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      1.5,
      null,
      'text',
      { type: 'map', entries: { type: 'number', text: [2n] } },
    ];
    expect(fromWire(JSON.parse(JSON.stringify(toWire(cell))))).toEqual(cell);
  });
});
