import type { Filter } from '@stancegraph/model';
import type { Change, Mode, Selection, Sort, Tab, ViewFilter } from './view-state.js';

/** The parts of a filter that are lists of what may pass. */
export type ListKey =
  'datasets' | 'stances' | 'issues' | 'documents' | 'outlets' | 'kinds' | 'actors';

export const select =
  (selection: Selection | undefined): Change =>
  (view) => ({ ...view, selection });

export const setFilter =
  (filter: Filter): Change =>
  (view) => ({ ...view, filter: tidy({ ...filter, rollUp: filter.rollUp ?? false }) });

export const patchFilter =
  (patch: Partial<Filter>): Change =>
  (view) =>
    setFilter({ ...view.filter, ...patch })(view);

/** Roll-up changes which actors there are; a filter on them takes its value along. */
export const setRollUp = (rollUp: boolean): Change => patchFilter({ rollUp });

/** Everything off but roll-up, which decides how actors are shown, not which statements are. */
export const clearFilters: Change = (view) => setFilter({ rollUp: view.filter.rollUp })(view);

export const showMode =
  (mode: Mode, tab?: Tab): Change =>
  (view) => ({
    ...view,
    mode,
    tab: tab ?? view.tab,
    ...(tab === undefined ? {} : { sort: undefined }),
  });

export const showTab =
  (tab: Tab): Change =>
  (view) =>
    view.tab === tab ? view : { ...view, tab, sort: undefined };

/** A column again turns its order round. */
export const sortBy =
  (column: string, descendingFirst: boolean): Change =>
  (view) => ({ ...view, sort: nextSort(view.sort, column, descendingFirst) });

function nextSort(sort: Sort | undefined, column: string, descendingFirst: boolean): Sort {
  if (sort?.column !== column) return { column, descending: descendingFirst };
  return { column, descending: !sort.descending };
}

/**
 * Takes one value of a list out of what passes, or back in. `all` are the values there are. A list
 * that lets everything pass is left out; the last value that passes stays, for an empty list is none.
 */
export function toggleListed(
  filter: ViewFilter,
  key: ListKey,
  value: string,
  all: readonly string[],
): ViewFilter {
  const passing = new Set<string>(filter[key] ?? all);
  if (!passing.delete(value)) passing.add(value);
  if (passing.size === 0) return filter;
  const everything = all.every((each) => passing.has(each));
  const list = everything ? undefined : [...passing].sort();
  return tidy({ ...filter, [key]: list });
}

/** Only this value passes; asked again, all do. */
export function isolateListed(filter: ViewFilter, key: ListKey, value: string): ViewFilter {
  const list = filter[key] as readonly string[] | undefined;
  const isAlone = list?.length === 1 && list[0] === value;
  return tidy({ ...filter, [key]: isAlone ? undefined : [value] });
}

/** Leaves out what does not filter, so that equal filters are written alike. */
export function tidy(filter: ViewFilter): ViewFilter {
  const kept = Object.entries(filter).filter(
    ([key, value]) =>
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0) &&
      !(key === 'contested' && value === false) &&
      !(key === 'undated' && value === true) &&
      !(key === 'minCount' && value === 1),
  );
  return Object.fromEntries(kept) as unknown as ViewFilter;
}
