import type { SearchResults } from '@stancegraph/contract';
import { fold } from '@stancegraph/model';
import type { Catalogue } from '../data/catalogue.js';
import { formatCount } from '../format/counts.js';
import type { Action } from '../registry/action.js';

export type Hit = SearchResults['items'][number];
type HitType = Hit['type'];

/** A group of what was found, in the order in which they stand. */
export interface Group {
  readonly id: HitType | 'command';
  readonly title: string;
  /** "1 of 18", where it is known of how many. */
  readonly count: string;
  readonly hits: readonly Hit[];
  readonly commands: readonly Action[];
}

const TYPES: readonly (readonly [HitType, string, keyof Counts])[] = [
  ['actor', 'Actors', 'actors'],
  ['statement', 'Statements', 'statements'],
  ['issue', 'Issues', 'issues'],
  ['document', 'Documents', 'documents'],
];

type Counts = Catalogue['datasets'][number]['counts'];

/** Sorts what was found, and the commands that a query names, into groups; empty ones are left out. */
export function groupsOf(
  query: string,
  results: SearchResults | undefined,
  commands: readonly Action[],
  datasets: Catalogue['datasets'],
): Group[] {
  const isCut = results !== undefined && results.items.length < results.total;
  const found = TYPES.map(([id, title, key]): Group => {
    const hits = results?.items.filter(({ type }) => type === id) ?? [];
    const [only, ...more] = datasets;
    // Actors, issues and documents are shared: the sums of several datasets would say too much.
    const total = only === undefined || more.length > 0 ? undefined : only.counts[key];
    const shown = `${formatCount(hits.length)}${isCut ? '+' : ''}`;
    const count = total === undefined ? shown : `${shown} of ${formatCount(total)}`;
    return { id, title, count, hits, commands: [] };
  });
  const named = commands.filter(({ label }) => namesAll(label, query));
  const last: Group = {
    id: 'command',
    title: 'Commands',
    count: formatCount(named.length),
    hits: [],
    commands: named,
  };
  return [...found, last].filter((group) => group.hits.length + group.commands.length > 0);
}

function namesAll(label: string, query: string): boolean {
  const folded = ` ${fold(label)}`;
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(` ${word}`));
}
