import type { Filter, Stance, Tie } from '@stancegraph/model';
import {
  actorAt,
  lookupOf,
  rankOfTie,
  statementsOfTie,
  tieAt,
  totalsOf,
  type NetworkView,
  type ShownActor,
  type Totals,
} from '@stancegraph/network';
import type { Corpus } from '../content/corpus.js';
import { findMatches } from '../content/find-words.js';
import { effectiveFilter, type ViewState } from './view-state.js';

/** What the filter leaves, and how much that is of what there is. */
export interface Shown {
  readonly view: NetworkView;
  /** The same datasets and roll-up, nothing else filtered. */
  readonly base: NetworkView;
  readonly totals: Totals;
}

export function shownOf(corpus: Corpus, state: Pick<ViewState, 'filter' | 'off'>): Shown {
  const filter = effectiveFilter(state);
  const view = viewOf(corpus, filter);
  const base = corpus.views.base(filter);
  return { view, base, totals: totalsOf(view, base) };
}

function viewOf(corpus: Corpus, filter: Filter): NetworkView {
  const matches = filter.text === undefined ? undefined : findMatches(corpus, filter.text);
  return corpus.views.view(filter, matches);
}

/** The ends and the stance of a tie's key. Ids hold no bar. */
export function endsOfKey(key: string): Pick<Tie, 'source' | 'stance' | 'target'> {
  const [source = '', stance = '', target = ''] = key.split('|');
  return { source, stance: stance as Stance, target };
}

/** The tie with this key and its place among those shown; undefined where it is not shown. */
export function findShownTie(
  { view }: Pick<Shown, 'view'>,
  key: string,
): { readonly tie: Tie; readonly rank: number } | undefined {
  const rank = rankOfTie(view, endsOfKey(key));
  return rank === undefined ? undefined : { tie: tieAt(view, rank), rank };
}

export function statementsOfRank({ view }: Pick<Shown, 'view'>, rank: number): number[] {
  return [...statementsOfTie(view, rank)];
}

/** An actor as shown, with its counts; undefined where the data do not know it. */
export function findActor({ view }: Pick<Shown, 'view'>, id: string): ShownActor | undefined {
  const number = lookupOf(view.network).actor(id);
  return number === undefined ? undefined : actorAt(view, number);
}

/** The id of the actor that one is shown as: its government where persons are rolled up. */
export function shownAs({ view }: Pick<Shown, 'view'>, id: string): string {
  const { index, network } = view;
  const number = lookupOf(network).actor(id);
  return number === undefined ? id : (network.actors[index.shown[number] ?? number]?.id ?? id);
}

/** Whether an actor has a tie in a view. */
export function isDrawn({ view }: Pick<Shown, 'view'>, id: string): boolean {
  const number = lookupOf(view.network).actor(id);
  return number !== undefined && view.actors.includes(number);
}
