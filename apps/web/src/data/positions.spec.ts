import { describe, expect, it } from '@jest/globals';
import { firstView, mergePositions, savedPositions, type Positions } from './positions.js';

const view = (dataset: string) => ({
  id: 'first',
  title: 'First',
  filter: {},
  dataset,
  positions: { wide: { a: [0, 0] as [number, number] }, tall: { a: [5, 9] as [number, number] } },
});

const places = (entries: Record<string, readonly [number, number]>): Positions =>
  new Map(Object.entries(entries).map(([id, [x, y]]) => [id, { x, y }]));

describe('the first view', () => {
  it('is one of the datasets viewed', () => {
    const views = [view('one'), view('two')];
    expect(firstView(views, undefined)?.dataset).toBe('one');
    expect(firstView(views, ['two'])?.dataset).toBe('two');
    expect(firstView(views, ['three'])).toBeUndefined();
  });

  it('brings the positions that suit the window', () => {
    expect(savedPositions(view('one'), false).get('a')).toEqual({ x: 0, y: 0 });
    expect(savedPositions(view('one'), true).get('a')).toEqual({ x: 5, y: 9 });
    expect(
      savedPositions({ ...view('one'), positions: { wide: { a: [1, 2] } } }, true).get('a'),
    ).toEqual({
      x: 1,
      y: 2,
    });
    expect(savedPositions(undefined, true).size).toBe(0);
  });
});

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
