import type { Target } from '@stancegraph/scene';
import type { Positions } from '@stancegraph/analysis';
import type { ShownNetwork } from '../data/shown-network.js';
import type { UiState } from '../state/ui-state.js';
import type { History } from '../state/history.js';
import type { Change, ViewFilter, ViewState } from '../state/view-state.js';

/** What of the picture an action may move. */
export interface PictureHandle {
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly fit: (animate: boolean) => void;
  /** Brings an actor, or both ends of a tie, into sight. */
  readonly reveal: (target: Target) => void;
  /** Where an actor or a badge stands in the window, in CSS pixels. */
  readonly clientPlaceOf: (id: string) => { readonly x: number; readonly y: number } | undefined;
}

/** All that an action may look at and do. */
export interface ActionContext {
  readonly view: ViewState;
  /** The filter without the parts that are switched off. */
  readonly filter: ViewFilter;
  readonly history: History;
  readonly shown: ShownNetwork | undefined;
  readonly positions: Positions;
  readonly ui: UiState;
  readonly picture: PictureHandle | undefined;
  readonly change: (step: Change, history?: 'push' | 'replace') => void;
  /** Goes to an entry of the history. */
  readonly goTo: (at: number) => void;
  /** Opens a view that was not made step by step. */
  readonly open: (view: ViewState) => void;
  readonly setUi: (patch: Partial<UiState>) => void;
  readonly copyLink: () => void;
}

/** Something a reader can do: one entry gives its key, its line in help and its command in the search. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  /** Where its keys work. */
  readonly scope: 'page' | 'picture';
  /** Whether the search lists it. */
  readonly isCommand?: boolean;
  /** Left out: always. */
  readonly when?: (context: ActionContext) => boolean;
  /** `key` is the one pressed, where it was a key. */
  readonly run: (context: ActionContext, key?: string) => void;
}
