import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** How strongly it pulls: the number of statements. */
  readonly weight: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

const BARNES_HUT_FROM = 400;

/** Iterations that settle a network of so many actors without keeping a reader waiting. */
function iterationsFor(actors: number): number {
  if (actors < BARNES_HUT_FROM) return 400;
  return Math.max(60, Math.min(300, Math.round(400_000 / actors)));
}

/**
 * Places actors by ForceAtlas2 (Jacomy et al. 2014). Deterministic: the start follows from the ids, in
 * sorted order, and the number of iterations from the size; nothing is random. No unit; y upward.
 */
export function layoutForceAtlas2(
  ids: readonly string[],
  edges: readonly LayoutEdge[],
  iterations = iterationsFor(ids.length),
): Map<string, Position> {
  const graph = new Graph({ type: 'undirected', multi: false });
  const inOrder = [...ids].sort();
  // Not the ids: graphology keeps neighbours in plain objects, where `constructor` is always there.
  const nodes = new Map(inOrder.map((id, at) => [id, String(at)]));
  for (const [at, id] of inOrder.entries())
    graph.addNode(String(at), startOf(id, at, inOrder.length));
  for (const { source, target, weight } of [...edges].sort(byEnds)) {
    const [one, other] = [nodes.get(source), nodes.get(target)];
    if (one === undefined || other === undefined || one === other) continue;
    if (graph.hasEdge(one, other)) {
      graph.updateEdgeAttribute(
        one,
        other,
        'weight',
        (sum: number | undefined) => (sum ?? 0) + weight,
      );
    } else graph.addEdge(one, other, { weight });
  }
  const barnesHutOptimize = graph.order >= BARNES_HUT_FROM;
  const places = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: (_, { weight }) => Math.log2(1 + Number(weight)),
    settings: {
      barnesHutOptimize,
      // Many actors fall into a ball under strong gravity: hold them loosely, and let them settle slowly.
      gravity: barnesHutOptimize ? 0.05 : 1,
      scalingRatio: 10,
      strongGravityMode: true,
      slowDown: barnesHutOptimize ? 1 + Math.log(graph.order) : 4,
      edgeWeightInfluence: 0.5,
    },
  });
  return new Map(inOrder.map((id, at) => [id, placeOf(places[at])]));
}

function placeOf(place: { x?: number; y?: number } | undefined): Position {
  return { x: place?.x ?? 0, y: place?.y ?? 0 };
}

function byEnds(a: LayoutEdge, b: LayoutEdge): number {
  const one = `${a.source}|${a.target}`;
  const other = `${b.source}|${b.target}`;
  return one < other ? -1 : one > other ? 1 : a.weight - b.weight;
}

/** A start on a sunflower spiral, nudged by the id, so that no two actors begin in one place. */
function startOf(id: string, at: number, of: number): Position {
  const angle = at * Math.PI * (3 - Math.sqrt(5));
  const radius = 100 * Math.sqrt((at + 0.5 + hash(id) * 0.4) / of);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** FNV-1a over UTF-16 units, as a number in 0..1. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0) / 0xffffffff;
}
