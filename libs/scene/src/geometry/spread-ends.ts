import type { Placed, TieEnds } from './bend.js';
import { entersEnd, leavesStart, pointAt, type Curve, type Point } from './curve.js';
import { headReach, widthOf } from './head.js';
import { SIZES } from '../tokens.js';

/** Where one end of a tie meets the ring around an actor. */
interface End {
  readonly key: string;
  readonly side: 'from' | 'to';
  /** Where the curve itself would meet it, radians. */
  readonly wanted: number;
  /** Half of what it needs on the ring, radians. */
  readonly half: number;
  /** Of a tie that is alleged only: it makes way for all others. */
  readonly alleged: boolean;
  angle: number;
}

const LEAST_HALF = (5 * Math.PI) / 180;
/** So far an end may be moved along the ring: further, and the line would not seem to come from the actor. */
const MOST_MOVED = (24 * Math.PI) / 180;
const PASSES = 16;
/** Around a smaller mark there is no room to share out. */
const LEAST_RADIUS = 10;

/**
 * Cuts curves from centre to centre to what is seen between the actors, and moves their ends along the
 * rings around the actors so that ends and heads stay apart: at least 10°, where there is room.
 */
export function spreadEnds(
  ties: readonly (TieEnds & { readonly count: number })[],
  curves: ReadonlyMap<string, Curve>,
  actors: ReadonlyMap<string, Placed>,
): Map<string, Curve> {
  const rings = new Map<string, End[]>();
  const cut = new Map<string, Curve>();
  for (const tie of ties) {
    const curve = curves.get(tie.key);
    const source = actors.get(tie.source);
    const target = actors.get(tie.target);
    if (curve === undefined || source === undefined || target === undefined) continue;
    const end = entersEnd(curve, target.r + SIZES.gapAtTarget);
    const start = Math.min(leavesStart(curve, source.r + SIZES.gapAtSource), end);
    const seen = { ...curve, from: pointAt(curve, start), to: pointAt(curve, end) };
    cut.set(tie.key, seen);
    // Of two actors that overlap nothing is seen between them, and nothing can be moved.
    if (start >= end) continue;
    const width = widthOf(tie.count);
    file(
      rings,
      source,
      { key: tie.key, side: 'from', alleged: tie.alleged === true },
      seen.from,
      width / 2 + 1.5,
    );
    file(
      rings,
      target,
      { key: tie.key, side: 'to', alleged: tie.alleged === true },
      seen.to,
      headReach(tie.stance, width) + 1.5,
    );
  }
  for (const [id, ends] of rings) {
    const actor = actors.get(id);
    if (actor === undefined || actor.r < LEAST_RADIUS) continue;
    // What is stated settles as if nothing were alleged, and then stays: a selection moves no line.
    settle(
      ends.filter(({ alleged }) => !alleged),
      () => true,
    );
    if (ends.some(({ alleged }) => alleged)) settle(ends, ({ alleged }) => alleged);
    for (const end of ends) move(cut, actor, end);
  }
  return cut;
}

function file(
  rings: Map<string, End[]>,
  actor: Placed,
  which: Pick<End, 'key' | 'side' | 'alleged'>,
  place: Point,
  reach: number,
): void {
  const wanted = Math.atan2(place.y - actor.y, place.x - actor.x);
  const half = Math.max(LEAST_HALF, reach / (actor.r + SIZES.gapAtTarget));
  const end = { ...which, wanted, half, angle: wanted };
  const ring = rings.get(actor.id);
  if (ring === undefined) rings.set(actor.id, [end]);
  else ring.push(end);
}

/**
 * Pushes neighbours apart, a share at a time, until each has what it needs or has gone as far as it may.
 * Of two of which one only may move, it goes all the way.
 */
function settle(ends: End[], mayMove: (end: End) => boolean): void {
  ends.sort((a, b) => a.angle - b.angle || (a.key < b.key ? -1 : 1));
  const asked = ends.reduce((sum, { half }) => sum + 2 * half, 0);
  const share = Math.min(1, (Math.PI * 1.8) / asked);
  let isSettled = false;
  for (let pass = 0; pass < PASSES && !isSettled; pass += 1) {
    isSettled = true;
    ends.forEach((end, at) => {
      const isLast = at === ends.length - 1;
      const next = ends[isLast ? 0 : at + 1] ?? end;
      const gap = next.angle - end.angle + (isLast ? 2 * Math.PI : 0);
      const missing = (end.half + next.half) * share - gap;
      if (missing <= 0.001) return;
      isSettled = false;
      const step = mayMove(end) && mayMove(next) ? missing / 2 : missing;
      if (mayMove(end)) end.angle = Math.max(end.wanted - MOST_MOVED, end.angle - step);
      if (mayMove(next)) next.angle = Math.min(next.wanted + MOST_MOVED, next.angle + step);
    });
  }
}

function move(cut: Map<string, Curve>, actor: Placed, { key, side, angle }: End): void {
  const curve = cut.get(key);
  if (curve === undefined) return;
  const radius = actor.r + (side === 'from' ? SIZES.gapAtSource : SIZES.gapAtTarget);
  cut.set(key, {
    ...curve,
    [side]: { x: actor.x + radius * Math.cos(angle), y: actor.y + radius * Math.sin(angle) },
  });
}
