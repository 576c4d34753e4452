import { NOW } from '@stancegraph/contract';

export const SHOWN = ['a', 'both', 'b'] as const;
/** What the picture holds. */
export type Shown = (typeof SHOWN)[number];

export const WINDOW_KEYS = { a: ['aFrom', 'aTo'], b: ['bFrom', 'bTo'] } as const;
export type SideKey = keyof typeof WINDOW_KEYS;

/** Parameters that are the page's own; all others are the question. */
const OWN = new Set(['tie', 'shown', 'as']);
const QUESTION = new Set(['a', 'b', 'aFrom', 'aTo', 'bFrom', 'bTo']);

/** What the address of the page says. */
export interface DiffView {
  /** A snapshot's name or now; undefined where nothing was chosen. */
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly aFrom: string | undefined;
  readonly aTo: string | undefined;
  readonly bFrom: string | undefined;
  readonly bTo: string | undefined;
  /** The filter of now as the address holds it, by parameter. */
  readonly filter: readonly (readonly [string, string])[];
  /** `source|stance|target` of the tie that is looked at. */
  readonly tie: string | undefined;
  readonly shown: Shown;
  readonly isTable: boolean;
}

export function readAddress(search: string): DiffView {
  const query = new URLSearchParams(search);
  const one = (key: string): string | undefined => query.get(key) || undefined;
  return {
    a: one('a'),
    b: one('b'),
    aFrom: one('aFrom'),
    aTo: one('aTo'),
    bFrom: one('bFrom'),
    bTo: one('bTo'),
    filter: [...query].filter(([key]) => !OWN.has(key) && !QUESTION.has(key)),
    tie: one('tie'),
    shown: SHOWN.find((each) => each === query.get('shown')) ?? 'both',
    isTable: query.get('as') === 'table',
  };
}

/** What is asked of the server, in a fixed order; undefined until both sides are chosen. */
export function questionOf(view: DiffView): URLSearchParams | undefined {
  const { a, b } = view;
  if (a === undefined || b === undefined) return undefined;
  const query = new URLSearchParams({ a, b });
  for (const side of ['a', 'b'] as const) {
    for (const key of WINDOW_KEYS[side]) {
      const day = view[key];
      // What was chosen for now says nothing of a snapshot; it stays in the address for when it is now again.
      if (day !== undefined && view[side] === NOW) query.set(key, day);
    }
  }
  if (a === NOW || b === NOW) for (const [key, value] of view.filter) query.append(key, value);
  return query;
}

/** The opposite of `readAddress`. */
export function writeAddress(view: DiffView): string {
  const query = new URLSearchParams();
  for (const key of ['a', 'b', 'aFrom', 'aTo', 'bFrom', 'bTo'] as const) {
    const value = view[key];
    if (value !== undefined) query.set(key, value);
  }
  for (const [key, value] of view.filter) query.append(key, value);
  if (view.tie !== undefined) query.set('tie', view.tie);
  if (view.shown !== 'both') query.set('shown', view.shown);
  if (view.isTable) query.set('as', 'table');
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** A filter with one of its switches set; its default is left out. */
export function withSwitch(
  filter: DiffView['filter'],
  key: 'rollUp' | 'undated',
  value: string | undefined,
): DiffView['filter'] {
  const rest = filter.filter(([name]) => name !== key);
  return value === undefined ? rest : [...rest, [key, value]];
}
