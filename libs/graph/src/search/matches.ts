import { fold } from '@stancegraph/model';
import type { TextMatches } from '@stancegraph/network';
import { keyOf } from '../evidence/read-evidence.js';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';

/** The words of a query, as they are compared: case and accents aside. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Marks the statements of a state that hold a text; a text without a word marks none. */
export async function findMatches(
  words: Words,
  state: LoadedState,
  query: string,
): Promise<TextMatches> {
  const asked = wordsOf(query);
  const found = asked.length === 0 ? new Map() : await words.holding(asked);
  return Uint8Array.from(state.corpus.statements, (each) => (found.has(keyOf(each)) ? 1 : 0));
}
