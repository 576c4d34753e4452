import { STANCES } from '@stancegraph/model';
import { groupBy, type Groups } from './groups.js';
import { lookupOf } from './lookup.js';
import { NONE, sizeOf, type Network } from './network.js';

/**
 * Every tie that a network can show, roll-up on or off. Ties are numbered by source id, stance and target
 * id in text order, so that equal data gives equal numbers.
 */
export interface TieIndex {
  readonly network: Network;
  readonly rollUp: boolean;
  /** For each actor the one that it is shown as. */
  readonly shown: Uint32Array;
  /** For each statement its tie, or `NONE` inside one rolled-up government. */
  readonly tieOf: Int32Array;
  /** Whether there is any such. */
  readonly hasInner: boolean;
  readonly source: Uint32Array;
  readonly stance: Uint8Array;
  readonly target: Uint32Array;
  /** Statements by tie, ascending. */
  readonly statements: Groups;
  /** Ties by actor: those that it makes and those that it receives. */
  readonly made: Groups;
  readonly received: Groups;
}

/** `STANCES` in text order. */
const ORDER = STANCES.map((stance) => [...STANCES].sort().indexOf(stance));
const STANCE_AT = [...STANCES].sort().map((stance) => STANCES.indexOf(stance));

export function createTieIndex(network: Network, rollUp: boolean): TieIndex {
  const { source, target, stance } = network.statements;
  const size = sizeOf(network);
  const actors = network.actors.length;
  const shown = rollUp ? lookupOf(network).government : Uint32Array.from(network.actors.keys());
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    const one = shown[source[at] ?? 0] ?? 0;
    const other = shown[target[at] ?? 0] ?? 0;
    const rank = ORDER[stance[at] ?? 0] ?? 0;
    keys[at] = one === other ? NONE : (one * STANCES.length + rank) * actors + other;
  }
  const distinct = distinctOf(keys);
  const numbers = new Map<number, number>();
  distinct.forEach((key, at) => numbers.set(key, at));
  const tieOf = Int32Array.from(keys, (key) => numbers.get(key) ?? NONE);
  const tieSource = Uint32Array.from(distinct, (key) => Math.floor(key / actors / STANCES.length));
  const tieTarget = Uint32Array.from(distinct, (key) => key % actors);
  return {
    network,
    rollUp,
    shown,
    tieOf,
    hasInner: tieOf.includes(NONE),
    source: tieSource,
    stance: Uint8Array.from(distinct, (key) => STANCE_AT[Math.floor(key / actors) % 3] ?? 0),
    target: tieTarget,
    statements: groupBy(tieOf, distinct.length),
    made: groupBy(tieSource, actors),
    received: groupBy(tieTarget, actors),
  };
}

/** Ascending, each once, without `NONE`. */
function distinctOf(keys: Float64Array): Float64Array {
  const sorted = keys.slice().sort();
  return sorted.filter((key, at) => key >= 0 && key !== sorted[at - 1]);
}

/** The number of a tie by the numbers of its ends; undefined where nobody stated it. */
export function findTie(
  index: TieIndex,
  source: number,
  stance: number,
  target: number,
): number | undefined {
  const { items, start } = index.made;
  for (let at = start[source] ?? 0; at < (start[source + 1] ?? 0); at += 1) {
    const tie = items[at] ?? 0;
    if (index.stance[tie] === stance && index.target[tie] === target) return tie;
  }
  return undefined;
}
