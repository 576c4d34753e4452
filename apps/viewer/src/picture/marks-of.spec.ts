import { describe, expect, it } from '@jest/globals';
import type { Tie } from '@stancegraph/model';
import type { ShownActor } from '@stancegraph/network';
import { marksOf, type Marks } from './marks-of.js';

const none = { supports: 0, opposes: 0, accuses: 0 };
const actors = (count: number): ShownActor[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${String(at)}`,
    name: 'A',
    kind: 'state',
    code: 'A',
    made: { ...none, supports: 3 },
    received: none,
    voices: [],
  })) as unknown as ShownActor[];
const ties = (count: number): Tie[] => Array.from({ length: count }, () => ({}) as Tie);

/** So many actors and ties, evenly on a disc that is so many pixels across. */
function marks(actorCount: number, tieCount: number, size: number): Marks {
  const all = actors(actorCount);
  const places = new Map(
    all.map(({ id }, at) => {
      const angle = (at / actorCount) * 2 * Math.PI;
      return [id, { x: Math.cos(angle) / 2, y: Math.sin(angle) / 2 }] as const;
    }),
  );
  const camera = { x: 0, y: 0, scale: size };
  const window = { width: size, height: size };
  return marksOf({ actors: all, ties: ties(tieCount), isCut: false }, places, camera, window, true);
}

describe('marks', () => {
  it('have their full size and all their words where there is room', () => {
    expect(marks(21, 49, 600)).toMatchObject({ isCramped: false, isCovered: false });
    expect(marks(21, 49, 600).actors.every(({ r }) => r === undefined)).toBe(true);
  });

  it('lose badges first on a phone, then names and size in a small frame', () => {
    expect(marks(21, 49, 320)).toMatchObject({ isCramped: false, isCovered: true });
    const small = marks(21, 49, 120);
    expect(small).toMatchObject({ isCramped: true, isCovered: true });
    expect(small.actors[0]?.r).toBeLessThan(14);
  });

  it('of two actors in one line lose nothing', () => {
    expect(marks(2, 6, 300)).toMatchObject({ isCramped: false, isCovered: false });
  });
});
