import { describe, expect, it } from '@jest/globals';
import { layoutForceAtlas2, type LayoutEdge } from './layout.js';

function ring(size: number): { ids: string[]; edges: LayoutEdge[] } {
  const ids = Array.from({ length: size }, (_, at) => `a${at}`);
  const edges = ids.map((source, at) => ({
    source,
    target: ids[(at + 1) % size] ?? '',
    weight: 1 + (at % 3),
  }));
  return { ids, edges };
}

describe('layoutForceAtlas2', () => {
  it.each([12, 500])(
    'gives %d actors the same places on every run, in whatever order they come',
    (size) => {
      const { ids, edges } = ring(size);
      const once = layoutForceAtlas2(ids, edges, 20);
      const again = layoutForceAtlas2([...ids].reverse(), [...edges].reverse(), 20);
      expect([...again].sort()).toEqual([...once].sort());
    },
  );

  it('places every actor, apart from every other, in finite numbers', () => {
    const places = [
      ...layoutForceAtlas2(
        ['a', 'b', 'c', 'lonely'],
        [{ source: 'a', target: 'b', weight: 3 }],
      ).values(),
    ];
    expect(places).toHaveLength(4);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });

  it('puts two that are tied nearer than two that are not', () => {
    const edges = ['b', 'c'].map((target) => ({ source: 'a', target, weight: 4 }));
    edges.push({ source: 'd', target: 'e', weight: 4 });
    const places = layoutForceAtlas2(['a', 'b', 'c', 'd', 'e'], edges);
    const far = (one: string, other: string): number => {
      const p = places.get(one);
      const q = places.get(other);
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    expect(far('a', 'b')).toBeLessThan(far('a', 'd'));
  });

  it('takes any text for an id, also what every object answers to', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];
    const plain = ['a', 'b', 'c', 'd', 'e'];
    const edges = (ids: readonly string[]): LayoutEdge[] =>
      ids.flatMap((source, at) =>
        [1, 2].map((step) => ({ source, target: ids[(at + step) % 5] ?? '', weight: step })),
      );
    const places = layoutForceAtlas2(names, edges(names));
    expect([...places.keys()]).toEqual(names);
    const apart = new Set([...places.values()].map(({ x, y }) => `${x} ${y}`));
    expect(apart.size).toBe(5);
    expect(layoutForceAtlas2(plain, edges(plain)).size).toBe(5);
  });

  it('leaves out edges to nobody and from one to itself', () => {
    const edges = [
      { source: 'a', target: 'z', weight: 1 },
      { source: 'a', target: 'a', weight: 1 },
    ];
    expect([...layoutForceAtlas2(['a'], edges).keys()]).toEqual(['a']);
  });
});
