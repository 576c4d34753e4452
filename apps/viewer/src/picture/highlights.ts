import { statementKey, tieKey } from '@stancegraph/model';
import type { Allegation } from '@stancegraph/scene';
import type { Context } from '../state/context.js';
import { findShownTie, shownAs, statementsOfRank } from '../state/shown.js';

/** What is drawn beside a selected tie: what it alleges, and which ties contradict it. */
export interface Highlights {
  readonly alleged: readonly Allegation[];
  readonly lit: ReadonlySet<string>;
}

const NONE: Highlights = { alleged: [], lit: new Set() };

export function highlightsOf(context: Context): Highlights {
  const { store, corpus, conflictsOf } = context;
  const { selection } = store.get();
  const shown = context.shown();
  const found = selection?.type === 'tie' ? findShownTie(shown, selection.key) : undefined;
  if (found === undefined) return NONE;
  const alleged = new Map<string, Allegation>();
  const lit = new Set<string>();
  for (const at of statementsOfRank(shown, found.rank)) {
    const statement = corpus.statements[at];
    if (statement === undefined) continue;
    const own = statementKey(statement.dataset, statement.id);
    if (statement.alleges !== undefined) {
      const tie = {
        source: shownAs(shown, statement.target),
        stance: statement.alleges.stance,
        target: shownAs(shown, statement.alleges.target),
      };
      if (tie.source !== tie.target) alleged.set(tieKey(tie.source, tie.stance, tie.target), tie);
    }
    for (const { one, other } of conflictsOf(at)) {
      const counterpart = corpus.statements[corpus.numberOf(one === own ? other : one) ?? -1];
      if (counterpart === undefined) continue;
      const [source, target] = [
        shownAs(shown, counterpart.source),
        shownAs(shown, counterpart.target),
      ];
      lit.add(tieKey(source, counterpart.stance, target));
    }
  }
  return { alleged: [...alleged.values()], lit };
}
