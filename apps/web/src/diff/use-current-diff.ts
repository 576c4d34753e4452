import type { Diff } from '@stancegraph/contract';
import type { Loading } from '../data/loader.js';
import { useStore } from '../state/use-store.js';
import { useDiff } from './diff-context.js';

/** The comparison that the address asks for; while another is on its way, the last one, marked as busy. */
export function useCurrentDiff(): Loading<Diff> {
  const { diffs, query } = useDiff();
  const loading = useStore(diffs.state);
  if (query === undefined) return { isBusy: false };
  const { value, error, ...rest } = loading;
  // What is shown must not be taken for an answer to a question that failed.
  if (error !== undefined) return { ...rest, error };
  return { ...rest, ...(value !== undefined && { value }) };
}
