import { layoutForceAtlas2 } from '@stancegraph/analysis';
import type { Filter, SnapshotView } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';

type Places = Pick<SnapshotView, 'layout' | 'positions'>;

/** More would keep the server from answering while they are laid out. */
const MOST_ACTORS = 2_000;

/**
 * Where actors stand when nobody said so: as the first view of the datasets places them (in a wide window) if that
 * places all, else by force, from nothing but the ties. Deterministic. Of more than 2,000 actors nobody has a place:
 * whoever opens the view lays it out.
 */
export function placesOf(
  state: LoadedState,
  filter: Filter,
  layout: SnapshotView['layout'] | undefined,
): Places {
  const base = state.base(filter).columns;
  const ids = Array.from(base.actors, (actor) => base.network.actors[actor]?.id ?? '');
  const wanted = new Set(filter.datasets ?? []);
  const view = state.views.find(({ dataset }) => wanted.size === 0 || wanted.has(dataset));
  const { wide, tall } = view?.positions ?? {};
  const places = new Map(Object.entries(wide ?? tall ?? {}));
  const composed = ids.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [[id, place] as const];
  });
  if (layout !== 'force' && ids.length > 0 && composed.length === ids.length)
    return { layout: 'composed', positions: Object.fromEntries(composed) };
  if (ids.length > MOST_ACTORS) return { layout: 'force', positions: {} };
  const { index, ties, network } = base;
  const idOf = (actor: number | undefined): string => network.actors[actor ?? 0]?.id ?? '';
  const edges = Array.from(ties.order, (tie) => ({
    source: idOf(index.source[tie]),
    target: idOf(index.target[tie]),
    weight: ties.count[tie] ?? 1,
  }));
  const laid = layoutForceAtlas2(ids, edges);
  return {
    layout: 'force',
    positions: Object.fromEntries([...laid].map(([id, { x, y }]) => [id, [x, y]])),
  };
}
