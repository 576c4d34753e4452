import { describe, expect, it } from '@jest/globals';
import { readCorpus } from '../content/corpus.js';
import { actor, dataset, statement } from '../content/spec-content.js';
import { placesOf } from './places.js';

const ids = Array.from({ length: 40 }, (_, at) => `a${String(at)}`);
const { views } = readCorpus({
  datasets: [
    dataset('d', {
      actors: ids.map((id) => actor(id)),
      statements: ids
        .slice(1)
        .map((id, at) => statement(`s${id}`, id, 'supports', `a${String(at >> 1)}`)),
    }),
  ],
});
const base = views.base({});

describe('places', () => {
  it('are those of the snapshot where it has them', () => {
    const places = placesOf(base, { a0: [10, -20], a1: [300, 40.5] });
    expect(places.get('a0')).toEqual({ x: 10, y: -20 });
    expect(places.get('a1')).toEqual({ x: 300, y: 40.5 });
    expect(places.size).toBe(ids.length);
  });

  it('are found for everybody else, the same ones each time', () => {
    const places = placesOf(base, {});
    expect([...placesOf(base, {})]).toEqual([...places]);
    const all = [...places.values()];
    expect(all.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.02);
  });

  it('take names of methods for what they are: no places', () => {
    const odd = readCorpus({
      datasets: [
        dataset('d', {
          actors: [actor('constructor'), actor('toString')],
          statements: [statement('s', 'constructor', 'supports', 'toString')],
        }),
      ],
    });
    const places = placesOf(odd.views.base({}), {});
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});
