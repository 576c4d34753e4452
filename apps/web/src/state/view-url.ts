import { filterToQuery } from '@stancegraph/contract';
import { filterShape, idSchema, stanceSchema } from '@stancegraph/model';
import {
  MODES,
  PLAIN_VIEW,
  TABS,
  type Selection,
  type Sort,
  type ViewFilter,
  type ViewState,
} from './view-state.js';

/** A part of an address that says nothing this page understands. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
}

export interface ReadView {
  /** Absent where the address says nothing at all: a first visit. */
  readonly view?: ViewState;
  readonly ignored: readonly Ignored[];
}

/** Writes a view as a query, `?` included. Keys in a fixed order, commas left readable. */
export function writeView({ filter, selection, mode, tab, sort }: ViewState): string {
  const query = filterToQuery(filter);
  if (selection?.type === 'actor') query.set('actor', selection.id);
  if (selection?.type === 'tie')
    query.set('tie', [selection.source, selection.stance, selection.target].join(','));
  if (mode !== PLAIN_VIEW.mode) query.set('mode', mode);
  if (tab !== PLAIN_VIEW.tab) query.set('tab', tab);
  if (sort !== undefined) query.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** Reads what `writeView` wrote. What is unknown or broken is left out and named, never thrown. */
export function readView(search: string): ReadView {
  const query = new URLSearchParams(search);
  if (query.size === 0) return { ignored: [] };
  const ignored: Ignored[] = [];
  const filter: Record<string, unknown> = {};
  const rest: OtherParts = {};
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key);
    const value = isFilterKey(key) ? readFilterPart(key, values) : readOther(key, values);
    if (value === undefined) ignored.push({ key, value: values.join(',') });
    else if (isFilterKey(key)) filter[key] = value;
    else Object.assign(rest, { [key]: value });
  }
  dropReversedDates(filter, ignored);
  const { tie, actor, ...plain } = rest;
  const selection = tie ?? actor;
  const view = {
    ...PLAIN_VIEW,
    ...plain,
    ...(selection === undefined ? {} : { selection }),
    // Each part went through its schema.
    filter: { rollUp: false, ...filter } as ViewFilter,
  };
  return { view, ignored };
}

type FilterKey = keyof typeof filterShape;

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(filterShape, key);
}

const LISTS = new Set<FilterKey>(['datasets', 'stances', 'issues', 'documents', 'actors', 'kinds']);
const FLAGS = new Set<FilterKey>(['undated', 'contested', 'rollUp']);

function readFilterPart(key: FilterKey, values: readonly string[]): unknown {
  const parsed = filterShape[key].safeParse(rawFilterPart(key, values));
  return parsed.success ? parsed.data : undefined;
}

function rawFilterPart(key: FilterKey, values: readonly string[]): unknown {
  if (key === 'outlets') return values;
  if (LISTS.has(key)) return [...new Set(values.flatMap((value) => value.split(',')))];
  const value = values.at(-1);
  if (FLAGS.has(key)) return value === 'true' ? true : value === 'false' ? false : value;
  return key === 'minCount' ? Number(value) : value;
}

const readers = {
  actor: (value: string): Selection | undefined =>
    idSchema.safeParse(value).success ? { type: 'actor', id: value } : undefined,
  tie: readTie,
  mode: (value: string) => MODES.find((mode) => mode === value),
  tab: (value: string) => TABS.find((tab) => tab === value),
  sort: (value: string): Sort | undefined =>
    /^-?[a-z]+$/i.test(value)
      ? { column: value.replace(/^-/, ''), descending: value.startsWith('-') }
      : undefined,
};

type OtherKey = keyof typeof readers;
type OtherParts = { [Key in OtherKey]?: NonNullable<ReturnType<(typeof readers)[Key]>> };

function readOther(key: string, values: readonly string[]): unknown {
  if (!Object.hasOwn(readers, key)) return undefined;
  return readers[key as OtherKey](values.at(-1) ?? '');
}

function readTie(value: string): Selection | undefined {
  const [source, stance, target, ...more] = value.split(',');
  const parsed = stanceSchema.safeParse(stance);
  if (!parsed.success || source === undefined || target === undefined || more.length > 0)
    return undefined;
  const areIds = [source, target].every((id) => idSchema.safeParse(id).success);
  return areIds ? { type: 'tie', source, stance: parsed.data, target } : undefined;
}

function dropReversedDates(filter: Record<string, unknown>, ignored: Ignored[]): void {
  const { from, to } = filter;
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return;
  ignored.push({ key: 'to', value: to });
  delete filter['to'];
}
