import type { Stance } from '@stancegraph/model';
import { SIZES } from '../tokens.js';
import { bent, distanceTo, type Curve, type Point } from './curve.js';

/** An actor's place and size on the screen. */
export interface Placed extends Point {
  readonly id: string;
  readonly r: number;
}

export interface TieEnds {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly stance: Stance;
}

const ALONE = 0.03;
const BESIDE_ANOTHER = 0.16;
const EACH_FURTHER = 0.24;
/** What may be added to a bend so that the line clears an actor that it is not about. */
const DETOURS = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4, 0.5, -0.5];

/**
 * Bends every tie between two actors so that opposite and parallel ones part, and none runs over a third
 * actor where a bend can help. Ties bend right of their own direction, so opposite ones part by themselves.
 */
export function bendTies(
  ties: readonly TieEnds[],
  actors: ReadonlyMap<string, Placed>,
  isPhone: boolean,
): Map<string, Curve> {
  const lanes = lanesOf(ties);
  const others = [...actors.values()];
  const curves = new Map<string, Curve>();
  for (const tie of ties) {
    const from = actors.get(tie.source);
    const to = actors.get(tie.target);
    const lane = lanes.get(tie.key);
    if (from === undefined || to === undefined || lane === undefined) continue;
    const bend = lane.shared ? BESIDE_ANOTHER + EACH_FURTHER * lane.index : ALONE;
    const cap = isPhone ? 40 + 60 * lane.index : 64 + 90 * lane.index;
    curves.set(tie.key, clearCurve(from, to, bend, cap, others));
  }
  return curves;
}

/** Which of the ties in one direction this is, and whether there is any other between the two. */
interface Lane {
  readonly index: number;
  readonly shared: boolean;
}

function lanesOf(ties: readonly TieEnds[]): Map<string, Lane> {
  const pairs = new Map<string, TieEnds[]>();
  for (const tie of ties) {
    const key = [tie.source, tie.target].sort().join('|');
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  const lanes = new Map<string, Lane>();
  for (const pair of pairs.values()) {
    const taken = new Map<string, number>();
    for (const tie of [...pair].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const index = taken.get(tie.source) ?? 0;
      taken.set(tie.source, index + 1);
      lanes.set(tie.key, { index, shared: pair.length > 1 });
    }
  }
  return lanes;
}

function clearCurve(
  from: Placed,
  to: Placed,
  bend: number,
  cap: number,
  others: readonly Placed[],
): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const near = others.filter(
    (each) => each.id !== from.id && each.id !== to.id && isNear(each, from, to, length / 2),
  );
  let best: { curve: Curve; room: number } | undefined;
  for (const detour of DETOURS) {
    const asked = (bend + detour) * length;
    // A detour may go beyond the cap, or long ties could never get round anybody.
    const limit = detour === 0 ? cap : cap + Math.abs(detour) * length;
    const curve = bent(from, to, Math.max(-limit, Math.min(limit, asked)));
    const room = near.reduce(
      (least, each) => Math.min(least, distanceTo(curve, each) - each.r - SIZES.clearance),
      0,
    );
    if (best === undefined || room > best.room) best = { curve, room };
    if (room >= 0) break;
  }
  return best?.curve ?? bent(from, to, bend * length);
}

function isNear(place: Placed, a: Point, b: Point, reach: number): boolean {
  const margin = reach + place.r;
  return (
    place.x > Math.min(a.x, b.x) - margin &&
    place.x < Math.max(a.x, b.x) + margin &&
    place.y > Math.min(a.y, b.y) - margin &&
    place.y < Math.max(a.y, b.y) + margin
  );
}
