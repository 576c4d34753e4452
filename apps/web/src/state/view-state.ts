import type { Filter, Stance } from '@stancegraph/model';

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

export type Mode = (typeof MODES)[number];
export type Tab = (typeof TABS)[number];

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Roll-up is always said, so that no written view is empty: an empty URL is a first visit. */
export type ViewFilter = Filter & { readonly rollUp: boolean };

/** Everything that a URL holds, and nothing else. */
export interface ViewState {
  readonly filter: ViewFilter;
  readonly selection?: Selection | undefined;
  readonly mode: Mode;
  readonly tab: Tab;
  readonly sort?: Sort | undefined;
}

/** A pure step from one view to the next. */
export type Change = (view: ViewState) => ViewState;

export const PLAIN_VIEW: ViewState = { filter: { rollUp: false }, mode: 'picture', tab: 'ties' };
