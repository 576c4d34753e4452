import type { StatementsByKey, StatementsPage } from '@stancegraph/contract';
import type { Filter, StatementFacts } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import { compareText } from '../view/graph.js';
import { contestedIn, evidenceOf } from './counterparts.js';
import { glossaryOf } from './glossary.js';
import { pageOf, type Page } from './page.js';
import { keyOf, readEvidence } from './read-evidence.js';

/** Newest first, undated last, then by address. */
export function byDate(a: StatementFacts, b: StatementFacts): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(keyOf(a), keyOf(b));
}

/** The statements of the ties that a view shows; their number is the picture’s `totals.statements.shown`. */
export async function statementsOf(
  words: Words,
  state: LoadedState,
  filter: Filter,
  page: Page,
): Promise<StatementsPage> {
  const view = state.view(filter);
  const sorted = [...view.statements].sort(byDate);
  const paged = pageOf(sorted, page, `statements ${state.store.state} ${JSON.stringify(filter)}`);
  const items = await readEvidence(words, paged.items, contestedIn(view));
  return { store: state.store, ...paged, items, ...glossaryOf(state, items) };
}

export interface ByKeyOptions extends Pick<Filter, 'datasets'> {
  readonly against?: boolean | undefined;
}

/** Single statements by their addresses, each once; `against`: and what contradicts or answers them. */
export async function statementsByKey(
  words: Words,
  state: LoadedState,
  keys: readonly string[],
  { datasets, against }: ByKeyOptions,
): Promise<StatementsByKey> {
  const wanted = [...new Set(keys)];
  const facts = wanted.flatMap((key) => state.statement(key) ?? []);
  const view = state.base({ datasets });
  const missing = wanted.filter((key) => state.statement(key) === undefined);
  if (against !== true) {
    const items = await readEvidence(words, facts, contestedIn(view));
    return { store: state.store, items, missing, ...glossaryOf(state, items) };
  }
  const evidence = await evidenceOf(words, state, view, facts);
  const glossary = glossaryOf(state, [...evidence.items, ...evidence.counterparts]);
  return { store: state.store, ...evidence, missing, ...glossary };
}
