import { STANCES, tieKey } from '@stancegraph/model';
import type { TieRef } from '../state/view-state.js';

/** A tie's key, by which the picture names it. */
export const keyOf = ({ source, stance, target }: TieRef): string => tieKey(source, stance, target);

/** A tie's key taken apart again; nothing where it is none. */
export function parseTieKey(key: string): TieRef | undefined {
  const [source, named, target] = key.split('|');
  const stance = STANCES.find((each) => each === named);
  if (source === undefined || stance === undefined || target === undefined) return undefined;
  return { source, stance, target };
}
