import { counted, formatCount } from '../format/counts.js';

/** Texts of a result as a graph, and of its way into the explorer. */
export const GRAPH_TEXTS = {
  list: 'Nodes and relationships returned',
  nothing: 'No nodes and no relationships',
  nothingDetail:
    'The query returned values only. Return whole nodes, relationships or paths to see them drawn: RETURN a, s, b.',
  noWebgl: 'The picture needs it. The table shows the same rows.',
  returned: (nodes: number, relationships: number) =>
    `${counted(nodes, 'node')}, ${counted(relationships, 'relationship')} returned.`,
  loops: (count: number) => `${formatCount(count)} from a node to itself, not drawn.`,
  nodes: (shown: number, total: number) => `Nodes, ${formatCount(shown)} of ${formatCount(total)}`,
  relationships: (shown: number, total: number) =>
    `Lines, ${formatCount(shown)} of ${formatCount(total)}`,
  ghost: 'not returned',
  ghostDetail: 'Only an end of a relationship that was returned; its properties were not.',
  ghosts: (count: number) =>
    `${counted(count, 'hollow node was', 'hollow nodes were')} not returned: a line needs its ends.`,
  connect: 'Connect them',
  cost: (actors: number) => `asks for all stances between these ${formatCount(actors)} actors`,
  asking: 'asking',
  more: (statements: number, ties: number, actors: number) =>
    statements === 0
      ? `no more statements between these ${formatCount(actors)} actors`
      : `${counted(statements, 'more statement')} in ${counted(ties, 'tie')} between these ${formatCount(actors)} actors, not returned by the query`,
  tooMany: (actors: number, most: number) =>
    `not offered for ${formatCount(actors)} actors, at most ${formatCount(most)}`,
  open: 'Open in explorer',
  opens: {
    statement: 'Opens this statement',
    actors: (actors: number) =>
      `Opens the ties of ${counted(actors, 'actor')} with anyone: the explorer filters by actors, not by single statements`,
  },
  cannot: {
    none: 'The explorer shows actors and their stances, and no column holds any of them.',
    tooMany: (actors: number, most: number) =>
      `The explorer’s address takes ${formatCount(most)} actors; the result holds ${formatCount(actors)}.`,
  },
} as const;
