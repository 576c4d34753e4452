import { describe, expect, it } from '@jest/globals';
import type { SnapshotView } from '@stancegraph/model';
import { normalFilter, quantised } from './normal-view.js';

type Positions = SnapshotView['positions'];

describe('normalFilter', () => {
  it('is the same for filters that mean the same', () => {
    expect(
      normalFilter({
        outlets: [],
        stances: ['opposes', 'accuses', 'opposes'],
        undated: true,
        rollUp: false,
        datasets: ['a'],
      }),
    ).toEqual({ stances: ['accuses', 'opposes'] });
  });

  it('keeps what changes the view, and the order of expansions', () => {
    const expand = [
      { actor: 'b', direction: 'out' as const },
      { actor: 'a', direction: 'in' as const },
    ];
    expect(normalFilter({ undated: false, rollUp: true, expand })).toEqual({
      undated: false,
      rollUp: true,
      expand,
    });
  });
});

describe('quantised', () => {
  it.each<[Positions, Positions]>([
    [
      { a: [1, -1.000_04], b: [0.333_333_333, 1.2e-16] },
      { a: [1, -1], b: [0.3333, 0] },
    ],
    [{ a: [412.345_678, -0.001] }, { a: [412.35, 0] }],
    [{ a: [123_456.7, 4] }, { a: [123_460, 0] }],
    [{ a: [0, 0] }, { a: [0, 0] }],
  ])('rounds %j to what a picture shows', (given, expected) => {
    expect(quantised(given)).toEqual(expected);
  });
});
