import type { SnapshotView } from '@stancegraph/model';
import type { NetworkView } from '@stancegraph/network';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

/** Steps of the layout shrink with the square of the actors: so many comparisons at most. */
const MOST_COMPARISONS = 30_000_000;
const MOST_STEPS = 300;
/** The angle that spreads points on a disc most evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where the actors of a view stand: where the snapshot has them, and for the others where springs and
 * repulsion leave them (Fruchterman and Reingold 1991), those of the snapshot held. The same view gives the
 * same places on every machine: sums only, in a fixed order, no chance.
 */
export function placesOf(base: NetworkView, given: SnapshotView['positions']): Places {
  const ids = Array.from(base.actors, (actor) => base.network.actors[actor]?.id ?? '');
  const fixed = ids.map((id) => (Object.hasOwn(given, id) ? given[id] : undefined));
  const all = Object.values(given).map(([x, y]) => ({ x, y }));
  const frame = frameOf(all.length > 0 ? all : [{ x: 0, y: 0 }]);
  const spacing = frame.size / Math.max(2, Math.sqrt(all.length) + 1);
  const places = ids.map((_, at) => {
    const place = fixed[at];
    if (place !== undefined) return { x: place[0], y: place[1] };
    const radius = spacing * 0.6 * Math.sqrt(at + 0.5);
    const angle = at * GOLDEN_ANGLE;
    return { x: frame.x + radius * Math.cos(angle), y: frame.y + radius * Math.sin(angle) };
  });
  const isFree = fixed.map((place) => place === undefined);
  if (isFree.includes(true)) relax(places, isFree, edgesOf(base), spacing);
  return new Map(ids.map((id, at) => [id, places[at] ?? { x: 0, y: 0 }]));
}

interface Frame extends Place {
  /** The longer side; 1 where all stand at one point. */
  readonly size: number;
}

function frameOf(places: readonly Place[]): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  const size = Math.max(right - left, high - low);
  return { x: (left + right) / 2, y: (low + high) / 2, size: size > 0 ? size : 1 };
}

type Edge = readonly [one: number, other: number, strength: number];

/** Ties pull the less, the more of them an actor has: hubs would else fall onto one point. */
function edgesOf({ ties, index, actors }: NetworkView): Edge[] {
  const place = new Map(Array.from(actors, (actor, at) => [actor, at]));
  const ends = Array.from(ties.order, (tie): readonly [number, number] => [
    place.get(index.source[tie] ?? 0) ?? 0,
    place.get(index.target[tie] ?? 0) ?? 0,
  ]);
  const degree = new Uint32Array(actors.length);
  for (const end of ends.flat()) degree[end] = (degree[end] ?? 0) + 1;
  return ends.map(([one, other]): Edge => {
    const most = Math.max(degree[one] ?? 1, degree[other] ?? 1);
    return [one, other, 4 / Math.max(4, most)];
  });
}

interface Moving {
  x: number;
  y: number;
}

function relax(
  places: Moving[],
  isFree: readonly boolean[],
  edges: readonly Edge[],
  spacing: number,
): void {
  const size = places.length;
  const free = places.flatMap((_, at) => (isFree[at] === true ? [at] : []));
  const steps = Math.min(MOST_STEPS, Math.floor(MOST_COMPARISONS / (free.length * size)));
  for (let step = 0; step < steps; step += 1) {
    const reach = spacing * (1 - step / steps) * 0.5;
    const pushes = places.map((): Moving => ({ x: 0, y: 0 }));
    for (const at of free) repel(places, at, pushes, spacing);
    for (const [one, other, strength] of edges)
      attract(places, one, other, pushes, strength / spacing);
    for (const at of free) move(places[at], pushes[at], reach);
  }
}

function repel(
  places: readonly Moving[],
  at: number,
  pushes: readonly Moving[],
  spacing: number,
): void {
  const [place, push] = [places[at], pushes[at]];
  if (place === undefined || push === undefined) return;
  for (const other of places) {
    const [dx, dy] = [place.x - other.x, place.y - other.y];
    const square = dx * dx + dy * dy;
    if (square === 0) continue;
    const force = (spacing * spacing) / square;
    push.x += dx * force;
    push.y += dy * force;
  }
}

function attract(
  places: readonly Moving[],
  one: number,
  other: number,
  pushes: readonly Moving[],
  strength: number,
): void {
  const [a, b, pushA, pushB] = [places[one], places[other], pushes[one], pushes[other]];
  if (a === undefined || b === undefined || pushA === undefined || pushB === undefined) return;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const force = Math.sqrt(dx * dx + dy * dy) * strength * 0.3;
  pushA.x += dx * force;
  pushA.y += dy * force;
  pushB.x -= dx * force;
  pushB.y -= dy * force;
}

function move(place: Moving | undefined, push: Moving | undefined, reach: number): void {
  if (place === undefined || push === undefined) return;
  const length = Math.sqrt(push.x * push.x + push.y * push.y);
  if (length === 0) return;
  const share = Math.min(length, reach) / length;
  place.x += push.x * share;
  place.y += push.y * share;
}
