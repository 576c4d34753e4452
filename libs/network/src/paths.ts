import { NONE } from './network.js';
import { ranksOfActor } from './shown.js';
import type { NetworkView } from './view.js';

export interface PathQuery {
  /** Numbers of actors. */
  readonly from: number;
  readonly to: number;
  /** Whether ties are followed only from source to target. */
  readonly directed: boolean;
  /** Indices into `STANCES` that may be followed; left out: all. */
  readonly stances?: readonly number[] | undefined;
}

/** The shortest paths between two actors. */
export interface Paths {
  /** Ties a path; 0 where both ends are one actor, undefined where there is no path. */
  readonly length: number | undefined;
  /** How many there are; as actors, parallel ties counted once. At most 2⁵³ − 1. */
  readonly count: number;
  /** The first `most` of them, as numbers of actors, ends included. */
  readonly paths: readonly (readonly number[])[];
  /** Ranks of all ties that lie on any of them, strongest first. */
  readonly ties: readonly number[];
}

/**
 * Finds all shortest paths among the ties of a view: breadth first from one end to the depth of the other
 * (Brandes 2001, the counting step of betweenness), then back along the predecessors.
 */
export function shortestPaths(view: NetworkView, query: PathQuery, most = 100): Paths {
  const depth = depthsFrom(view, query);
  const length = depth[query.to] ?? NONE;
  if (length === NONE) return { length: undefined, count: 0, paths: [], ties: [] };
  const before = (actor: number): number[] =>
    stepsOf(view, query, actor, 'back')
      .map(({ actor: other }) => other)
      .filter(
        (other, at, all) => depth[other] === (depth[actor] ?? 0) - 1 && all.indexOf(other) === at,
      )
      .sort((a, b) => a - b);
  return {
    length,
    count: countPaths(query, before),
    paths: listPaths(query, before, most),
    ties: tiesOnPaths(view, query, depth, before),
  };
}

interface Step {
  readonly actor: number;
  readonly rank: number;
}

/** The ties that may be followed from an actor, or that lead to it. */
function stepsOf(
  view: NetworkView,
  { directed, stances }: PathQuery,
  actor: number,
  way: 'on' | 'back',
): Step[] {
  const { source, target, stance } = view.index;
  const { order } = view.ties;
  const along = (direction: 'made' | 'received'): Step[] =>
    ranksOfActor(view, actor, direction)
      .filter((rank) => stances?.includes(stance[order[rank] ?? 0] ?? 0) ?? true)
      .map((rank) => ({
        rank,
        actor: (direction === 'made' ? target : source)[order[rank] ?? 0] ?? NONE,
      }));
  if (!directed) return [...along('made'), ...along('received')];
  return along(way === 'on' ? 'made' : 'received');
}

/** Ties to each actor from the start, no further than the end; `NONE` where not reached. */
function depthsFrom(view: NetworkView, query: PathQuery): Int32Array {
  const depth = new Int32Array(view.network.actors.length).fill(NONE);
  depth[query.from] = 0;
  let edge = [query.from];
  for (let step = 1; edge.length > 0 && depth[query.to] === NONE; step += 1) {
    const next: number[] = [];
    for (const actor of edge) {
      for (const { actor: other } of stepsOf(view, query, actor, 'on')) {
        if (depth[other] !== NONE) continue;
        depth[other] = step;
        next.push(other);
      }
    }
    edge = next;
  }
  return depth;
}

type Before = (actor: number) => number[];

function countPaths({ from, to }: PathQuery, before: Before): number {
  const counts = new Map<number, number>([[from, 1]]);
  const countOf = (actor: number): number => {
    const known = counts.get(actor);
    if (known !== undefined) return known;
    const sum = before(actor).reduce((total, other) => total + countOf(other), 0);
    const capped = Math.min(sum, Number.MAX_SAFE_INTEGER);
    counts.set(actor, capped);
    return capped;
  };
  return countOf(to);
}

function listPaths({ from, to }: PathQuery, before: Before, most: number): number[][] {
  const found: number[][] = [];
  const walk = (path: readonly number[]): void => {
    if (found.length >= most) return;
    const [first = from] = path;
    if (first === from) found.push([...path]);
    else for (const other of before(first)) walk([other, ...path]);
  };
  walk([to]);
  return found;
}

function tiesOnPaths(
  view: NetworkView,
  query: PathQuery,
  depth: Int32Array,
  before: Before,
): number[] {
  const ties = new Set<number>();
  const seen = new Set([query.to]);
  for (const actor of seen) {
    if (actor === query.from) continue;
    for (const other of before(actor)) seen.add(other);
    for (const { actor: other, rank } of stepsOf(view, query, actor, 'back')) {
      if (depth[other] === (depth[actor] ?? 0) - 1) ties.add(rank);
    }
  }
  return [...ties].sort((a, b) => a - b);
}
