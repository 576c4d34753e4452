import type { ActorDetail, ActorItem, ActorsPage, NeighboursPage } from '@stancegraph/contract';
import { StancegraphError, type Filter, type Tie } from '@stancegraph/model';
import { countsOfActor, lookupOf, noStances } from '@stancegraph/network';
import { actorBriefOf } from '../evidence/glossary.js';
import { pageOf, type Page } from '../evidence/page.js';
import type { LoadedState } from '../state/loaded-state.js';
import type { ActorRecord } from '../state/records.js';
import { compareText } from '../view/graph.js';
import type { View } from '../view/view.js';

/** Every actor that the datasets viewed mention, those without a tie too, with what it makes and receives. */
export function actorsOf(state: LoadedState, filter: Filter, page: Page): ActorsPage {
  const describe = describer(state.view(filter));
  const kinds = new Set<string>(filter.kinds);
  const named = new Set(filter.actors);
  const datasets = new Set(filter.datasets);
  const listed = [...state.actors.values()].filter(
    (actor) =>
      (kinds.size === 0 || kinds.has(actor.kind)) &&
      (named.size === 0 || named.has(actor.id)) &&
      (datasets.size === 0 || actor.datasets.some((id) => datasets.has(id))),
  );
  const paged = pageOf(listed, page, `actors ${state.store.state} ${JSON.stringify(filter)}`);
  return { store: state.store, ...paged, items: paged.items.map(describe) };
}

function describer({ columns }: View): (actor: ActorRecord) => ActorItem {
  const { actor: numberOf } = lookupOf(columns.network);
  return (actor) => {
    const number = numberOf(actor.id);
    const counts =
      number === undefined
        ? { made: noStances(), received: noStances() }
        : countsOfActor(columns, number);
    return { ...actor, datasets: [...actor.datasets], ...counts };
  };
}

function actorCalled(state: LoadedState, id: string): ActorRecord {
  const actor = state.actors.get(id);
  if (actor === undefined) throw new StancegraphError('not-found', `There is no actor “${id}”.`);
  return actor;
}

/** One actor: what it is, who speaks for it, and which outlets report its statements. */
export function actorDetailOf(state: LoadedState, id: string, filter: Filter): ActorDetail {
  const record = actorCalled(state, id);
  const view = state.view(filter);
  const base = state.base(filter);
  const shown = reportedBy(state, view, id);
  const total = reportedBy(state, base, id);
  return {
    store: state.store,
    actor: describer(view)(record),
    ...(record.memberOf === undefined ? {} : { speaksFor: actorBriefOf(state, record.memberOf) }),
    spokenForBy: [...state.actors.values()]
      .filter(({ memberOf }) => memberOf === id)
      .map((member) => actorBriefOf(state, member.id)),
    outlets: [...total]
      .sort(([a], [b]) => compareText(a, b))
      .map(([outlet, count]) => ({ outlet, statements: shown.get(outlet) ?? 0, total: count })),
  };
}

/** Outlet → how many of the statements that an actor makes it reports. */
function reportedBy(state: LoadedState, view: View, actor: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, documents } of view.statements) {
    if (view.shown(source) !== actor) continue;
    const outlets = new Set(documents.flatMap((id) => state.corpus.outlets.get(id) ?? []));
    for (const outlet of outlets) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return counts;
}

interface Neighbour {
  readonly id: string;
  readonly out: Tie[];
  readonly in: Tie[];
}

/** Whom an actor shares ties with, strongest first. */
export function neighboursOf(
  state: LoadedState,
  id: string,
  filter: Filter,
  page: Page,
): NeighboursPage {
  actorCalled(state, id);
  const view = state.view(filter);
  const base = state.base(filter);
  const neighbours = new Map<string, Neighbour>();
  const neighbour = (other: string): Neighbour => {
    const found = neighbours.get(other) ?? { id: other, out: [], in: [] };
    neighbours.set(other, found);
    return found;
  };
  for (const tie of view.ties) {
    if (tie.source === id) neighbour(tie.target).out.push(tie);
    else if (tie.target === id) neighbour(tie.source).in.push(tie);
  }
  const weight = (each: Neighbour): number =>
    [...each.out, ...each.in].reduce((sum, { count }) => sum + count, 0);
  const sorted = [...neighbours.values()].sort(
    (a, b) => weight(b) - weight(a) || compareText(a.id, b.id),
  );
  const paged = pageOf(
    sorted,
    page,
    `neighbours ${id} ${state.store.state} ${JSON.stringify(filter)}`,
  );
  const touches = (tie: Tie): boolean => tie.source === id || tie.target === id;
  return {
    store: state.store,
    actor: actorBriefOf(state, id),
    ties: { shown: view.ties.filter(touches).length, total: base.ties.filter(touches).length },
    ...paged,
    items: paged.items.map((each) => ({
      actor: actorBriefOf(state, each.id),
      out: each.out,
      in: each.in,
    })),
  };
}
