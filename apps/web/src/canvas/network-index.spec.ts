import { describe, expect, it } from '@jest/globals';
import { NetworkIndex } from './network-index.js';

const places = new Map([0, 10, 20, 100].map((x, at) => [`a${String(at)}`, { x, y: x }] as const));
const ties = [
  ['a0', 'a3'],
  ['a0', 'a1'],
  ['a1', 'a2'],
  ['a2', 'a3'],
  ['a0', 'nowhere'],
  ['a3', 'unknown'],
].map(([source = '', target = '']) => ({ source, target }));
const index = new NetworkIndex(['a0', 'a1', 'a2', 'a3', 'nowhere'], ties, places);
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

  it('leaves out ties of actors that stand nowhere or are not there', () => {
    expect(index.tiesIn(region(-1, 200), 10, 10).touching).toEqual([0, 1, 2, 3]);
  });

  it('stops at so many that touch, and says nothing of too many within', () => {
    expect(index.tiesIn(region(-1, 200), 2, 3)).toEqual({ touching: [0, 1], within: undefined });
    expect(index.tiesIn(region(-1, 200), 2, 4).within).toHaveLength(4);
  });

  it('finds the nearest actor within reach', () => {
    expect(index.nearest({ x: 12, y: 10 }, 5)).toBe('a1');
    expect(index.nearest({ x: 50, y: 50 }, 5)).toBeUndefined();
  });
});
