import { describe, expect, it } from '@jest/globals';
import { NetworkIndex } from './network-index.js';

const xs = Float64Array.from([0, 10, 20, 100, NaN]);
const ties = [
  [0, 3],
  [0, 1],
  [1, 2],
  [2, 3],
  [0, 4],
] as const;
const index = new NetworkIndex(
  { xs, ys: xs },
  Uint32Array.from(ties, ([source]) => source),
  Uint32Array.from(ties, ([, target]) => target),
);
const everybody = Uint32Array.from([3, 0, 2, 1]);
const region = (least: number, most: number) => ({
  left: least,
  right: most,
  bottom: least,
  top: most,
});

describe('NetworkIndex', () => {
  it('finds the ties that a region touches and those that lie in it, in their order', () => {
    expect(index.tiesIn(region(-1, 15), 10, 10)).toEqual({ touching: [0, 1, 2], within: [1] });
    expect(index.tiesIn(region(40, 60), 10, 10)).toEqual({ touching: [], within: [] });
  });

  it('leaves out ties of actors that stand nowhere', () => {
    expect(index.tiesIn(region(-1, 200), 10, 10).touching).toEqual([0, 1, 2, 3]);
  });

  it('stops at so many that touch, and says nothing of too many within', () => {
    expect(index.tiesIn(region(-1, 200), 2, 3)).toEqual({ touching: [0, 1], within: undefined });
    expect(index.tiesIn(region(-1, 200), 2, 4).within).toHaveLength(4);
  });

  it('finds the nearest actor within reach', () => {
    expect(index.nearest({ x: 12, y: 10 }, 5, everybody)).toBe(1);
    expect(index.nearest({ x: 50, y: 50 }, 5, everybody)).toBeUndefined();
    expect(index.nearest({ x: 12, y: 10 }, 5, Uint32Array.from([2, 3]))).toBeUndefined();
  });

  it('gives the first so many that stand in a region, in the order given', () => {
    expect(index.firstIn(region(-1, 200), everybody, 3)).toEqual([3, 0, 2]);
    expect(index.firstIn(region(5, 50), everybody, 3)).toEqual([2, 1]);
  });
});
