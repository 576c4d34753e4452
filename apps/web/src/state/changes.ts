import type { Expansion, Filter } from '@stancegraph/model';
import type { FilterId } from '@stancegraph/network';
import {
  keysOfPart,
  type CameraView,
  type Change,
  type LayoutId,
  type Mode,
  type PathView,
  type Pin,
  type Selection,
  type Sort,
  type Tab,
  type Unit,
  type ViewFilter,
} from './view-state.js';

/** The parts of a filter that are lists of what may pass. */
export type ListKey =
  'datasets' | 'stances' | 'issues' | 'documents' | 'outlets' | 'kinds' | 'countries' | 'actors';

export const select =
  (selection: Selection | undefined): Change =>
  (view) => ({ ...view, selection, statement: undefined });

/** Opens the evidence of a tie at one of its statements. */
export const selectStatement =
  (selection: Selection, statement: string): Change =>
  (view) => ({ ...view, selection, statement });

export const setFilter =
  (filter: Filter): Change =>
  (view) => {
    const next = tidy({ ...filter, rollUp: filter.rollUp ?? false });
    // A part that is set anew is on; one that is gone is neither on nor off.
    const off = view.off.filter((part) => {
      const keys = keysOfPart(part);
      const isThere = keys.some((key) => next[key] !== undefined);
      return isThere && keys.every((key) => next[key] === view.filter[key]);
    });
    return { ...view, filter: next, off };
  };

/** Switches a part of the filter off, or on again; its value stays. */
export const togglePart =
  (part: FilterId): Change =>
  (view) => ({
    ...view,
    off: view.off.includes(part) ? view.off.filter((each) => each !== part) : [...view.off, part],
  });

export const patchFilter =
  (patch: Partial<Filter>): Change =>
  (view) =>
    setFilter({ ...view.filter, ...patch })(view);

/** Roll-up changes which actors there are; a filter on them takes its value along. */
export const setRollUp = (rollUp: boolean): Change => patchFilter({ rollUp });

/** Everything off but roll-up, which decides how actors are shown, not which statements are. */
export const clearFilters: Change = (view) => ({
  ...setFilter({ rollUp: view.filter.rollUp })(view),
  path: undefined,
});

/** A dataset alone, with nothing else filtered. */
export const openDataset =
  (dataset: string): Change =>
  (view) => ({
    ...setFilter({ datasets: [dataset], rollUp: view.filter.rollUp })(view),
    selection: undefined,
    statement: undefined,
    path: undefined,
    pins: {},
    camera: undefined,
  });

/** Takes an actor out of the picture, or brings it back. */
export const toggleHidden =
  (actor: string): Change =>
  (view) => {
    const { hidden = [] } = view.filter;
    const next = hidden.includes(actor)
      ? hidden.filter((each) => each !== actor)
      : [...hidden, actor];
    const isSelected = view.selection?.type === 'actor' && view.selection.id === actor;
    const changed = patchFilter({ hidden: next })(view);
    return isSelected && next.includes(actor) ? { ...changed, selection: undefined } : changed;
  };

/** Shows ties of an actor that filters on actors and ties leave out; the same again says it anew. */
export const expand =
  (expansion: Expansion): Change =>
  (view) => {
    const others = (view.filter.expand ?? []).filter(
      ({ actor, direction, stance }) =>
        actor !== expansion.actor ||
        direction !== expansion.direction ||
        stance !== expansion.stance,
    );
    const hidden = view.filter.hidden?.filter((each) => each !== expansion.actor);
    return patchFilter({ expand: [...others, expansion], hidden })(view);
  };

/** Takes back everything that was expanded of an actor. */
export const collapse =
  (actor: string): Change =>
  (view) =>
    patchFilter({ expand: view.filter.expand?.filter((each) => each.actor !== actor) })(view);

/** Puts an actor somewhere by hand; nowhere gives it back to the layout. */
export const pin =
  (actor: string, place: Pin | undefined): Change =>
  (view) => {
    if (place === undefined && !Object.hasOwn(view.pins, actor)) return view;
    const { [actor]: _, ...others } = view.pins;
    return { ...view, pins: place === undefined ? others : { ...others, [actor]: place } };
  };

export const unpinAll: Change = (view) => ({ ...view, pins: {} });

/** Another layout lets go of what was moved in the one before. */
export const setLayout =
  (layout: LayoutId): Change =>
  (view) =>
    layout === view.layout ? view : { ...view, layout, pins: {}, camera: undefined };

export const setUnit =
  (unit: Unit): Change =>
  (view) => ({ ...view, unit });

export const setPath =
  (path: PathView | undefined): Change =>
  (view) => ({ ...view, path });

export const setCamera =
  (camera: CameraView | undefined): Change =>
  (view) => ({ ...view, camera });

export const setRows =
  (rows: string): Change =>
  (view) => ({ ...view, rows: rows.trim() === '' ? undefined : rows });

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
