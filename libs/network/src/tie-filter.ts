import { STANCES, type Expansion } from '@stancegraph/model';
import { groupOf } from './groups.js';
import { lookupOf } from './lookup.js';
import { NONE } from './network.js';
import type { TieIndex } from './tie-index.js';

/** Tells the ties that are not among an actor and those within so many steps of it, either way. */
export function isFarFrom(
  index: TieIndex,
  kept: Uint32Array,
  ego: string,
  steps = 1,
): (tie: number) => boolean {
  const near = new Uint8Array(index.network.actors.length);
  const start = lookupOf(index.network).actor(ego);
  let edge = start === undefined ? [] : [start];
  for (const actor of edge) near[actor] = 1;
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next: number[] = [];
    const reach = (actor: number): void => {
      if (near[actor] === 1) return;
      near[actor] = 1;
      next.push(actor);
    };
    for (const actor of edge) {
      for (const tie of groupOf(index.made, actor)) {
        if (kept[tie] !== 0) reach(index.target[tie] ?? 0);
      }
      for (const tie of groupOf(index.received, actor)) {
        if (kept[tie] !== 0) reach(index.source[tie] ?? 0);
      }
    }
    edge = next;
  }
  return (tie) => near[index.source[tie] ?? 0] !== 1 || near[index.target[tie] ?? 0] !== 1;
}

/** The ties that expansions add, by how many statements each would have; those with none are left out. */
export function expandedTies(
  index: TieIndex,
  counts: Uint32Array,
  expand: readonly Expansion[],
): Set<number> {
  const found = new Set<number>();
  for (const { actor, direction, stance, limit } of expand) {
    const number = lookupOf(index.network).actor(actor);
    if (number === undefined) continue;
    const wanted = stance === undefined ? undefined : STANCES.indexOf(stance);
    const ties = [
      ...(direction === 'in' ? [] : groupOf(index.made, number)),
      ...(direction === 'out' ? [] : groupOf(index.received, number)),
    ].filter(
      (tie) => (counts[tie] ?? 0) > 0 && (wanted === undefined || index.stance[tie] === wanted),
    );
    if (limit !== undefined) ties.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (const tie of ties.slice(0, limit)) found.add(tie);
  }
  return found;
}

/** Tells which ties and statements have an end that is hidden. */
export function hiddenTies(
  index: TieIndex,
  hidden: readonly string[],
): { tie: (tie: number) => boolean; statement: (statement: number) => boolean } {
  const isHidden = new Uint8Array(index.network.actors.length);
  for (const id of hidden) {
    const actor = lookupOf(index.network).actor(id) ?? NONE;
    if (actor !== NONE) isHidden[actor] = 1;
  }
  const { source, target } = index.network.statements;
  const shown = (actor: number | undefined): number => index.shown[actor ?? 0] ?? 0;
  return {
    tie: (tie) => isHidden[index.source[tie] ?? 0] === 1 || isHidden[index.target[tie] ?? 0] === 1,
    statement: (at) => isHidden[shown(source[at])] === 1 || isHidden[shown(target[at])] === 1,
  };
}
