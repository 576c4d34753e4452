import type { Diff } from '@stancegraph/contract';
import { createContext, useContext } from 'react';
import type { Loader } from '../data/loader.js';
import type { ListedSnapshot } from './diff-api.js';
import type { DiffView } from './diff-address.js';

/** What the parts of the page share. */
export interface DiffPageState {
  readonly view: DiffView;
  /** Changes the address; `replace` where stepping back to it would help nobody. */
  readonly change: (patch: Partial<DiffView>, how?: 'push' | 'replace') => void;
  /** The question that the address holds; undefined until both sides are chosen. */
  readonly query: URLSearchParams | undefined;
  readonly diffs: Loader<Diff>;
  readonly evidence: Loader<Diff>;
  readonly snapshots: Loader<readonly ListedSnapshot[]>;
}

export const DiffContext = createContext<DiffPageState | undefined>(undefined);

export function useDiff(): DiffPageState {
  const found = useContext(DiffContext);
  if (found === undefined) throw new Error('used outside of the page of a comparison');
  return found;
}
