import type { Filter, SnapshotView } from '@stancegraph/model';
import { FILTER_ORDER, type FilterId } from '@stancegraph/network';

/** What is opened beside the picture. A statement by its number in the network. */
export type Selection =
  | { readonly type: 'actor'; readonly id: string }
  | { readonly type: 'tie'; readonly key: string; readonly statement?: number | undefined }
  | { readonly type: 'statement'; readonly at: number };

export const TABLES = ['ties', 'statements', 'actors'] as const;
export type TableName = (typeof TABLES)[number];

export interface ViewState {
  readonly filter: Filter;
  /** Parts of the filter that are kept, but switched off. */
  readonly off: ReadonlySet<FilterId>;
  readonly unit: SnapshotView['unit'];
  readonly selection: Selection | undefined;
  readonly mode: 'picture' | 'table';
  readonly table: TableName;
  /** Draws all ties although the window is so small that only those of the selection would be. */
  readonly isWhole: boolean;
  /** On windows too narrow for search and filters beside the picture. */
  readonly isRailOpen: boolean;
}

export function firstState({ filter, unit }: Pick<SnapshotView, 'filter' | 'unit'>): ViewState {
  return {
    filter,
    off: new Set(),
    unit,
    selection: undefined,
    mode: 'picture',
    table: 'ties',
    isWhole: false,
    isRailOpen: false,
  };
}

/** Which fields of a filter each of its parts has. */
const FIELDS: Readonly<Record<FilterId, readonly (keyof Filter)[]>> = {
  datasets: ['datasets'],
  stances: ['stances'],
  issues: ['issues'],
  outlets: ['outlets'],
  documents: ['documents'],
  dates: ['from', 'to'],
  undated: ['undated'],
  text: ['text'],
  actors: ['actors'],
  kinds: ['kinds'],
  countries: ['countries'],
  minCount: ['minCount'],
  contested: ['contested'],
  ego: ['ego', 'steps'],
  expand: ['expand'],
  hidden: ['hidden'],
};

/** The filter without some of its parts. */
export function without(filter: Filter, parts: Iterable<FilterId>): Filter {
  const fields = new Set<string>([...parts].flatMap((part) => FIELDS[part]));
  return Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.has(field)));
}

/** The parts that a filter has, in the order in which they apply. */
export function partsOf(filter: Filter): FilterId[] {
  return FILTER_ORDER.filter((part) =>
    FIELDS[part].some((field) => {
      const value = filter[field];
      // An empty list means the same as leaving it out; so do the two flags' defaults.
      if (Array.isArray(value)) return value.length > 0;
      return field === 'undated' ? value === false : value !== undefined && value !== false;
    }),
  );
}

/** What the filter does, its parts that are off left out. */
export function effectiveFilter({ filter, off }: Pick<ViewState, 'filter' | 'off'>): Filter {
  return without(filter, off);
}
