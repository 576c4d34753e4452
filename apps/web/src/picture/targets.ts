import type { Target } from '@stancegraph/scene';
import type { ShownNetwork } from '../data/shown-network.js';
import { keyOf, parseTieKey } from '../data/tie-keys.js';
import type { Selection } from '../state/view-state.js';

/** What a click on a mark selects. */
export function toSelection(target: Target): Selection | undefined {
  if (target.type === 'actor') return { type: 'actor', id: target.id };
  const tie = parseTieKey(target.key);
  return tie === undefined ? undefined : { type: 'tie', ...tie };
}

/**
 * The mark of what is selected: for an actor that is rolled up that of the one it stands under, none for what
 * the view does not show.
 */
export function toTarget(
  selection: Selection | undefined,
  shown: ShownNetwork | undefined,
): Target | undefined {
  if (selection === undefined || shown === undefined) return undefined;
  if (selection.type === 'tie') {
    return shown.rankOf(selection) === undefined
      ? undefined
      : { type: 'tie', key: keyOf(selection) };
  }
  const id = shown.shownAs(selection.id);
  return shown.shows(id) ? { type: 'actor', id } : undefined;
}

/** An actor's id, a tie's key. */
export function markOf(target: Target | undefined): string | undefined {
  return target?.type === 'tie' ? target.key : target?.id;
}
