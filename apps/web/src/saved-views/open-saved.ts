import type { SavedView } from '@stancegraph/contract';
import { PLAIN_VIEW, type ViewState } from '../state/view-state.js';
import { readView } from '../state/view-url.js';

/** The view that was saved; as long as nothing is changed its address is the saved name. */
export function savedViewState({ name, title, query }: SavedView): ViewState {
  const address = `?${query}`;
  return { ...(readView(address).view ?? PLAIN_VIEW), saved: { name, title, query: address } };
}
