import type { SearchResults } from '@stancegraph/contract';
import { fold, type StatementFacts } from '@stancegraph/model';
import { keyOf } from '../evidence/read-evidence.js';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import { wordsOf } from './matches.js';

type Hit = SearchResults['items'][number] & { readonly rank: number };

export interface SearchOptions {
  readonly datasets?: readonly string[];
  readonly limit: number;
}

/**
 * Finds what holds every word asked for, case and accents aside: actors by name and alias first, then
 * issues, documents, and statements by summary and quote.
 */
export async function searchFor(
  kept: Words,
  state: LoadedState,
  query: string,
  { datasets, limit }: SearchOptions,
): Promise<SearchResults> {
  const words = wordsOf(query);
  const wanted = new Set(datasets);
  const isWanted = (of: readonly string[]): boolean =>
    wanted.size === 0 || of.some((id) => wanted.has(id));
  const hits =
    words.length === 0
      ? []
      : [
          ...namedHits(state, words, isWanted),
          ...(await statementHits(kept, state, words, isWanted)),
        ];
  hits.sort(
    (a, b) => a.rank - b.rank || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1),
  );
  const items = hits.slice(0, limit).map(({ rank, ...item }) => item);
  return { store: state.store, items, total: hits.length };
}

/** Best rank of several texts: 0 the same, 1 begins with it, 2 a word begins with it, 3 holds it; absent where none does. */
function rankOf(words: readonly string[], texts: readonly string[]): number | undefined {
  const asked = words.join(' ');
  const ranks = texts.flatMap((each) => {
    const folded = fold(each);
    if (!words.every((word) => folded.includes(word))) return [];
    if (folded === asked) return [0];
    if (folded.startsWith(asked)) return [1];
    return [words.every((word) => ` ${folded}`.includes(` ${word}`)) ? 2 : 3];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function namedHits(
  state: LoadedState,
  words: readonly string[],
  isWanted: (datasets: readonly string[]) => boolean,
): Hit[] {
  const hits: Hit[] = [];
  const add = (rank: number | undefined, penalty: number, hit: Omit<Hit, 'rank'>): void => {
    if (rank !== undefined) hits.push({ ...hit, rank: rank + penalty });
  };
  for (const { id, name, aliases, kind, code, datasets } of state.actors.values()) {
    if (!isWanted(datasets)) continue;
    const others = code === undefined ? aliases : [...aliases, code];
    const byName = rankOf(words, [name]);
    const alias = others.find((each) => rankOf(words, [each]) !== undefined);
    const detail = byName === undefined && alias !== undefined ? `${kind}, also ${alias}` : kind;
    add(byName ?? rankOf(words, others), byName === undefined ? 0.5 : 0, {
      type: 'actor',
      id,
      title: name,
      detail,
    });
  }
  for (const { id, title, datasets } of state.issues.values()) {
    if (isWanted(datasets)) add(rankOf(words, [title]), 4, { type: 'issue', id, title });
  }
  for (const { id, title, outlet, date, datasets } of state.documents.values()) {
    if (!isWanted(datasets)) continue;
    add(rankOf(words, [title, `${outlet} ${title}`]), 8, {
      type: 'document',
      id,
      title,
      detail: `${outlet}, ${date}`,
    });
  }
  return hits;
}

async function statementHits(
  kept: Words,
  state: LoadedState,
  words: readonly string[],
  isWanted: (datasets: readonly string[]) => boolean,
): Promise<Hit[]> {
  const found = await kept.holding(words);
  if (found.size === 0) return [];
  return state.corpus.statements.flatMap((statement) => {
    const key = keyOf(statement);
    const summary = isWanted([statement.dataset]) ? found.get(key) : undefined;
    return summary === undefined ? [] : [statementHit(state, statement, key, summary)];
  });
}

function statementHit(
  state: LoadedState,
  { source, stance, target, date }: StatementFacts,
  key: string,
  summary: string,
): Hit {
  const nameOf = (id: string): string => state.actors.get(id)?.name ?? id;
  const line = `${nameOf(source)} ${stance} ${nameOf(target)}`;
  return {
    type: 'statement',
    id: key,
    title: summary,
    detail: date === undefined ? line : `${line}, ${date}`,
    tie: { source, stance, target },
    rank: 12,
  };
}
