import { createHistory, type History } from './history.js';
import { createStore, type Store } from './create-store.js';
import { PLAIN_VIEW, type Change, type ViewContent, type ViewState } from './view-state.js';
import { readView, writeView, type Ignored, type ReadView } from './view-url.js';

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
  /** The saved view that the address names, until it is opened. */
  readonly asked: Store<string | undefined>;
  readonly history: Store<History>;
  /** `replace` keeps the history as it is: for what changes while something is dragged or sorted. */
  readonly change: (step: Change, history?: 'push' | 'replace') => void;
  /** Opens a view that the reader did not make step by step: undo does not go back before it. */
  readonly open: (view: ViewState) => void;
  /** Goes back to an entry of the history, by its place. */
  readonly goTo: (at: number) => void;
  readonly close: () => void;
}

/** Keeps a view and the address in step, both ways. */
export function createViewStore(
  address: Address,
  describe: (before: ViewContent, after: ViewContent) => string = () => '',
): ViewStore {
  const first = readView(address.search());
  const view = createStore(first.view ?? PLAIN_VIEW);
  const ignored = createStore(first.ignored);
  const asked = createStore(first.saved);
  const keeper = createHistory(view.get(), describe);
  const apply = (step: Change, history: 'push' | 'replace'): void => {
    const before = view.get();
    const next = step(before);
    if (next === before) return;
    const query = writeView(next);
    if (history === 'push' && query !== writeView(before)) address.push(query);
    else address.replace(query);
    view.set(next);
  };
  const change: ViewStore['change'] = (step, history = 'push') => {
    const before = view.get();
    apply(step, history);
    keeper.note(before, view.get());
  };
  const moved = ({ view: read, ignored: unknown, saved }: ReadView): void => {
    ignored.set(unknown);
    const before = view.get();
    if (saved !== undefined && before.saved?.name !== saved) {
      asked.set(saved);
      return;
    }
    const next = saved === undefined ? (read ?? PLAIN_VIEW) : savedAgain(before);
    view.set(next);
    keeper.note(before, next);
  };
  const close = address.onMove(() => {
    moved(readView(address.search()));
  });
  return {
    view,
    ignored,
    isFirstVisit: first.view === undefined && first.saved === undefined,
    asked,
    history: keeper.history,
    change,
    open: (next) => {
      asked.set(undefined);
      apply(() => next, 'replace');
      keeper.restart(next);
    },
    goTo: (at) => {
      const step = keeper.goTo(at);
      if (step !== undefined) apply(step, 'push');
    },
    close,
  };
}

/** The saved view that the page has open, without what was changed since. */
function savedAgain(view: ViewState): ViewState {
  const { saved } = view;
  if (saved === undefined) return view;
  return { ...(readView(saved.query).view ?? PLAIN_VIEW), saved };
}
