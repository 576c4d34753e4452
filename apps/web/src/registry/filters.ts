import type { Graph } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { formatDay, formatRange } from '../format/dates.js';
import { listed } from '../format/counts.js';
import type { ListKey } from '../state/changes.js';
import { titleOfFacet } from './facets.js';

/** How the ids in a filter are called. */
export interface FilterNames {
  readonly facets: Graph['facets'] | undefined;
  readonly actor: (id: string) => string;
}

/** One way of leaving statements out: how it reads, and the filter without it. */
export interface FilterEntry {
  readonly id: string;
  readonly label: string;
  /** Where the reader sets it; the rail lists those that have no other place. */
  readonly place: 'facet' | 'timeline' | 'rail';
  readonly isOn: (filter: Filter) => boolean;
  readonly describe: (filter: Filter, names: FilterNames) => string;
  /** What has to be set to switch it off. */
  readonly off: Partial<Filter>;
}

function list(id: ListKey, label: string, place: FilterEntry['place'] = 'facet'): FilterEntry {
  return {
    id,
    label,
    place,
    isOn: (filter) => (filter[id]?.length ?? 0) > 0,
    describe: (filter, { facets, actor }) =>
      listed(
        (filter[id] ?? []).map((value) =>
          id === 'actors' ? actor(value) : titleOfFacet(facets, id, value),
        ),
      ),
    off: { [id]: undefined },
  };
}

/** Every filter there is but roll-up, which decides how actors are shown. One entry each. */
export const FILTERS: readonly FilterEntry[] = [
  list('datasets', 'Dataset'),
  list('stances', 'Stance'),
  {
    id: 'contested',
    label: 'Only contested',
    place: 'facet',
    isOn: ({ contested }) => contested === true,
    describe: () => 'contested ties only',
    off: { contested: undefined },
  },
  list('issues', 'Issue'),
  list('outlets', 'Outlet'),
  list('documents', 'Document', 'rail'),
  list('kinds', 'Kind of actor'),
  list('actors', 'Ties of', 'rail'),
  {
    id: 'dates',
    label: 'Dates',
    place: 'timeline',
    isOn: ({ from, to }) => from !== undefined || to !== undefined,
    describe: ({ from, to }) => describeDates(from, to),
    off: { from: undefined, to: undefined },
  },
  {
    id: 'undated',
    label: 'Undated',
    place: 'timeline',
    isOn: ({ undated }) => undated === false,
    describe: () => 'left out',
    off: { undated: undefined },
  },
  {
    id: 'minCount',
    label: 'Statements a tie',
    place: 'rail',
    isOn: ({ minCount }) => minCount !== undefined && minCount > 1,
    describe: ({ minCount }) => `at least ${String(minCount ?? 1)}`,
    off: { minCount: undefined },
  },
];

function describeDates(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return formatRange(from, to);
  if (from !== undefined) return `from ${formatDay(from)}`;
  return to === undefined ? '' : `to ${formatDay(to)}`;
}

export function filtersOn(filter: Filter): FilterEntry[] {
  return FILTERS.filter((entry) => entry.isOn(filter));
}
