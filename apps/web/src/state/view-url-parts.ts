import type { PageKey } from '@stancegraph/contract';
import { idSchema, lineSchema, stanceSchema, STANCES } from '@stancegraph/model';
import { FILTER_ORDER } from '@stancegraph/network';
import {
  LAYOUTS,
  MODES,
  PLAIN_VIEW,
  TABS,
  UNITS,
  type CameraView,
  type PathView,
  type Pin,
  type Selection,
  type ViewState,
} from './view-state.js';

/** One key of an address beside those of the filter. */
interface UrlPart {
  /** What is written; nothing where the view says nothing beside the plain one. */
  readonly write: (view: ViewState) => readonly string[];
  /** What is read; undefined where it cannot be. */
  readonly read: (values: readonly string[]) => Partial<ViewState> | undefined;
}

/** A choice among a few words. */
function choice<K extends 'mode' | 'tab' | 'unit' | 'layout'>(
  key: K,
  words: readonly ViewState[K][],
): UrlPart {
  return {
    write: (view) => (view[key] === PLAIN_VIEW[key] ? [] : [view[key]]),
    read: (values) => {
      const found = words.find((word) => word === values.at(-1));
      return found === undefined ? undefined : { [key]: found };
    },
  };
}

/** A part that stands once, with a value or without. */
function single<T>(
  valueOf: (view: ViewState) => T | undefined,
  write: (value: T) => string,
  read: (value: string) => Partial<ViewState> | undefined,
): UrlPart {
  return {
    write: (view) => {
      const value = valueOf(view);
      return value === undefined ? [] : [write(value)];
    },
    read: (values) => read(values.at(-1) ?? ''),
  };
}

/** Every key beside the filter's, in the order in which they are written. */
export const OTHER_PARTS = {
  off: {
    write: ({ off }) => (off.length === 0 ? [] : [[...off].sort().join(',')]),
    read: (values) => {
      const named = values.flatMap((value) => value.split(','));
      const off = FILTER_ORDER.filter((part) => named.includes(part));
      return off.length === named.length ? { off } : undefined;
    },
  },
  unit: choice('unit', UNITS),
  layout: choice('layout', LAYOUTS),
  pin: {
    write: ({ pins }) =>
      Object.entries(pins)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { x, y }]) => [id, rounded(x), rounded(y)].join(',')),
    read: readPins,
  },
  path: single(({ path }) => path, writePath, readPath),
  actor: single(
    ({ selection }) => (selection?.type === 'actor' ? selection.id : undefined),
    String,
    (id) => (isId(id) ? { selection: { type: 'actor', id } } : undefined),
  ),
  tie: single(
    ({ selection }) => (selection?.type === 'tie' ? selection : undefined),
    ({ source, stance, target }) => [source, stance, target].join(','),
    readTie,
  ),
  statement: single(
    ({ statement }) => statement,
    String,
    (key) => (/^[a-z0-9._-]+:.+$/.test(key) ? { statement: key } : undefined),
  ),
  mode: choice('mode', MODES),
  tab: choice('tab', TABS),
  sort: single(
    ({ sort }) => sort,
    ({ column, descending }) => `${descending ? '-' : ''}${column}`,
    (value) =>
      /^-?[a-z]+$/i.test(value)
        ? { sort: { column: value.replace(/^-/, ''), descending: value.startsWith('-') } }
        : undefined,
  ),
  rows: single(
    ({ rows }) => rows,
    String,
    (rows) => (lineSchema(200).safeParse(rows).success ? { rows } : undefined),
  ),
  camera: single(
    ({ camera }) => camera,
    ({ x, y, span }) => [x, y, span].map(rounded).join(','),
    readCamera,
  ),
} as const satisfies Record<PageKey, UrlPart>;

const isId = (id: string | undefined): id is string => idSchema.safeParse(id).success;

/** Five figures: finer than a pixel, and short. */
const rounded = (value: number): string => String(Number(value.toPrecision(5)));

function numbersIn(values: readonly string[]): number[] {
  return values.map((value) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value) ? Number(value) : NaN));
}

/** Layouts are some hundreds of units wide: what lies further off would squash the rest to a point. */
const isNearby = (coordinate: number): boolean => Math.abs(coordinate) <= 1e5;

function readPins(values: readonly string[]): Partial<ViewState> | undefined {
  const pins: Record<string, Pin> = {};
  for (const value of values) {
    const [id, ...place] = value.split(',');
    const [x = NaN, y = NaN, ...more] = numbersIn(place);
    if (!isId(id) || more.length > 0 || !isNearby(x) || !isNearby(y)) return undefined;
    pins[id] = { x, y };
  }
  return { pins };
}

function readCamera(value: string): Partial<ViewState> | undefined {
  const [x = NaN, y = NaN, span = NaN, ...more] = numbersIn(value.split(','));
  const camera: CameraView = { x, y, span };
  const isWhole = more.length === 0 && Object.values(camera).every(isNearby) && span > 1e-3;
  return isWhole ? { camera } : undefined;
}

function readTie(value: string): Partial<ViewState> | undefined {
  const [source, stance, target, ...more] = value.split(',');
  const parsed = stanceSchema.safeParse(stance);
  if (!parsed.success || !isId(source) || !isId(target) || more.length > 0) return undefined;
  const selection: Selection = { type: 'tie', source, stance: parsed.data, target };
  return { selection };
}

/** `from,to`, then in any order `directed`, `alone` and the stances that may be followed. */
function writePath({ from, to, directed, alone, stances = [] }: PathView): string {
  return [
    from,
    to,
    ...(directed ? ['directed'] : []),
    ...(alone ? ['alone'] : []),
    ...stances,
  ].join(',');
}

function readPath(value: string): Partial<ViewState> | undefined {
  const [from, to, ...words] = value.split(',');
  const stances = STANCES.filter((stance) => words.includes(stance));
  const flags = words.filter((word) => word === 'directed' || word === 'alone');
  if (!isId(from) || !isId(to) || stances.length + flags.length !== words.length) return undefined;
  return {
    path: {
      from,
      to,
      directed: words.includes('directed'),
      alone: words.includes('alone'),
      ...(stances.length === 0 ? {} : { stances }),
    },
  };
}
