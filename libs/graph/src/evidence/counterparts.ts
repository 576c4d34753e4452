import type { TieEvidence } from '@stancegraph/contract';
import type { StatementFacts } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import type { View } from '../view/view.js';
import { keyOf, readEvidence } from './read-evidence.js';

/** The keys of all statements that are party to a conflict. */
export function contestedIn(view: View): ReadonlySet<string> {
  return new Set(view.conflicts.flatMap(({ one, other }) => [one, other]));
}

/** Statements with their words, and what contradicts or answers them. */
export async function evidenceOf(
  words: Words,
  state: LoadedState,
  view: View,
  facts: readonly StatementFacts[],
): Promise<Pick<TieEvidence, 'items' | 'conflicts' | 'counterparts'>> {
  const shown = new Set(facts.map(keyOf));
  const conflicts = view.conflicts.filter(({ one, other }) => shown.has(one) || shown.has(other));
  const contested = contestedIn(view);
  const against = counterpartsOf(state, shown, facts, conflicts);
  return {
    items: await readEvidence(words, facts, contested),
    conflicts,
    counterparts: await readEvidence(words, against, contested),
  };
}

/** What the shown statements conflict with, answer, or are answered by: from all of the corpus. */
function counterpartsOf(
  state: LoadedState,
  shown: ReadonlySet<string>,
  facts: readonly StatementFacts[],
  conflicts: View['conflicts'],
): StatementFacts[] {
  const wanted = new Set(conflicts.flatMap(({ one, other }) => [one, other]));
  for (const { dataset, answers } of facts) {
    if (answers !== undefined) wanted.add(keyOf({ dataset, id: answers.statement }));
  }
  return state.corpus.statements.filter((each) => {
    const key = keyOf(each);
    if (shown.has(key)) return false;
    const { answers, dataset } = each;
    return (
      wanted.has(key) ||
      (answers !== undefined && shown.has(keyOf({ dataset, id: answers.statement })))
    );
  });
}
