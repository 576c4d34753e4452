import { excludes, STANCES } from '@stancegraph/model';
import { lookupOf } from './lookup.js';
import { NO_STANCE, NONE, sizeOf, type Network } from './network.js';

const ACCUSES = STANCES.indexOf('accuses');
/** What of a topic is known, as bits: somebody supports, somebody opposes, and what is alleged against. */
const SUPPORTED = 1;
const OPPOSED = 2;
const SIGNS = [SUPPORTED, OPPOSED];
/** Shifts a sign to the bit that says: an accusation alleges what excludes it. */
const AGAINST = 2;

/**
 * Marks with 1 the statements that are party to a conflict, as `findConflicts` of the model finds them,
 * among those in scope. Two passes over the columns; a topic is source, target (as governments) and issue.
 */
export function contestedStatements(network: Network, scope: Uint8Array | undefined): Uint8Array {
  const { statements, actors, issues } = network;
  const { government } = lookupOf(network);
  const size = sizeOf(network);
  const contested = new Uint8Array(size);
  const topics = new Map<number, number>();
  const topic = (source: number, target: number, at: number): number =>
    ((government[source] ?? 0) * actors.length + (government[target] ?? 0)) * (issues.length + 1) +
    (statements.issue[at] ?? NONE) +
    1;
  const own = (at: number): number =>
    topic(statements.source[at] ?? 0, statements.target[at] ?? 0, at);
  const isIn = (at: number): boolean => scope === undefined || scope[at] === 1;

  for (let at = 0; at < size; at += 1) {
    const stance = statements.stance[at] ?? ACCUSES;
    if (stance === ACCUSES || !isIn(at)) continue;
    const key = own(at);
    topics.set(key, (topics.get(key) ?? 0) | (SIGNS[stance] ?? 0));
  }
  for (let at = 0; at < size; at += 1) {
    if (!isIn(at)) continue;
    const alleged = statements.allegesStance[at] ?? NO_STANCE;
    if (alleged !== NO_STANCE) {
      const key = topic(statements.target[at] ?? 0, statements.allegesTarget[at] ?? 0, at);
      const signs = (topics.get(key) ?? 0) & excludedBy(alleged);
      if (signs !== 0) {
        contested[at] = 1;
        topics.set(key, (topics.get(key) ?? 0) | (signs << AGAINST));
      }
    }
    const answered = statements.answers[at] ?? NONE;
    if (answered !== NONE && statements.denies[at] === 1) {
      contested[at] = 1;
      contested[answered] = 1;
    }
  }
  for (let at = 0; at < size; at += 1) {
    const stance = statements.stance[at] ?? ACCUSES;
    if (stance === ACCUSES || !isIn(at)) continue;
    const known = topics.get(own(at)) ?? 0;
    const sign = SIGNS[stance] ?? 0;
    const isBoth = (known & (SUPPORTED | OPPOSED)) === (SUPPORTED | OPPOSED);
    if ((known & (sign << AGAINST)) !== 0) contested[at] = 1;
    // Without an issue nobody said that the two are about the same thing.
    if (isBoth && (statements.issue[at] ?? NONE) !== NONE) contested[at] = 1;
  }
  return contested;
}

/** The signs that cannot be right together with an alleged stance. */
function excludedBy(alleged: number): number {
  const stance = STANCES[alleged];
  return SIGNS.reduce((signs, sign, at) => {
    const other = STANCES[at];
    return stance !== undefined && other !== undefined && excludes(stance, other)
      ? signs | sign
      : signs;
  }, 0);
}
