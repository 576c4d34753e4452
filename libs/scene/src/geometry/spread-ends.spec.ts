import { describe, expect, it } from '@jest/globals';
import { SIZES } from '../tokens.js';
import { bendTies, type Placed } from './bend.js';
import { distance, type Curve } from './curve.js';
import { withHead } from './head.js';
import { spreadEnds } from './spread-ends.js';

const hub: Placed = { id: 'hub', x: 400, y: 300, r: 28 };
/** Eight actors in a narrow fan on one side of the hub. */
const fan = Array.from({ length: 8 }, (_, at): Placed => ({
  id: `f${at}`,
  x: 900,
  y: 230 + 20 * at,
  r: 20,
}));
const actors = new Map([hub, ...fan].map((each) => [each.id, each]));
const ties = fan.map(({ id }, at) => ({
  key: id,
  source: at % 2 === 0 ? id : 'hub',
  target: at % 2 === 0 ? 'hub' : id,
  stance: 'opposes' as const,
  count: 1,
}));

function anglesAtHub(curves: ReadonlyMap<string, Curve>): number[] {
  return ties
    .map(({ key, target }) => curves.get(key)![target === 'hub' ? 'to' : 'from'])
    .map(({ x, y }) => (Math.atan2(y - hub.y, x - hub.x) * 180) / Math.PI)
    .sort((a, b) => a - b);
}

function leastGap(angles: readonly number[]): number {
  return Math.min(...angles.slice(1).map((angle, at) => angle - (angles[at] ?? 0)));
}

describe('spreadEnds', () => {
  it('lets lines of one bundle leave an actor side by side', () => {
    const few = ties.slice(2, 6);
    const bent = bendTies(few, actors, false);
    const angles = few
      .map(
        ({ key, target }) =>
          spreadEnds(few, bent, actors).get(key)![target === 'hub' ? 'to' : 'from'],
      )
      .map(({ x, y }) => (Math.atan2(y - hub.y, x - hub.x) * 180) / Math.PI)
      .sort((a, b) => a - b);
    expect(leastGap(angles)).toBeGreaterThan(9.9);
  });

  it('shares out what room there is where it is short', () => {
    const bent = bendTies(ties, actors, false);
    const angles = anglesAtHub(spreadEnds(ties, bent, actors));
    expect(leastGap(angles)).toBeGreaterThan(5);
  });

  it('starts at r + 4 and puts the tip of every head at r + 7', () => {
    const curves = spreadEnds(ties, bendTies(ties, actors, false), actors);
    for (const { key, source, target } of ties) {
      const curve = curves.get(key)!;
      const [from, to] = [actors.get(source)!, actors.get(target)!];
      expect(distance(curve.from, from)).toBeCloseTo(from.r + SIZES.gapAtSource, 1);
      expect(distance(curve.to, to)).toBeCloseTo(to.r + SIZES.gapAtTarget, 1);
      for (const stance of ['supports', 'accuses'] as const) {
        expect(withHead(curve, stance, 2).head.points[0]).toEqual(curve.to);
      }
    }
  });

  it('moves no stated end for a tie that is alleged', () => {
    const alleged = { ...ties[0]!, key: 'alleged', stance: 'supports' as const, alleged: true };
    const all = [...ties, alleged];
    const before = spreadEnds(ties, bendTies(ties, actors, false), actors);
    const after = spreadEnds(all, bendTies(all, actors, false), actors);
    for (const { key } of ties) expect(after.get(key)).toEqual(before.get(key));
    expect(after.has('alleged')).toBe(true);
  });
});
