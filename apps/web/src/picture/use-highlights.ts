import { useMemo } from 'react';
import { highlightsOf, NO_HIGHLIGHTS, type Highlights } from '../evidence/highlights.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { tiePath } from '../data/api.js';
import { useStore } from '../state/use-store.js';

/** What the evidence of the selected tie adds to the picture, once it has arrived. */
export function useHighlights(): Highlights {
  const { view, filter, data } = useExplorer();
  const { value, key } = useStore(data.evidence.state);
  const { selection } = view;
  return useMemo(() => {
    const isIts = selection?.type === 'tie' && key === tiePath(selection, filter);
    return isIts && value !== undefined ? highlightsOf(value, filter.rollUp) : NO_HIGHLIGHTS;
  }, [selection, filter, value, key]);
}
