import { STANCES, type Stance } from '@stancegraph/model';
import { groupOf } from './groups.js';
import { NONE } from './network.js';
import type { NetworkView } from './view.js';

/** Ties of one stance and direction of an actor: how many the filters on statements leave, and how many are shown. */
export interface Expandable {
  readonly direction: 'out' | 'in';
  readonly stance: Stance;
  readonly shown: number;
  readonly total: number;
}

/** What expanding the actor of that number could add, for each stance and direction. */
export function expandableOf(view: NetworkView, actor: number): Expandable[] {
  const { index, ties, reachable } = view;
  const isReachable = (tie: number): boolean =>
    groupOf(index.statements, tie).some((statement) => reachable[statement] === 1);
  return (['out', 'in'] as const).flatMap((direction) => {
    const all = groupOf(direction === 'out' ? index.made : index.received, actor);
    return STANCES.map((stance, at): Expandable => {
      const ofStance = all.filter((tie) => index.stance[tie] === at && isReachable(tie));
      const shown = ofStance.filter((tie) => ties.rankOf[tie] !== NONE);
      return { direction, stance, shown: shown.length, total: ofStance.length };
    });
  });
}
