import type { Direction, Expansion, Filter } from '@stancegraph/model';
import type { Facet, FacetKey, FilterId } from '@stancegraph/network';
import { counted, listed } from '../format/counts.js';
import { formatDay, formatRange } from '../format/dates.js';
import type { ListKey } from '../state/changes.js';
import { filterInForce, keysOfPart, type ViewState } from '../state/view-state.js';
import { facetTitle } from './facets.js';

/** How the ids in a filter are called. */
export interface FilterNames {
  readonly facet: (key: FacetKey) => readonly Facet[];
  readonly actor: (id: string) => string;
}

/** One way of leaving statements out, or of bringing ties back: how it reads, and where it is set. */
export interface FilterEntry {
  readonly id: FilterId;
  readonly label: string;
  /** A form of its own in the list of filters; the others are set in facets, in the timeline or on actors. */
  readonly form?: 'text' | 'minCount' | 'ego' | 'facet';
  readonly describe: (filter: Filter, names: FilterNames) => string;
}

function list(id: ListKey & FilterId, label: string, form?: FilterEntry['form']): FilterEntry {
  return {
    id,
    label,
    ...(form === undefined ? {} : { form }),
    describe: (filter, names) =>
      listed(shortened((filter[id] ?? []).map((value) => nameOf(id, value, names)))),
  };
}

function nameOf(key: ListKey, id: string, { facet, actor }: FilterNames): string {
  if (key === 'actors') return actor(id);
  return facetTitle(key, facet(key).find((each) => each.id === id) ?? { id, title: id });
}

/** A long list names its first and says how many more there are. */
function shortened(names: readonly string[]): string[] {
  return names.length <= 4
    ? [...names]
    : [...names.slice(0, 3), `${String(names.length - 3)} more`];
}

/** Every part of the filter but roll-up, which decides how actors are shown; in the order in which they apply. */
export const FILTERS: readonly FilterEntry[] = [
  list('datasets', 'Dataset'),
  list('stances', 'Stance'),
  list('issues', 'Issue'),
  list('outlets', 'Outlet'),
  list('documents', 'Document', 'facet'),
  { id: 'dates', label: 'Dates', describe: ({ from, to }) => describeDates(from, to) },
  { id: 'undated', label: 'Undated', describe: () => 'left out' },
  {
    id: 'text',
    label: 'Text in statements',
    form: 'text',
    describe: ({ text = '' }) => `“${text}”`,
  },
  list('actors', 'Ties of'),
  list('kinds', 'Kind of actor'),
  list('countries', 'Country', 'facet'),
  {
    id: 'minCount',
    label: 'Statements a tie',
    form: 'minCount',
    describe: ({ minCount = 1 }) => `at least ${String(minCount)}`,
  },
  {
    id: 'contested',
    label: 'Only contested',
    describe: () => 'contested ties only',
  },
  {
    id: 'ego',
    label: 'Ego network',
    form: 'ego',
    describe: ({ ego = '', steps = 1 }, { actor }) =>
      `${counted(steps, 'step')} around ${actor(ego)}`,
  },
  {
    id: 'expand',
    label: 'Expanded',
    describe: ({ expand = [] }, { actor }) =>
      listed(shortened(expand.map((each) => describeExpansion(each, actor)))),
  },
  {
    id: 'hidden',
    label: 'Hidden',
    describe: ({ hidden = [] }, { actor }) => listed(shortened(hidden.map(actor))),
  },
];

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  out: 'made',
  in: 'received',
  both: 'all ties',
};

/** `Iran: opposes, made`. */
export function describeExpansion(
  { actor, direction, stance, limit }: Expansion,
  nameOfActor: (id: string) => string,
): string {
  const ties =
    stance === undefined ? DIRECTION_WORDS[direction] : `${stance}, ${DIRECTION_WORDS[direction]}`;
  return `${nameOfActor(actor)}: ${ties}${limit === undefined ? '' : `, ${String(limit)} strongest`}`;
}

function describeDates(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return formatRange(from, to);
  if (from !== undefined) return `from ${formatDay(from)}`;
  return to === undefined ? '' : `to ${formatDay(to)}`;
}

/** Whether a part of the filter says anything. */
export function isSet({ id }: FilterEntry, filter: Filter): boolean {
  if (id === 'undated') return filter.undated === false;
  return keysOfPart(id).some((key) => filter[key] !== undefined);
}

/** The parts that say something, in order, those that are switched off too. */
export function filtersSet(filter: Filter): FilterEntry[] {
  return FILTERS.filter((entry) => isSet(entry, filter));
}

/** The parts that are in force. */
export function filtersOn(view: Pick<ViewState, 'filter' | 'off'>): FilterEntry[] {
  return filtersSet(filterInForce(view));
}

/** What takes a part out of the filter. */
export function without(part: FilterId): Partial<Filter> {
  return Object.fromEntries(keysOfPart(part).map((key) => [key, undefined]));
}
