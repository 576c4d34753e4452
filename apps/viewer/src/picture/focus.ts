import type { Context } from '../state/context.js';
import { keyOfTie, type Drawn } from './drawn.js';
import { highlightsOf } from './highlights.js';
import { selectedKey } from './marks-of.js';

/**
 * Of a picture in a small window only what the selection is about: an actor's ties, or a tie with the others
 * between its ends and those that contradict it. All of it where nothing is selected or all is asked for.
 */
export function inFocus(
  drawn: Drawn,
  context: Context,
): { readonly drawn: Drawn; readonly isFocus: boolean } {
  const { selection, isWhole } = context.store.get();
  const key = selectedKey(selection);
  const selected = drawn.ties.find((tie) => keyOfTie(tie) === key);
  const { lit, alleged } = highlightsOf(context);
  const ends = selected === undefined ? [] : [selected.source, selected.target];
  const ties = drawn.ties.filter(
    (tie) =>
      lit.has(keyOfTie(tie)) ||
      [tie.source, tie.target].includes(key ?? '') ||
      (ends.includes(tie.source) && ends.includes(tie.target)),
  );
  if (isWhole || ties.length === 0 || ties.length === drawn.ties.length)
    return { drawn, isFocus: false };
  const seen = new Set([...ties, ...alleged].flatMap(({ source, target }) => [source, target]));
  const actors = drawn.actors.filter(({ id }) => seen.has(id));
  return { drawn: { ...drawn, ties, actors }, isFocus: true };
}
