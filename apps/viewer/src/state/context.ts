import type { PageAbout, SnapshotContent } from '@stancegraph/model';
import type { ConflictsOf } from '../content/conflicts.js';
import type { Corpus } from '../content/corpus.js';
import type { Shown } from './shown.js';
import type { Store } from './store.js';
import type { ViewState } from './view-state.js';

/** What every part of the page works with. */
export interface Context {
  readonly content: SnapshotContent;
  readonly about: PageAbout;
  /** The hash of the content as the page holds it; undefined where it cannot be worked out. */
  readonly held: Promise<string | undefined>;
  readonly corpus: Corpus;
  readonly store: Store<ViewState>;
  /** What the filter of now leaves. */
  readonly shown: () => Shown;
  /** Among the datasets viewed now. */
  readonly conflictsOf: ConflictsOf;
  /** Tells readers who do not see the page what just happened. */
  readonly announce: (text: string) => void;
}
