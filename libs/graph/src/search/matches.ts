import { loadStatement, type ReadTransaction } from '@stancegraph/engine';
import { fold } from '@stancegraph/model';
import type { TextMatches } from '@stancegraph/network';
import { keyOf } from '../evidence/read-evidence.js';
import { text } from '../state/cells.js';
import type { LoadedState } from '../state/loaded-state.js';

/** The words of a query, as they are compared: case and accents aside. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Key → summary of the statements that hold every word in summary or quote, of active generations. */
export async function statementsWith(
  tx: ReadTransaction,
  { datasets }: LoadedState,
  words: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.run(loadStatement('read/search-statements.cypher').text, { words });
  const found = new Map<string, string>();
  for (const [dataset, generation, id, summary] of rows) {
    // A statement of inactive generations may be on its way out while we read: nothing of it counts.
    if (typeof dataset !== 'string' || datasets.get(dataset)?.generation !== generation) continue;
    found.set(keyOf({ dataset, id: text(id) }), text(summary));
  }
  return found;
}

/** Marks the statements of a state that hold a text; a text without a word marks none. */
export async function findMatches(
  tx: ReadTransaction,
  state: LoadedState,
  query: string,
): Promise<TextMatches> {
  const words = wordsOf(query);
  const found = words.length === 0 ? new Map() : await statementsWith(tx, state, words);
  return Uint8Array.from(state.corpus.statements, (each) => (found.has(keyOf(each)) ? 1 : 0));
}
