import type { SavedView } from '@stancegraph/contract';
import { PLAIN_VIEW, type ViewState } from '../state/view-state.js';
import { readView, writeView } from '../state/view-url.js';

/** The view that was saved; as long as nothing is changed its address is the saved name. */
export function savedViewState({ name, title, query }: SavedView): ViewState {
  const view = readView(`?${query}`).view ?? PLAIN_VIEW;
  // As this page writes it: however the query was written, equal views have one address.
  return { ...view, saved: { name, title, query: writeView(view) } };
}
