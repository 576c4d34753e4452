import type { TieEvidence } from '@stancegraph/contract';
import type { ReadTransaction } from '@stancegraph/engine';
import {
  StancegraphError,
  tieKey,
  type Filter,
  type Stance,
  type StatementFacts,
  type Tie,
} from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { View } from '../view/view.js';
import { glossaryOf } from './glossary.js';
import { pageOf, type Page } from './page.js';
import { keyOf, readEvidence } from './read-evidence.js';
import { byDate, contestedIn } from './statements.js';

export interface TieEnds {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
}

/** The statements behind a line, what contradicts or answers them, and the other lines between the two. */
export async function tieEvidenceOf(
  tx: ReadTransaction,
  state: LoadedState,
  ends: TieEnds,
  filter: Filter,
  page: Page,
): Promise<TieEvidence> {
  const view = state.view(filter);
  const key = tieKey(ends.source, ends.stance, ends.target);
  const tie = view.ties.find((each) => tieKey(each.source, each.stance, each.target) === key);
  if (tie === undefined) throw noSuchTie(state, ends);

  const statements = view.statements.filter((each) => isBehind(view, tie, each)).sort(byDate);
  const paged = pageOf(statements, page, `${key} ${state.store.state} ${JSON.stringify(filter)}`);
  const shown = new Set(paged.items.map(keyOf));
  const conflicts = view.conflicts.filter(({ one, other }) => shown.has(one) || shown.has(other));
  const contested = contestedIn(view);
  const items = await readEvidence(tx, state, paged.items, contested);
  const counterparts = await readEvidence(
    tx,
    state,
    counterpartsOf(state, shown, paged.items, conflicts),
    contested,
  );
  return {
    store: state.store,
    tie,
    ...paged,
    items,
    conflicts,
    counterparts,
    others: view.ties.filter((each) => each !== tie && isBetween(tie, each)),
    ...glossaryOf(state, [...items, ...counterparts], [tie.source, tie.target]),
  };
}

function isBehind(view: View, tie: Tie, statement: StatementFacts): boolean {
  return (
    statement.stance === tie.stance &&
    view.shown(statement.source) === tie.source &&
    view.shown(statement.target) === tie.target
  );
}

function isBetween({ source, target }: Tie, other: Tie): boolean {
  return (
    (other.source === source && other.target === target) ||
    (other.source === target && other.target === source)
  );
}

/** What the shown statements conflict with, answer, or are answered by: from all of the corpus. */
function counterpartsOf(
  state: LoadedState,
  shown: ReadonlySet<string>,
  items: readonly StatementFacts[],
  conflicts: View['conflicts'],
): StatementFacts[] {
  const wanted = new Set(conflicts.flatMap(({ one, other }) => [one, other]));
  for (const { dataset, answers } of items) {
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

function noSuchTie(state: LoadedState, { source, stance, target }: TieEnds): StancegraphError {
  const unknown = [source, target].filter((id) => !state.actors.has(id));
  return new StancegraphError(
    'not-found',
    unknown.length > 0
      ? `There is no actor “${unknown.join('” and no actor “')}”.`
      : `Under this filter there is no statement in which “${source}” ${stance} “${target}”.`,
  );
}
