import { STANCES } from '@stancegraph/model';
import type { Target } from '@stancegraph/scene';
import type { Selection } from '../state/view-state.js';

/** A tie's key taken apart again; nothing where it is none. */
export function parseKey(key: string): Selection | undefined {
  const [source, named, target] = key.split('|');
  const stance = STANCES.find((each) => each === named);
  if (source === undefined || stance === undefined || target === undefined) return undefined;
  return { type: 'tie', source, stance, target };
}

/** What a click on a mark selects. */
export function toSelection(target: Target): Selection | undefined {
  return target.type === 'actor' ? { type: 'actor', id: target.id } : parseKey(target.key);
}
