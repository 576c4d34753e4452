import { NO_DAY, NONE } from './network.js';
import type { TieIndex } from './tie-index.js';

/**
 * The ties of a view: their order, and their sums by the number of each in the index (ends and stance
 * stand there). Nothing is copied into the order, for at most of the ties nobody ever looks.
 */
export interface RankedTies {
  readonly length: number;
  /** Numbers of the ties shown, strongest first, equal ones by source, stance and target id. */
  readonly order: Uint32Array;
  /** Rank of each tie of the index, or `NONE`. */
  readonly rankOf: Int32Array;
  /** Statements; of them without a date; first and last day of the others, or `NO_DAY`. */
  readonly count: Uint32Array;
  readonly undated: Uint32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 where one of the statements is party to a conflict. */
  readonly contested: Uint8Array;
  /** How many of the ties shown are contested. */
  readonly contestedCount: number;
  /** How many statements they hold, and how many of these have no date. */
  readonly statements: number;
  readonly undatedCount: number;
}

/** Sums the statements that pass up to ties and puts these in order, without comparing: counts are small. */
export function rankTies(index: TieIndex, passes: Uint8Array, isParty: Uint8Array): RankedTies {
  const { tieOf, network } = index;
  const { day } = network.statements;
  const all = index.source.length;
  const count = new Uint32Array(all);
  const undated = new Uint32Array(all);
  const first = new Int32Array(all).fill(NO_DAY);
  const last = new Int32Array(all).fill(NO_DAY);
  const contested = new Uint8Array(all);
  let contestedCount = 0;
  let statements = 0;
  let undatedCount = 0;
  for (let at = 0; at < passes.length; at += 1) {
    if (passes[at] !== 1) continue;
    const tie = tieOf[at] ?? NONE;
    statements += 1;
    count[tie] = (count[tie] ?? 0) + 1;
    if (isParty[at] === 1 && contested[tie] === 0) {
      contested[tie] = 1;
      contestedCount += 1;
    }
    const on = day[at] ?? NO_DAY;
    if (on === NO_DAY) {
      undated[tie] = (undated[tie] ?? 0) + 1;
      undatedCount += 1;
      continue;
    }
    const earliest = first[tie] ?? NO_DAY;
    if (earliest === NO_DAY || on < earliest) first[tie] = on;
    if (on > (last[tie] ?? NO_DAY)) last[tie] = on;
  }
  const order = mostFirst(count);
  const rankOf = new Int32Array(all).fill(NONE);
  for (let rank = 0; rank < order.length; rank += 1) rankOf[order[rank] ?? 0] = rank;
  return {
    length: order.length,
    order,
    rankOf,
    count,
    undated,
    first,
    last,
    contested,
    contestedCount,
    statements,
    undatedCount,
  };
}

/** Numbers with a count, highest count first, then ascending: a counting sort. */
export function mostFirst(count: Uint32Array): Uint32Array {
  let most = 0;
  let kept = 0;
  for (let at = 0; at < count.length; at += 1) {
    const each = count[at] ?? 0;
    if (each > 0) kept += 1;
    if (each > most) most = each;
  }
  const start = new Uint32Array(most + 2);
  for (let at = 0; at < count.length; at += 1) {
    const each = count[at] ?? 0;
    if (each > 0) start[most - each + 1] = (start[most - each + 1] ?? 0) + 1;
  }
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const order = new Uint32Array(kept);
  for (let number = 0; number < count.length; number += 1) {
    const each = count[number] ?? 0;
    if (each === 0) continue;
    const place = start[most - each] ?? 0;
    order[place] = number;
    start[most - each] = place + 1;
  }
  return order;
}
