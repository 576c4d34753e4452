import type { Catalogue } from '../data/catalogue.js';
import { tidy } from '../state/changes.js';
import type { ViewState } from '../state/view-state.js';
import { writeView } from '../state/view-url.js';

/** The title of the saved view, one’s own or a dataset’s, that a view is as long as nothing was changed in it. */
export function savedTitle(view: ViewState, views: Catalogue['views']): string | undefined {
  if (writeView(view).startsWith('?view=')) return view.saved?.title;
  const { datasets = [] } = view.filter;
  return views.find(
    ({ dataset, filter }) =>
      (datasets.length === 0 || datasets.includes(dataset)) &&
      sameFilter(tidy({ ...filter, rollUp: filter.rollUp ?? false }), view.filter),
  )?.title;
}

function sameFilter(one: object, other: object): boolean {
  const plain = (filter: object): string =>
    JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}
