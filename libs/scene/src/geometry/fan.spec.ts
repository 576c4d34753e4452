import { describe, expect, it } from '@jest/globals';
import { distance, pointAt } from './curve.js';
import { fanOf } from './fan.js';

const line = { from: { x: 0, y: 0 }, control: { x: 100, y: 20 }, to: { x: 200, y: 0 } };

describe('fanOf', () => {
  it('gives one strand a statement, six pixels apart in the middle, meeting at the ends', () => {
    const fan = fanOf(line, 3);
    expect(fan).toHaveLength(3);
    const middles = fan.map((strand) => pointAt(strand, 0.5));
    expect(distance(middles[0] ?? line.from, middles[1] ?? line.from)).toBeCloseTo(6);
    expect(middles[1]).toEqual(pointAt(line, 0.5));
    for (const { from, to } of fan) expect([from, to]).toEqual([line.from, line.to]);
  });

  it('is the line itself for one statement, and no wider than its bounds for many', () => {
    expect(fanOf(line, 1)).toEqual([line]);
    const middles = fanOf(line, 200).map((strand) => pointAt(strand, 0.5));
    expect(distance(middles[0] ?? line.from, middles.at(-1) ?? line.from)).toBeCloseTo(108);
  });
});
