import { describe, expect, it } from '@jest/globals';
import { mergePositions, type Positions } from './merge-positions.js';

const places = (entries: Record<string, readonly [number, number]>): Positions =>
  new Map(Object.entries(entries).map(([id, [x, y]]) => [id, { x, y }]));

describe('composed and computed positions together', () => {
  const saved = places({ a: [0, 0], b: [10, 0], c: [0, 10] });
  // The same triangle, turned by 90°, twice as large and elsewhere, and one actor more at its fourth corner.
  const computed = places({ a: [100, 100], b: [100, 120], c: [80, 100], d: [80, 120] });

  it('never move a composed actor', () => {
    const merged = mergePositions(saved, computed);
    for (const [id, place] of saved) expect(merged.get(id)).toEqual(place);
  });

  it('bring the others along by the turn, scale and shift of those in common', () => {
    const { x, y } = mergePositions(saved, computed).get('d') ?? { x: NaN, y: NaN };
    expect(x).toBeCloseTo(10);
    expect(y).toBeCloseTo(10);
  });

  it('stand near those they are tied to, whatever order all come in', () => {
    const edges = [
      { source: 'd', target: 'b', weight: 1 },
      { source: 'c', target: 'd', weight: 9 },
    ];
    const merged = mergePositions(saved, computed, edges);
    expect(merged.get('d')).toEqual({ x: 5, y: 5 });
    const turned = mergePositions(
      new Map([...saved].reverse()),
      new Map([...computed].reverse()),
      [...edges].reverse(),
    );
    expect(turned.get('d')).toEqual(merged.get('d'));
  });

  it('put nobody on top of another', () => {
    const merged = mergePositions(
      saved,
      places({ a: [0, 0], b: [10, 0], c: [0, 10], d: [0.01, 0], e: [0, 0.01] }),
    );
    const all = [...merged.values()];
    for (const one of all) {
      for (const other of all) {
        if (one !== other)
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.8);
      }
    }
  });

  it('stand beside each other where they have nobody in common', () => {
    const merged = mergePositions(saved, places({ x: [0, 0], y: [1, 1] }));
    expect(merged.get('x')?.x).toBeGreaterThan(10);
    expect(Number.isFinite(merged.get('y')?.y)).toBe(true);
  });

  it('are just the computed ones where nothing is composed', () => {
    expect(mergePositions(new Map(), computed)).toBe(computed);
  });
});
