import { filterOfAddress, type NewSnapshot, type Snapshot } from '@stancegraph/contract';
import type { DatasetParts, NetworkParts, SnapshotParts } from '@stancegraph/formats';
import {
  AGGREGATION_RULE,
  SNAPSHOT_FORMAT,
  StancegraphError,
  type Filter,
  type SnapshotView,
} from '@stancegraph/model';
import { totalsOf } from '@stancegraph/network';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import { compareText } from '../view/graph.js';
import { networkOf } from '../export/network.js';
import { placesOf } from './composed-places.js';
import { normalFilter, quantised } from './normal-view.js';

/** A view that a snapshot is to be taken of. */
export type ViewRequest = Pick<NewSnapshot, 'view' | 'unit' | 'layout' | 'positions' | 'camera'>;

/** A content that can be written, and what is counted in it. */
export interface TakenView extends Pick<Snapshot, 'datasets' | 'outlets' | 'totals'> {
  readonly parts: SnapshotParts;
  /** Its actors and ties where they stand, for formats of graph tools and pictures. */
  readonly network: () => NetworkParts;
}

/** The filter of a request. Rejects with `invalid-input` an address that holds none. */
export function filterOfRequest({ view }: Pick<ViewRequest, 'view'>): Filter {
  return filterOfAddress(view);
}

/** The content that a snapshot of a view has: the datasets viewed, whole, and how they are seen. */
export async function partsOfView(
  words: Words,
  state: LoadedState,
  request: ViewRequest,
): Promise<TakenView> {
  const filter = filterOfRequest(request);
  const ids = viewedIn(state, filter);
  const datasets: DatasetParts[] = [];
  for (const id of ids) datasets.push(await words.dataset(id));
  const sources = sourcesOf(datasets);
  const { totals } = countsOf(state, filter);
  const view = viewOf(state, request, filter);
  return {
    network: () => networkOf(state, filter, view.positions),
    parts: {
      format: SNAPSHOT_FORMAT,
      datasets,
      view,
      aggregation: AGGREGATION_RULE,
      sources,
      licences: datasets.flatMap(({ id, licence }) =>
        licence === undefined ? [] : [{ dataset: id, licence }],
      ),
    },
    datasets: datasets.map(({ id, title, licence }) => ({
      id,
      title,
      ...(licence === undefined ? {} : { licence }),
    })),
    outlets: sources.map(({ outlet }) => outlet),
    totals,
  };
}

function viewedIn(state: LoadedState, { datasets = [] }: Filter): string[] {
  const ids = datasets.length > 0 ? [...new Set(datasets)] : [...state.datasets.keys()];
  if (ids.length > 0) return ids.sort(compareText);
  throw new StancegraphError('invalid-input', 'The store is empty: there is nothing to keep.');
}

function countsOf(state: LoadedState, filter: Filter): Pick<Snapshot, 'totals'> {
  const { actors, ties, statements, contested } = totalsOf(
    state.view(filter).columns,
    state.base(filter).columns,
  );
  return { totals: { actors, ties, statements, contested } };
}

function viewOf(
  state: LoadedState,
  { unit, layout, positions, camera }: ViewRequest,
  filter: Filter,
): SnapshotView {
  checkKnown(state, positions);
  const placed =
    positions === undefined
      ? placesOf(state, filter, layout)
      : { layout: layout ?? ('composed' as const), positions };
  return {
    filter: normalFilter(filter),
    unit,
    layout: placed.layout,
    positions: quantised(placed.positions),
    ...(camera === undefined ? {} : { camera }),
  };
}

function checkKnown(state: LoadedState, positions: ViewRequest['positions'] = {}): void {
  const unknown = Object.keys(positions).filter((id) => !state.actors.has(id));
  if (unknown.length === 0) return;
  throw new StancegraphError(
    'invalid-input',
    `There is no actor “${unknown[0] ?? ''}”${unknown.length > 1 ? ` (and ${String(unknown.length - 1)} more that positions name)` : ''}.`,
    {
      details: unknown
        .slice(0, 100)
        .map((id) => ({ path: `positions.${id}`, message: 'names no actor' })),
    },
  );
}

function sourcesOf(datasets: readonly DatasetParts[]): SnapshotParts['sources'] {
  const documents = new Map(
    datasets.flatMap((dataset) => dataset.documents.map(({ id, outlet }) => [id, outlet] as const)),
  );
  const counts = new Map<string, number>();
  for (const outlet of documents.values()) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([outlet, count]) => ({ outlet, documents: count }));
}
