import type { LineKind } from '../line-kind.js';
import { SIZES } from '../tokens.js';
import { bent, type Curve, type Point } from './curve.js';

/** An actor's place and size on the screen. */
export interface Placed extends Point {
  readonly id: string;
  readonly r: number;
}

export interface TieEnds {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly stance: LineKind;
  /** Drawn beside what is stated, which it must not move. */
  readonly alleged?: boolean;
}

const ALONE = 0.03;
const BESIDE_ANOTHER = 0.16;
const EACH_FURTHER = 0.24;
/** What may be added to a bend so that the line clears an actor that it is not about. */
const DETOURS = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4, 0.5, -0.5];

/** So far beyond its cap, in pixels; what a detour that does not clear everybody costs, a pixel. */
const MOST_DETOUR = 140;
const PRICE = 0.04;
/** How far the control points of two ties of one pair stay apart, in pixels; their middles half of it. */
const APART = 28;

/**
 * Bends every tie between two actors so that opposite and parallel ones part, and none runs over a third
 * actor where a bend can help. Ties bend right of their own direction, so opposite ones part by themselves.
 * Gives curves from centre to centre.
 */
export function bendTies(
  ties: readonly TieEnds[],
  actors: ReadonlyMap<string, Placed>,
  isPhone: boolean,
): Map<string, Curve> {
  const others = [...actors.values()];
  const curves = new Map<string, Curve>();
  for (const pair of pairsOf(ties)) {
    const taken: number[] = [];
    for (const { tie, index, shared } of lanesOf(pair)) {
      const from = actors.get(tie.source);
      const to = actors.get(tie.target);
      if (from === undefined || to === undefined) continue;
      const bend = shared ? BESIDE_ANOTHER + EACH_FURTHER * index : ALONE;
      const cap = isPhone ? 40 + 60 * index : 64 + 90 * index;
      const sign = tie.source < tie.target ? 1 : -1;
      const offset = clearOffset({
        from,
        to,
        bend,
        cap,
        others,
        taken: taken.map((o) => o * sign),
      });
      taken.push(offset * sign);
      curves.set(tie.key, bent(from, to, offset));
    }
  }
  return curves;
}

/** A tie, which of those in its direction it is, and whether there is any other between the two. */
interface Lane {
  readonly tie: TieEnds;
  readonly index: number;
  readonly shared: boolean;
}

function pairsOf(ties: readonly TieEnds[]): Iterable<TieEnds[]> {
  const pairs = new Map<string, TieEnds[]>();
  for (const tie of ties) {
    const { source, target } = tie;
    const key = source < target ? `${source}|${target}` : `${target}|${source}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [tie]);
    else pair.push(tie);
  }
  return pairs.values();
}

/** What is stated takes its lanes first, as if nothing were alleged: a selection moves no line. */
function lanesOf(pair: readonly TieEnds[]): Lane[] {
  const sorted = [...pair].sort((a, b) => (a.key < b.key ? -1 : 1));
  const stated = sorted.filter(({ alleged }) => alleged !== true);
  const used = new Map<string, number>();
  return [...stated, ...sorted.filter(({ alleged }) => alleged === true)].map((tie) => {
    const index = used.get(tie.source) ?? 0;
    used.set(tie.source, index + 1);
    return { tie, index, shared: (tie.alleged === true ? pair : stated).length > 1 };
  });
}

interface Bend {
  readonly from: Placed;
  readonly to: Placed;
  readonly bend: number;
  readonly cap: number;
  readonly others: readonly Placed[];
  /** Offsets of the ties that this pair has already, seen in this tie's direction. */
  readonly taken: readonly number[];
}

/** The offset nearest to the wanted one at which the tie clears third actors and the others of its pair. */
function clearOffset({ from, to, bend, cap, others, taken }: Bend): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const near = inTheWay(from, to, length, others);
  let best: { offset: number; score: number } | undefined;
  for (const detour of DETOURS) {
    const asked = (bend + detour) * length;
    // A detour may go beyond the cap, or long ties could never get round anybody.
    const limit = cap + Math.min(MOST_DETOUR, Math.abs(detour) * length);
    const offset = Math.max(-limit, Math.min(limit, asked));
    const beside = taken.map((other) => roomBetween(offset, other));
    const room = roomBesideAll(near, offset, length, Math.min(0, ...beside), best?.score);
    const score = room - Math.abs(asked - bend * length) * PRICE;
    if (best === undefined || room >= 0 || score > best.score) best = { offset, score };
    if (room >= 0) break;
  }
  return best?.offset ?? bend * length;
}

/** Two ties on each other look like one: that is worse than to run over any actor. */
function roomBetween(offset: number, other: number): number {
  const gap = Math.abs(offset - other);
  return gap < APART / 2 ? gap - 200 : (gap - APART) / 2;
}

/** A third actor as a tie sees it: how far along and how far to the right, and how much room it wants. */
interface Bystander {
  readonly along: number;
  readonly right: number;
  readonly room: number;
}

function inTheWay(
  from: Placed,
  to: Placed,
  length: number,
  others: readonly Placed[],
): Bystander[] {
  if (length === 0) return [];
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const found: Bystander[] = [];
  for (const { id, x, y, r } of others) {
    if (id === from.id || id === to.id) continue;
    const room = r + SIZES.clearance;
    const along = (x - from.x) * dx + (y - from.y) * dy;
    const right = (y - from.y) * dx - (x - from.x) * dy;
    // No bend reaches further than half its offset, which is never more than the length.
    if (along < -room || along > length + room || Math.abs(right) > length / 2 + room) continue;
    found.push({ along, right, room });
  }
  return found;
}

/**
 * How much less than they want the actors have beside a curve, at worst; 0 where all have enough. Stops once
 * that is below `enough`. A curve bent by an offset is a parabola over its chord, so the distance of an actor
 * follows from the curve's height and slope beside it.
 */
function roomBesideAll(
  near: readonly Bystander[],
  offset: number,
  length: number,
  start: number,
  enough = -Infinity,
): number {
  let least = start;
  for (const { along, right, room } of near) {
    const t = Math.max(0, Math.min(1, along / length));
    const slope = (2 * (1 - 2 * t) * offset) / length;
    const beside = right - 2 * t * (1 - t) * offset;
    const beyond = along - t * length;
    // Not Math.hypot: this is asked a hundred thousand times a frame, and it is ten times as slow.
    const away = Math.sqrt((beside * beside) / (1 + slope * slope) + beyond * beyond);
    if (away - room < least) least = away - room;
    if (least <= enough) break;
  }
  return least;
}
