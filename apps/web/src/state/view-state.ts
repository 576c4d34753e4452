import { parametersOfPart } from '@stancegraph/contract';
import type { Filter, Stance } from '@stancegraph/model';
import type { FilterId } from '@stancegraph/network';

/** What names a tie: its statements' stance and both ends, as shown. */
export interface TieRef {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
}

export type Selection =
  { readonly type: 'actor'; readonly id: string } | ({ readonly type: 'tie' } & TieRef);

export const MODES = ['picture', 'table'] as const;
export const TABS = ['actors', 'ties', 'statements'] as const;
/** What one line of the picture stands for. */
export const UNITS = ['ties', 'statements'] as const;
/** Where actors stand: as a dataset composed them, or computed. */
export const LAYOUTS = ['composed', 'force', 'circle', 'rings'] as const;

export type Mode = (typeof MODES)[number];
export type Tab = (typeof TABS)[number];
export type Unit = (typeof UNITS)[number];
export type LayoutId = (typeof LAYOUTS)[number];

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Roll-up is always said, so that no written view is empty: an empty URL is a first visit. */
export type ViewFilter = Filter & { readonly rollUp: boolean };

/** Where an actor was put by hand, in the unit of the layout, y upward. */
export interface Pin {
  readonly x: number;
  readonly y: number;
}

/** The shortest paths between two actors, as the picture shows them. */
export interface PathView {
  readonly from: string;
  readonly to: string;
  /** Whether ties are followed only from source to target. */
  readonly directed: boolean;
  /** Left out: all. */
  readonly stances?: readonly Stance[] | undefined;
  /** Whether the rest of the picture is left out, not only dimmed. */
  readonly alone: boolean;
}

/** The middle of what is seen, and how many units of the layout fit into the shorter side. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

/** What an undo brings back: everything that decides what is drawn, and where. */
export interface ViewContent {
  readonly filter: ViewFilter;
  /** Parts of the filter that keep their values but are switched off. */
  readonly off: readonly FilterId[];
  readonly unit: Unit;
  readonly layout: LayoutId;
  readonly pins: Readonly<Record<string, Pin>>;
  readonly path?: PathView | undefined;
}

/** Where a view is stored; `query` is its address as it was saved. */
export interface SavedAs {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

/** Everything that a URL holds, and nothing else. */
export interface ViewState extends ViewContent {
  readonly selection?: Selection | undefined;
  /** The statement that the evidence is scrolled to, `dataset:id`. */
  readonly statement?: string | undefined;
  readonly mode: Mode;
  readonly tab: Tab;
  readonly sort?: Sort | undefined;
  /** What the rows of the table must hold. */
  readonly rows?: string | undefined;
  readonly camera?: CameraView | undefined;
  /** The saved view that this is, as long as nothing was changed since. */
  readonly saved?: SavedAs | undefined;
}

/** A pure step from one view to the next. */
export type Change = (view: ViewState) => ViewState;

export const PLAIN_VIEW: ViewState = {
  filter: { rollUp: false },
  off: [],
  unit: 'ties',
  layout: 'composed',
  pins: {},
  mode: 'picture',
  tab: 'ties',
};

export function contentOf({ filter, off, unit, layout, pins, path }: ViewContent): ViewContent {
  return { filter, off, unit, layout, pins, path };
}

/** The keys of a filter that one of its parts holds. */
export function keysOfPart(part: FilterId): readonly (keyof Filter)[] {
  return parametersOfPart(part) as readonly (keyof Filter)[];
}

/** The filter as it is in force: without the parts that are switched off. */
export function filterInForce({ filter, off }: Pick<ViewContent, 'filter' | 'off'>): ViewFilter {
  if (off.length === 0) return filter;
  const left = new Set<string>(off.flatMap(keysOfPart));
  const kept = Object.entries(filter).filter(([key]) => !left.has(key));
  return Object.fromEntries(kept) as unknown as ViewFilter;
}
