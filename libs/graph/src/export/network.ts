import type { NetworkParts } from '@stancegraph/formats';
import { STANCES, type Filter } from '@stancegraph/model';
import {
  isoDay,
  NO_DAY,
  rankOfTie,
  statementsOfTie,
  tieAt,
  type NetworkView,
} from '@stancegraph/network';
import { PALETTES, radiusOf } from '@stancegraph/scene';
import type { LoadedState } from '../state/loaded-state.js';

/** Where actors stand, y upward. */
export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>;

/**
 * The actors and ties of a view, for formats of graph tools: actors by id, ties by strength, with the days of their
 * statements, and looks as in a light picture; places where they are given.
 */
export function networkOf(
  state: LoadedState,
  filter: Filter,
  positions: Positions = {},
): NetworkParts {
  const { columns } = state.view(filter);
  const counts = countsOf(columns);
  const datasets = [...state.datasets.values()].filter(
    ({ id }) => filter.datasets === undefined || filter.datasets.includes(id),
  );
  const { node, stance } = PALETTES.light;
  return {
    title: datasets.map(({ title }) => title).join('; '),
    actors: [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, statements]) => {
        const actor = state.actors.get(id);
        if (actor === undefined) return [];
        const radius = radiusOf(statements, actor.code !== undefined, false);
        const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
        const position = place === undefined ? undefined : { x: place[0], y: place[1] };
        return [{ ...actor, statements, radius: Math.round(radius * 100) / 100, position }];
      }),
    ties: tiesOf(columns),
    days: { get: (key) => daysOf(columns, key) },
    colours: { actor: node, stance },
  };
}

/** How many statements of the ties each actor makes or receives. */
function countsOf({ ties, index, network }: NetworkView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tie of ties.order)
    for (const actor of [index.source[tie] ?? 0, index.target[tie] ?? 0]) {
      const { id = '' } = network.actors[actor] ?? {};
      counts.set(id, (counts.get(id) ?? 0) + (ties.count[tie] ?? 0));
    }
  return counts;
}

/** Made one by one as they are asked for: there may be as many as statements. */
function tiesOf(columns: NetworkView): NetworkParts['ties'] {
  const { length } = columns.ties;
  return {
    length,
    *[Symbol.iterator]() {
      for (let rank = 0; rank < length; rank += 1) yield tieAt(columns, rank);
    },
  };
}

/** Of the dated statements of a tie, in the order of the statements. */
function daysOf(columns: NetworkView, key: string): string[] | undefined {
  const [source = '', stance = '', target = ''] = key.split('|');
  const named = STANCES.find((each) => each === stance);
  const rank =
    named === undefined ? undefined : rankOfTie(columns, { source, stance: named, target });
  if (rank === undefined) return undefined;
  const { day } = columns.network.statements;
  const days = Array.from(statementsOfTie(columns, rank), (at) => isoDay(day[at] ?? NO_DAY));
  return days.flatMap((each) => each ?? []);
}
