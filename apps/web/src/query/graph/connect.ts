import { graphSchema, ROUTES } from '@stancegraph/contract';
import { tieKey, type Stance } from '@stancegraph/model';
import { withQuery } from '../../data/api.js';
import { call } from '../../data/call.js';
import type { GraphNode, ResultGraph } from './result-graph.js';

/** Stances between actors of a result that the query did not return, as one line a tie. */
export interface Connection {
  readonly key: string;
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  /** Statements beyond those returned. */
  readonly count: number;
  readonly contested: boolean;
}

/** The filter of the server takes no more. */
export const MOST_CONNECTED = 500;

/** The actors of a result that can be connected, by id; their nodes, returned or not. */
export function actorsOf({
  nodes,
  lines,
}: Pick<ResultGraph, 'nodes' | 'lines'>): Map<string, GraphNode> {
  // Only actors have stances, so that an end of one is an actor even where it was not returned.
  const ends = new Set(
    lines.flatMap(({ kind, source, target }) => (kind === 'other' ? [] : [source, target])),
  );
  const actors = nodes.filter(({ key, value }) => value?.labels.includes('Actor') ?? ends.has(key));
  return new Map(actors.flatMap((node) => (node.id === null ? [] : [[node.id, node] as const])));
}

/** Asks the server for all stances between the actors of a result. */
export async function connectionsOf(
  graph: ResultGraph,
  signal: AbortSignal,
): Promise<readonly Connection[]> {
  const actors = actorsOf(graph);
  const query = new URLSearchParams({ actors: [...actors.keys()].join(',') });
  const { ties } = await call(withQuery(ROUTES.graph, query), graphSchema, signal);
  const returned = new Map(
    graph.lines.map(({ key, relationships }) => [key, relationships.length]),
  );
  return ties.flatMap(({ source, stance, target, count, contested }) => {
    const [from, to] = [actors.get(source)?.key, actors.get(target)?.key];
    if (from === undefined || to === undefined) return [];
    const key = tieKey(from, stance, to);
    const more = count - (returned.get(key) ?? 0);
    return more > 0 ? [{ key, source: from, stance, target: to, count: more, contested }] : [];
  });
}
