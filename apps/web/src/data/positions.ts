import type { Views } from '@stancegraph/contract';
import type { Positions } from '@stancegraph/analysis';

type SavedView = Views['items'][number];

/** The view that a dataset wants to be seen first: the first of those viewed, else the first of all. */
export function firstView(
  views: readonly SavedView[],
  datasets: readonly string[] | undefined,
): SavedView | undefined {
  if (datasets === undefined || datasets.length === 0) return views[0];
  return views.find(({ dataset }) => datasets.includes(dataset));
}

/** The composed positions that suit a window of this shape, if a view brings any. */
export function savedPositions(view: SavedView | undefined, isTall: boolean): Positions {
  const { wide, tall } = view?.positions ?? {};
  const chosen = isTall ? (tall ?? wide) : (wide ?? tall);
  return new Map(Object.entries(chosen ?? {}).map(([id, [x, y]]) => [id, { x, y }]));
}
