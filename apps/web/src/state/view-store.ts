import { createStore, type Store } from './create-store.js';
import { PLAIN_VIEW, type Change, type ViewState } from './view-state.js';
import { readView, writeView, type Ignored } from './view-url.js';

/** The part of a window that a view lives in. */
export interface Address {
  readonly search: () => string;
  readonly push: (query: string) => void;
  readonly replace: (query: string) => void;
  /** Calls back when the reader goes back or forward. */
  readonly onMove: (listener: () => void) => () => void;
}

export interface ViewStore {
  readonly view: Store<ViewState>;
  /** What of the address was not understood. */
  readonly ignored: Store<readonly Ignored[]>;
  /** Whether the address said nothing, so that the saved first view is to be opened. */
  readonly isFirstVisit: boolean;
  /** `replace` keeps the history as it is: for what changes while something is dragged or sorted. */
  readonly change: (step: Change, history?: 'push' | 'replace') => void;
  readonly close: () => void;
}

/** Keeps a view and the address in step, both ways. */
export function createViewStore(address: Address): ViewStore {
  const first = readView(address.search());
  const view = createStore(first.view ?? PLAIN_VIEW);
  const ignored = createStore(first.ignored);
  const change: ViewStore['change'] = (step, history = 'push') => {
    const before = view.get();
    const next = step(before);
    if (next === before) return;
    const query = writeView(next);
    if (history === 'push' && query !== writeView(before)) address.push(query);
    else address.replace(query);
    view.set(next);
  };
  const close = address.onMove(() => {
    const read = readView(address.search());
    ignored.set(read.ignored);
    view.set(read.view ?? PLAIN_VIEW);
  });
  return { view, ignored, isFirstVisit: first.view === undefined, change, close };
}
