import { savedViewState } from '../saved-views/open-saved.js';
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

/**
 * Opens views that an address does not spell out: on a first visit the one that a dataset wants to be seen
 * first, and the saved one that the address names. `onMissing` is told of one that cannot be opened.
 */
export function createFirstOpening(
  views: ViewStore,
  catalogue: Loader<Catalogue>,
  onMissing: (name: string, why: unknown) => void,
): FirstOpening {
  let isOpen = !views.isFirstVisit;
  // An empty store has no first view: the first dataset that comes brings it, if nobody chose another.
  let isAwaited = views.isFirstVisit;
  const listeners = new Set<() => void>();
  const told = (): void => {
    for (const listener of listeners) listener();
  };
  const openFirst = (): void => {
    const { value } = catalogue.state.get();
    if (!isAwaited || value === undefined) return;
    const wasOpen = isOpen;
    isOpen = true;
    isAwaited = value.datasets.length === 0;
    if (wasOpen && views.history.get().entries.length > 1) return;
    views.open(
      value.snapshot?.first ??
        setFilter(firstView(value.views, undefined)?.filter ?? {})(PLAIN_VIEW),
    );
    told();
  };
  const openSaved = async (): Promise<void> => {
    const name = views.asked.get();
    if (name === undefined) return;
    try {
      const { getSavedView } = await import('./saved-views-api.js');
      const saved = await getSavedView(name);
      if (views.asked.get() === name) views.open(savedViewState(saved));
    } catch (error) {
      onMissing(name, error);
      views.asked.set(undefined);
      isAwaited = true;
      isOpen = false;
      openFirst();
    }
    told();
  };
  const stops = [
    catalogue.state.subscribe(openFirst),
    views.asked.subscribe(() => void openSaved()),
  ];
  void openSaved();
  return {
    isWaiting: () => !isOpen || views.asked.get() !== undefined,
    onOpen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
