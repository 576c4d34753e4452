import type { ByStance, Graph, GraphActor } from '@stancegraph/contract';
import type { Filter, StatementFacts, Tie, View } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import { facetsOf } from './facets.js';

const noStances = (): ByStance => ({ supports: 0, opposes: 0, accuses: 0 });

/** The same datasets and roll-up with nothing else filtered: what "of all" beside a number means. */
export function baseFilterOf({ datasets, rollUp }: Filter): Filter {
  return {
    ...(datasets === undefined ? {} : { datasets }),
    ...(rollUp === undefined ? {} : { rollUp }),
  };
}

/** Strongest first, then by source, stance and target, so that equal data is in equal order. */
export function byStrength(a: Tie, b: Tie): number {
  return (
    b.count - a.count ||
    compareText(a.source, b.source) ||
    compareText(a.stance, b.stance) ||
    compareText(a.target, b.target)
  );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Builds the picture of a filter: its `limit` strongest ties, and the totals of all. */
export function graphOf(state: LoadedState, filter: Filter, limit: number): Graph {
  const view = state.view(filter);
  const base = state.view(baseFilterOf(filter));
  const ties = [...view.ties].sort(byStrength).slice(0, limit);
  const actors = shownActors(state, view, endsOf(ties));
  return {
    store: state.store,
    actors,
    ties,
    totals: totalsOf(state, filter, view, base),
    facets: facetsOf(state, view, base),
    timeline: timelineOf(state, filter),
  };
}

function endsOf(ties: readonly Tie[]): Set<string> {
  return new Set(ties.flatMap(({ source, target }) => [source, target]));
}

function shownActors(state: LoadedState, view: View, ids: ReadonlySet<string>): GraphActor[] {
  const counts = countByActor(view);
  return [...ids].sort().map((id) => {
    const record = state.actors.get(id);
    const { made, received, voices } = counts(id);
    return {
      id,
      name: record?.name ?? id,
      kind: record?.kind ?? 'other',
      ...(record?.code === undefined ? {} : { code: record.code }),
      ...(record?.country === undefined ? {} : { country: record.country }),
      ...(record?.memberOf === undefined ? {} : { memberOf: record.memberOf }),
      aliases: [...(record?.aliases ?? [])],
      made,
      received,
      voices: [...voices].map((voice) => state.actors.get(voice)?.name ?? voice).sort(),
    };
  });
}

interface ActorCounts {
  made: ByStance;
  received: ByStance;
  voices: Set<string>;
}

/** Counts the statements that each shown actor makes and receives. */
export function countByActor(view: View): (actor: string) => ActorCounts {
  const counts = new Map<string, ActorCounts>();
  const of = (actor: string): ActorCounts => {
    let found = counts.get(actor);
    if (found === undefined) {
      found = { made: noStances(), received: noStances(), voices: new Set() };
      counts.set(actor, found);
    }
    return found;
  };
  for (const { source, stance, target } of view.statements) {
    const maker = of(view.shown(source));
    maker.made[stance] += 1;
    if (view.shown(source) !== source) maker.voices.add(source);
    of(view.shown(target)).received[stance] += 1;
  }
  return of;
}

function totalsOf(state: LoadedState, filter: Filter, view: View, base: View): Graph['totals'] {
  const isContested = ({ contested }: Tie): boolean => contested;
  const isUndated = ({ date }: StatementFacts): boolean => date === undefined;
  const drawn = endsOf(base.ties);
  return {
    actors: { shown: endsOf(view.ties).size, total: drawn.size },
    ties: { shown: view.ties.length, total: base.ties.length },
    statements: { shown: view.statements.length, total: base.statements.length },
    contested: {
      shown: view.ties.filter(isContested).length,
      total: base.ties.filter(isContested).length,
    },
    undated: {
      shown: view.statements.filter(isUndated).length,
      total: base.statements.filter(isUndated).length,
    },
    inner: view.inner.length,
    silent: silentActors(state, filter, base, drawn),
  };
}

function silentActors(
  state: LoadedState,
  filter: Filter,
  base: View,
  drawn: ReadonlySet<string>,
): number {
  const datasets = new Set(filter.datasets?.length ? filter.datasets : state.datasets.keys());
  const silent = new Set<string>();
  for (const dataset of datasets) {
    for (const actor of state.corpus.mentions.get(dataset) ?? []) {
      const shown = base.shown(actor);
      if (!drawn.has(shown)) silent.add(shown);
    }
  }
  return silent.size;
}

function timelineOf(state: LoadedState, filter: Filter): Graph['timeline'] {
  const { from, to, ...ofAllTime } = filter;
  const days = new Map<string, ByStance>();
  for (const { date, stance } of state.view(ofAllTime).statements) {
    if (date === undefined) continue;
    const day = days.get(date) ?? noStances();
    day[stance] += 1;
    days.set(date, day);
  }
  return [...days].sort(([a], [b]) => compareText(a, b)).map(([date, day]) => ({ date, ...day }));
}
