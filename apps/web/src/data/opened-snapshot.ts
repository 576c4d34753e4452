import { ROUTES, routePath, type Snapshot, type Views } from '@stancegraph/contract';
import { snapshotViewSchema } from '@stancegraph/model';
import { z } from 'zod';
import { setFilter } from '../state/changes.js';
import { PLAIN_VIEW, type ViewState } from '../state/view-state.js';
import { call } from './call.js';
import { getSnapshot } from './snapshots-api.js';

/** The snapshot that a page looks at. */
export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** The view that it was taken of. */
  readonly first: ViewState;
  /** The places that it holds, as the composed ones of its datasets. */
  readonly viewsOf: (datasets: readonly string[]) => Views['items'];
}

const contentSchema = z.object({ view: snapshotViewSchema });

export async function loadOpenedSnapshot(id: string, signal: AbortSignal): Promise<OpenedSnapshot> {
  const [snapshot, { view }] = await Promise.all([
    getSnapshot(id, signal),
    call(`${routePath(ROUTES.snapshot, { id })}.json`, contentSchema, signal),
  ]);
  const { filter, unit, camera, positions } = view;
  return {
    snapshot,
    // However the places came about, here they are given.
    first: {
      ...setFilter({ ...filter, rollUp: filter.rollUp ?? false })(PLAIN_VIEW),
      unit,
      ...(camera === undefined ? {} : { camera }),
    },
    viewsOf: (datasets) =>
      datasets.map((dataset) => ({
        id: snapshot.id,
        title: snapshot.title,
        filter,
        positions: { wide: positions },
        dataset,
      })),
  };
}
