import type { TieEvidence } from '@stancegraph/contract';
import {
  StancegraphError,
  tieKey,
  type Filter,
  type Stance,
  type StatementFacts,
  type Tie,
} from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import type { View } from '../view/view.js';
import { evidenceOf } from './counterparts.js';
import { glossaryOf } from './glossary.js';
import { pageOf, type Page } from './page.js';
import { byDate } from './statements.js';

export interface TieEnds {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
}

/** The statements behind a line, what contradicts or answers them, and the other lines between the two. */
export async function tieEvidenceOf(
  words: Words,
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
  const { items, ...against } = await evidenceOf(words, state, view, paged.items);
  return {
    store: state.store,
    tie,
    ...paged,
    items,
    ...against,
    others: view.ties.filter((each) => each !== tie && isBetween(tie, each)),
    ...glossaryOf(state, [...items, ...against.counterparts], [tie.source, tie.target]),
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

function noSuchTie(state: LoadedState, { source, stance, target }: TieEnds): StancegraphError {
  const unknown = [source, target].filter((id) => !state.actors.has(id));
  return new StancegraphError(
    'not-found',
    unknown.length > 0
      ? `There is no actor “${unknown.join('” and no actor “')}”.`
      : `Under this filter there is no statement in which “${source}” ${stance} “${target}”.`,
  );
}
