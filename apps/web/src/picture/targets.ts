import type { Target } from '@stancegraph/scene';
import { parseTieKey } from '../data/tie-keys.js';
import type { Selection } from '../state/view-state.js';

/** What a click on a mark selects. */
export function toSelection(target: Target): Selection | undefined {
  if (target.type === 'actor') return { type: 'actor', id: target.id };
  const tie = parseTieKey(target.key);
  return tie === undefined ? undefined : { type: 'tie', ...tie };
}
