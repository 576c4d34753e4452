import { statementKey } from '@stancegraph/model';
import type { Context } from '../state/context.js';
import { shownAs } from '../state/shown.js';

/** Why a tie is contested, each reason once, without saying who is right. */
export function reasonsOf(context: Context, statements: readonly number[]): string[] {
  const { corpus, conflictsOf } = context;
  const shown = context.shown();
  const reasons = new Set<string>();
  for (const at of statements) {
    const statement = corpus.statements[at];
    if (statement === undefined) continue;
    const own = statementKey(statement.dataset, statement.id);
    for (const { kind, one, other } of conflictsOf(at)) {
      const [a, b] = [one, other].map((key) => corpus.statements[corpus.numberOf(key) ?? -1]);
      if (a === undefined || b === undefined) continue;
      const [nameA, nameB] = [a, b].map(({ source }) => corpus.nameOf(shownAs(shown, source)));
      reasons.add(
        {
          allegation:
            one === own
              ? `What ${nameA ?? ''} alleges and what ${nameB ?? ''} itself is reported to hold cannot both be right.`
              : `${nameA ?? ''} alleges the contrary of what ${nameB ?? ''} is reported to hold here.`,
          denial: one === own ? 'It denies another statement.' : `${nameA ?? ''} denies it.`,
          'both-signs': `${nameA ?? ''} is reported to both support and oppose ${corpus.nameOf(shownAs(shown, a.target))} on one issue.`,
        }[kind],
      );
    }
  }
  return [...reasons];
}
