import { tieKey, type Tie } from '@stancegraph/model';
import {
  lookupOf,
  ranksOfActor,
  tieAt,
  type NetworkView,
  type ShownActor,
  actorAt,
} from '@stancegraph/network';
import type { Selection } from '../state/view-state.js';
import { findShownTie } from '../state/shown.js';

/** Ties and actors of a picture. */
export interface Drawn {
  readonly ties: readonly Tie[];
  /** In the order of their ids. */
  readonly actors: readonly ShownActor[];
  /** Whether ties are left out for want of room. */
  readonly isCut: boolean;
}

/** So many ties are drawn, the strongest; and so many more of the actor that is selected. */
export const MOST_TIES = 600;
const MOST_OF_SELECTED = 150;

export function drawnOf(view: NetworkView, selection: Selection | undefined): Drawn {
  const ranks = Array.from({ length: Math.min(view.ties.length, MOST_TIES) }, (_, rank) => rank);
  const isCut = view.ties.length > ranks.length;
  const more = isCut ? ranksOfSelection(view, selection).filter((rank) => rank >= MOST_TIES) : [];
  const ties = [...ranks, ...more].map((rank) => tieAt(view, rank));
  const { actor } = lookupOf(view.network);
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const numbers = [...ends].flatMap((id) => actor(id) ?? []).sort((a, b) => a - b);
  return { ties, actors: numbers.map((number) => actorAt(view, number)), isCut };
}

function ranksOfSelection(view: NetworkView, selection: Selection | undefined): number[] {
  if (selection?.type === 'tie') {
    const found = findShownTie({ view }, selection.key);
    return found === undefined ? [] : [found.rank];
  }
  const id = selection?.type === 'actor' ? selection.id : undefined;
  const number = id === undefined ? undefined : lookupOf(view.network).actor(id);
  if (number === undefined) return [];
  return [...ranksOfActor(view, number, 'made'), ...ranksOfActor(view, number, 'received')]
    .sort((a, b) => a - b)
    .slice(0, MOST_OF_SELECTED);
}

export function keyOfTie({ source, stance, target }: Tie): string {
  return tieKey(source, stance, target);
}

/** How many statements an actor makes and receives, for its size. */
export function statementsOf({ made, received }: Pick<ShownActor, 'made' | 'received'>): number {
  return [made, received].reduce(
    (sum, { supports, opposes, accuses }) => sum + supports + opposes + accuses,
    0,
  );
}
