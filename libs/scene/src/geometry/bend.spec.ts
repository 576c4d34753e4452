import { describe, expect, it } from '@jest/globals';
import { STANCES } from '@stancegraph/model';
import fc from 'fast-check';
import { bendTies, type Placed, type TieEnds } from './bend.js';
import { distance, distanceTo, pointAt, type Curve } from './curve.js';

const actorsOf = (...places: readonly (readonly [string, number, number])[]): Map<string, Placed> =>
  new Map(places.map(([id, x, y]) => [id, { id, x, y, r: 24 }]));

const tie = (source: string, target: string, change: Partial<TieEnds> = {}): TieEnds => ({
  key: `${source}|supports|${target}`,
  source,
  target,
  stance: 'supports',
  ...change,
});

function middleOf(curves: ReadonlyMap<string, Curve>, key: string): { x: number; y: number } {
  return pointAt(curves.get(key)!, 0.5);
}

describe('bendTies', () => {
  it('leaves a lone tie almost straight, and keeps long ones flat', () => {
    const near = bendTies([tie('a', 'b')], actorsOf(['a', 0, 0], ['b', 400, 0]), false);
    expect(middleOf(near, 'a|supports|b').y).toBeCloseTo(6);
    const both = [tie('a', 'b'), tie('b', 'a')];
    const far = bendTies(both, actorsOf(['a', 0, 0], ['b', 4_000, 0]), false);
    expect(middleOf(far, 'a|supports|b').y).toBeCloseTo(32);
    const phone = bendTies(both, actorsOf(['a', 0, 0], ['b', 4_000, 0]), true);
    expect(middleOf(phone, 'a|supports|b').y).toBeCloseTo(20);
  });

  it('clears a third actor that stands on the line, by 9 px', () => {
    const actors = actorsOf(['a', 0, 0], ['b', 500, 0], ['c', 240, 5]);
    const curve = bendTies([tie('a', 'b')], actors, false).get('a|supports|b')!;
    expect(distanceTo(curve, actors.get('c')!)).toBeGreaterThan(24 + 8.5);
  });

  it('moves no stated tie for one that is alleged', () => {
    const actors = actorsOf(['a', 0, 0], ['b', 400, 0]);
    const stated = [tie('a', 'b', { key: 'b-stated' })];
    const alleged = tie('a', 'b', { key: 'a-alleged', alleged: true });
    const both = bendTies([...stated, alleged], actors, false);
    expect(both.get('b-stated')).toEqual(bendTies(stated, actors, false).get('b-stated'));
    expect(middleOf(both, 'a-alleged').y).toBeGreaterThan(middleOf(both, 'b-stated').y + 14);
  });

  it('never lays two ties of one pair on each other, whoever stands between', () => {
    const place = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 5 }), (between) => {
        const actors = actorsOf(
          ['a', 0, 300],
          ['b', 600, 300],
          ...between.map(([x, y], at) => [`c${at}`, x, y] as const),
        );
        const ties = STANCES.flatMap((stance) => [
          tie('a', 'b', { key: `a ${stance}`, stance }),
          tie('b', 'a', { key: `b ${stance}`, stance }),
        ]);
        const middles = [...bendTies(ties, actors, false).values()].map((each) =>
          pointAt(each, 0.5),
        );
        for (const [at, one] of middles.entries()) {
          for (const other of middles.slice(at + 1)) {
            expect(distance(one, other)).toBeGreaterThan(4);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
