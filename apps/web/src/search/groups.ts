import type { SearchResults } from '@stancegraph/contract';
import type { Network } from '@stancegraph/network';
import { formatCount } from '../format/counts.js';
import { kindName } from '../registry/facets.js';
import type { Action } from '../registry/action.js';
import { createTextFinder, namesOf } from './find-actors.js';

export type Hit = SearchResults['items'][number];
type HitType = Hit['type'];

/** A group of what was found, in the order in which they stand. */
export interface Group {
  readonly id: HitType | 'command';
  readonly title: string;
  /** "1 of 18". */
  readonly count: string;
  readonly hits: readonly Hit[];
  readonly commands: readonly Action[];
}

/** So many of each kind are listed; how many were found is always said. */
const MOST = 8;

/** What a query finds in the page's own memory. */
export interface LocalFinder {
  readonly actors: (query: string) => Hit[];
  readonly issues: (query: string) => Hit[];
  readonly documents: (query: string) => Hit[];
}

/** Finds by name, alias or title: accents, case and a mistyped letter a word aside; best first. */
export function createLocalFinder({ actors, issues, documents }: Network): LocalFinder {
  const finder = <T>(
    items: readonly T[],
    textOf: (item: T) => string,
    hitOf: (item: T) => Hit,
  ): ((query: string) => Hit[]) => {
    const find = createTextFinder(items.map(textOf));
    return (query) =>
      find(query)
        .flatMap((at) => items[at] ?? [])
        .map(hitOf);
  };
  return {
    actors: finder(actors, namesOf, ({ id, name, kind, aliases }) => ({
      type: 'actor',
      id,
      title: name,
      detail: [
        kindName(kind),
        ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
      ].join(', '),
    })),
    issues: finder(
      issues,
      ({ title }) => title,
      ({ id, title }) => ({ type: 'issue', id, title }),
    ),
    documents: finder(
      documents,
      ({ title, outlet }) => `${title} · ${outlet}`,
      ({ id, title, outlet }) => ({ type: 'document', id, title, detail: outlet }),
    ),
  };
}

interface Sources {
  readonly query: string;
  readonly finder: LocalFinder | undefined;
  readonly network: Network | undefined;
  /** What the server found last: only it knows the words of statements. */
  readonly results: SearchResults | undefined;
  /** Whether it was found for this query, and not for one before it. */
  readonly isAnswered: boolean;
  readonly commands: readonly Action[];
}

/**
 * Sorts what was found, and the commands that a query names, into groups; empty ones are left out. Statements, which alone
 * arrive later, are last: nothing moves away from under a pointer, and Enter means what was first all along.
 */
export function groupsOf(sources: Sources): Group[] {
  const { query, finder, network, results, commands } = sources;
  const group = (id: HitType, title: string, found: readonly Hit[], total?: number): Group => ({
    id,
    title,
    count:
      total === undefined
        ? formatCount(found.length)
        : `${formatCount(found.length)} of ${formatCount(total)}`,
    hits: found.slice(0, MOST),
    commands: [],
  });
  const statements = statementsOf(sources);
  const isCut = results !== undefined && results.items.length < results.total;
  const named = namedBy(query, commands);
  return [
    group('actor', 'Actors', finder?.actors(query) ?? [], network?.actors.length),
    group('issue', 'Issues', finder?.issues(query) ?? [], network?.issues.length),
    group('document', 'Documents', finder?.documents(query) ?? [], network?.documents.length),
    {
      id: 'command' as const,
      title: 'Commands',
      count: `${formatCount(named.length)} of ${formatCount(commands.length)}`,
      hits: [],
      commands: named,
    },
    {
      ...group('statement', 'Statements', statements, network?.statements.id.length),
      hits: statements,
      count: `${formatCount(statements.length)}${isCut ? '+' : ''} of ${formatCount(network?.statements.id.length ?? 0)}`,
    },
  ].filter(({ hits, commands: listed }) => hits.length + listed.length > 0);
}

/** Until the answer to this query is there, those of the last one whose title fits it. */
function statementsOf({ query, results, isAnswered }: Sources): readonly Hit[] {
  const found = results?.items.filter(({ type }) => type === 'statement') ?? [];
  if (isAnswered) return found;
  const fitting = new Set(createTextFinder(found.map(({ title }) => title))(query));
  return found.filter((_, at) => fitting.has(at));
}

/** Without a query every command is offered. */
function namedBy(query: string, commands: readonly Action[]): readonly Action[] {
  if (query.trim() === '') return commands;
  const found = createTextFinder(commands.map(({ label }) => label))(query);
  return found.flatMap((at) => commands[at] ?? []);
}
