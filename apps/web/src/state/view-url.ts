import { expansionListSchema, filterToQuery, type PageKey } from '@stancegraph/contract';
import { filterShape } from '@stancegraph/model';
import { OTHER_PARTS } from './view-url-parts.js';
import { PLAIN_VIEW, type ViewState } from './view-state.js';

/** A part of an address that says nothing this page understands. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
}

export interface ReadView {
  /** Absent where the address says nothing at all: a first visit. */
  readonly view?: ViewState;
  /** The address names a saved view, which has to be asked for. */
  readonly saved?: string;
  readonly ignored: readonly Ignored[];
}

/** Writes a view as a query, `?` included. Keys in a fixed order, commas left readable. */
export function writeView(view: ViewState): string {
  const query = filterToQuery(view.filter);
  for (const key of Object.keys(OTHER_PARTS) as PageKey[]) {
    for (const value of OTHER_PARTS[key].write(view)) query.append(key, value);
  }
  const written = `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
  const { saved } = view;
  return saved?.query === written ? `?view=${encodeURIComponent(saved.name)}` : written;
}

/** Reads what `writeView` wrote. What is unknown or broken is left out and named, never thrown. */
export function readView(search: string): ReadView {
  const query = new URLSearchParams(search);
  if (query.size === 0) return { ignored: [] };
  const saved = query.get('view');
  if (saved !== null && /^[a-z0-9-]{1,64}$/.test(saved)) return { saved, ignored: restOf(query) };
  const ignored: Ignored[] = [];
  const filter: Record<string, unknown> = {};
  const rest: Partial<ViewState>[] = [];
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key);
    if (isFilterKey(key)) {
      const value = readFilterPart(key, values);
      if (value === undefined) ignored.push({ key, value: values.join(',') });
      else filter[key] = value;
    } else {
      const part = Object.hasOwn(OTHER_PARTS, key) ? OTHER_PARTS[key as PageKey] : undefined;
      const value = part?.read(values);
      if (value === undefined) ignored.push({ key, value: values.join(',') });
      else rest.push(value);
    }
  }
  dropContradictions(filter, ignored);
  const view: ViewState = {
    ...rest.reduce<ViewState>((all, part) => ({ ...all, ...part }), PLAIN_VIEW),
    // Each part went through its schema.
    filter: { rollUp: false, ...filter },
  };
  return { view, ignored };
}

function restOf(query: URLSearchParams): Ignored[] {
  return [...query].flatMap(([key, value]) => (key === 'view' ? [] : [{ key, value }]));
}

type FilterKey = keyof typeof filterShape;

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(filterShape, key);
}

const LISTS = new Set<FilterKey>([
  'datasets',
  'stances',
  'issues',
  'documents',
  'actors',
  'kinds',
  'countries',
  'hidden',
]);
const FLAGS = new Set<FilterKey>(['undated', 'contested', 'rollUp']);
const NUMBERS = new Set<FilterKey>(['minCount', 'steps']);

function readFilterPart(key: FilterKey, values: readonly string[]): unknown {
  const schema = key === 'expand' ? expansionListSchema : filterShape[key];
  const parsed = schema.safeParse(rawFilterPart(key, values));
  return parsed.success ? parsed.data : undefined;
}

function rawFilterPart(key: FilterKey, values: readonly string[]): unknown {
  if (key === 'outlets' || key === 'expand') return values;
  if (LISTS.has(key)) return [...new Set(values.flatMap((value) => value.split(',')))];
  const value = values.at(-1);
  if (FLAGS.has(key)) return value === 'true' ? true : value === 'false' ? false : value;
  return NUMBERS.has(key) ? Number(value) : value;
}

function dropContradictions(filter: Record<string, unknown>, ignored: Ignored[]): void {
  const drop = (key: 'to' | 'steps'): void => {
    ignored.push({ key, value: String(filter[key]) });
    filter[key] = undefined;
  };
  const { from, to } = filter;
  if (typeof from === 'string' && typeof to === 'string' && from > to) drop('to');
  if (filter['steps'] !== undefined && filter['ego'] === undefined) drop('steps');
}
