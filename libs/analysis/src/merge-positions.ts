import type { LayoutEdge, Position } from './layout.js';

/** Where actors stand, by id. */
export type Positions = ReadonlyMap<string, Position>;

/**
 * Composed positions, which nobody leaves; computed ones, laid over them, for the rest. Who is tied by one of `edges`
 * to somebody that has a place stands near them instead. Deterministic.
 */
export function mergePositions(
  saved: Positions,
  computed: Positions,
  edges: readonly LayoutEdge[] = [],
): Positions {
  if (saved.size === 0) return computed;
  const move = alignment(saved, computed);
  const neighbours = neighboursIn(edges);
  const merged = new Map(saved);
  const gap = spacing(saved);
  for (const [id, position] of inOrder(computed)) {
    if (merged.has(id)) continue;
    const near = [...(neighbours.get(id) ?? [])].sort().flatMap((each) => merged.get(each) ?? []);
    const wanted = near.length === 0 ? move(position) : centre(near);
    merged.set(id, freePlace(wanted, merged, gap));
  }
  return merged;
}

function neighboursIn(edges: readonly LayoutEdge[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

/** By id: sums and free places follow from the places alone, not from the order in which they were given. */
function inOrder(positions: Positions): [id: string, position: Position][] {
  return [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
}

type Move = (position: Position) => Position;

/** The turn, scale and shift that bring computed positions nearest to the saved ones (least squares). */
function alignment(saved: Positions, computed: Positions): Move {
  const pairs = inOrder(saved).flatMap(([id, to]) => {
    const from = computed.get(id);
    return from === undefined ? [] : [{ from, to }];
  });
  if (pairs.length === 0) return besides(saved, computed);
  const from = centre(pairs.map((pair) => pair.from));
  const to = centre(pairs.map((pair) => pair.to));
  let [cos, sin, size] = [0, 0, 0];
  for (const pair of pairs) {
    const [px, py] = [pair.from.x - from.x, pair.from.y - from.y];
    const [qx, qy] = [pair.to.x - to.x, pair.to.y - to.y];
    cos += px * qx + py * qy;
    sin += px * qy - py * qx;
    size += px * px + py * py;
  }
  const [a, b] = size === 0 ? [1, 0] : [cos / size, sin / size];
  return ({ x, y }) => ({
    x: to.x + a * (x - from.x) - b * (y - from.y),
    y: to.y + b * (x - from.x) + a * (y - from.y),
  });
}

/** Nobody in common: the computed ones stand to the right of the saved ones, at the same size. */
function besides(saved: Positions, computed: Positions): Move {
  const one = frame(saved);
  const other = frame(computed);
  const scale = other.size === 0 ? 1 : one.size / other.size;
  return ({ x, y }) => ({
    x: one.right + one.size * 0.2 + (x - other.left) * scale,
    y: one.centre.y + (y - other.centre.y) * scale,
  });
}

function frame(positions: Positions): {
  left: number;
  right: number;
  size: number;
  centre: Position;
} {
  const xs = [...positions.values()].map(({ x }) => x);
  const ys = [...positions.values()].map(({ y }) => y);
  const [left, right, low, high] = [least(xs), most(xs), least(ys), most(ys)];
  const size = Math.max(right - left, high - low);
  return { left, right, size, centre: { x: (left + right) / 2, y: (low + high) / 2 } };
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);

function centre(points: readonly Position[]): Position {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** How far apart actors should stay: a share of how widely the saved ones stand. */
function spacing(saved: Positions): number {
  return (frame(saved).size || 1) * 0.09;
}

/** The place itself or, where somebody stands, the nearest free one on rings around it. */
function freePlace(wanted: Position, taken: Positions, gap: number): Position {
  // Beyond this many a test against everybody would be slow, and the layout has kept them apart.
  if (taken.size > 2_000) return wanted;
  const isFree = ({ x, y }: Position): boolean =>
    [...taken.values()].every((other) => Math.hypot(other.x - x, other.y - y) >= gap);
  for (let ring = 0; ring < 12; ring += 1) {
    for (let step = 0; step < Math.max(1, ring * 8); step += 1) {
      const angle = (step / (ring * 8 || 1)) * 2 * Math.PI;
      const place = {
        x: wanted.x + Math.cos(angle) * ring * gap * 0.5,
        y: wanted.y + Math.sin(angle) * ring * gap * 0.5,
      };
      if (isFree(place)) return place;
    }
  }
  return wanted;
}
