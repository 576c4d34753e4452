import { filterToQuery } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import type { QueryResult } from '../query-api.js';
import { actorsOf } from '../graph/connect.js';
import { resultGraph, type ResultGraph } from '../graph/result-graph.js';
import type { Value } from '../values/value.js';

/** Where the explorer shows a result and what of it, or why it cannot. */
export type ExplorerAddress =
  | { readonly href: string; readonly what: string; readonly why?: undefined }
  | { readonly href?: undefined; readonly why: string };

/** The filter takes no more actors. */
const MOST_ACTORS = 500;

/** `known` are the ids of the store’s actors, for columns that hold ids instead of nodes. */
export function explorerAddress(result: QueryResult, known: ReadonlySet<string>): ExplorerAddress {
  const graph = resultGraph(result);
  const single = singleStatement(graph);
  if (single !== undefined) {
    const query = new URLSearchParams({ rollUp: 'false', statement: single });
    return { href: addressOf(query), what: GRAPH_TEXTS.opens.statement };
  }
  const actors = new Set([...actorsOf(graph).keys(), ...idsIn(result, known)]);
  if (actors.size === 0) return { why: GRAPH_TEXTS.cannot.none };
  if (actors.size > MOST_ACTORS)
    return { why: GRAPH_TEXTS.cannot.tooMany(actors.size, MOST_ACTORS) };
  const filter: Filter = { actors: [...actors].sort(), rollUp: false };
  return { href: addressOf(filterToQuery(filter)), what: GRAPH_TEXTS.opens.actors(actors.size) };
}

const addressOf = (query: URLSearchParams): string =>
  `/?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;

/** The address of the statement, where exactly one was returned. */
function singleStatement({ lines, returned }: ResultGraph): string | undefined {
  const [line] = lines;
  const [relationship] = line?.relationships ?? [];
  if (returned.relationships !== 1 || line?.kind === 'other') return undefined;
  const { dataset, id } = relationship?.properties ?? {};
  return typeof dataset === 'string' && typeof id === 'string' ? `${dataset}:${id}` : undefined;
}

/** What columns hold in which every text is the id of an actor. */
function idsIn({ columns, rows }: QueryResult, known: ReadonlySet<string>): string[] {
  return columns.flatMap((_, at) => {
    const values = rows.map((row): Value => row[at] ?? null).filter((value) => value !== null);
    const ids = values.filter(
      (value): value is string => typeof value === 'string' && known.has(value),
    );
    return ids.length > 0 && ids.length === values.length ? ids : [];
  });
}
