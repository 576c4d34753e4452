import { distance } from 'fastest-levenshtein';

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The known word that somebody most likely meant, if one is near enough. */
export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  const wanted = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(wanted, plain(candidate));
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** `; did you mean “stance”?`, or nothing. */
export function suggestion(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  return meant === undefined ? '' : `; did you mean “${meant}”?`;
}
