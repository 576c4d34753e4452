import { createStore, type Store } from './create-store.js';
import { contentOf, type Change, type ViewContent, type ViewState } from './view-state.js';

/** One state that an undo can bring back, and what led to it. */
export interface HistoryEntry {
  readonly label: string;
  readonly content: ViewContent;
}

/** What was done, oldest first, and where in it the view stands. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly at: number;
}

/** So many steps can be undone. */
const MOST = 200;

export interface HistoryKeeper {
  readonly history: Store<History>;
  /** Notes a change of the view, if it changed what is drawn; what had been undone is forgotten. */
  readonly note: (before: ViewState, after: ViewState) => void;
  /** Starts anew from a view that nobody chose yet. */
  readonly restart: (view: ViewState) => void;
  /** The change that brings back an entry, or nothing where there is none. */
  readonly goTo: (at: number) => Change | undefined;
}

/** `describe` says in a few words what a change did. */
export function createHistory(
  first: ViewState,
  describe: (before: ViewContent, after: ViewContent) => string,
): HistoryKeeper {
  const start = (view: ViewState): History => ({
    entries: [{ label: '', content: contentOf(view) }],
    at: 0,
  });
  const history = createStore<History>(start(first));
  return {
    history,
    note: (before, after) => {
      if (isSame(before, after)) return;
      history.update(({ entries, at }) => {
        const label = describe(before, after);
        const next = [...entries.slice(0, at + 1), { label, content: contentOf(after) }];
        const kept = next.slice(-MOST);
        return { entries: kept, at: kept.length - 1 };
      });
    },
    restart: (view) => {
      history.set(start(view));
    },
    goTo: (at) => {
      const entry = history.get().entries[at];
      if (entry === undefined) return undefined;
      history.update(({ entries }) => ({ entries, at }));
      return (view) => ({ ...view, ...entry.content });
    },
  };
}

function isSame(one: ViewContent, other: ViewContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
