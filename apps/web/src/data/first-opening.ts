import { setFilter } from '../state/changes.js';
import { PLAIN_VIEW } from '../state/view-state.js';
import type { ViewStore } from '../state/view-store.js';
import type { Catalogue } from './catalogue.js';
import type { Loader } from './loader.js';
import { firstView } from './positions.js';

export interface FirstOpening {
  /** Whether it is not known yet which view is to be shown. */
  readonly isWaiting: () => boolean;
  readonly onOpen: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** On a first visit opens the view that a dataset wants to be seen first, once the catalogue is there. */
export function createFirstOpening(views: ViewStore, catalogue: Loader<Catalogue>): FirstOpening {
  let isOpen = !views.isFirstVisit;
  // An empty store has no first view: the first dataset that comes brings it, if nobody chose another.
  let isAwaited = views.isFirstVisit;
  const listeners = new Set<() => void>();
  const stop = catalogue.state.subscribe(() => {
    const { value } = catalogue.state.get();
    if (!isAwaited || value === undefined) return;
    const wasOpen = isOpen;
    isOpen = true;
    isAwaited = value.datasets.length === 0;
    if (wasOpen && views.history.get().entries.length > 1) return;
    views.open(setFilter(firstView(value.views, undefined)?.filter ?? {})(PLAIN_VIEW));
    for (const listener of listeners) listener();
  });
  return {
    isWaiting: () => !isOpen || views.asked.get() !== undefined,
    onOpen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
