import { STANCES, statementKey, type Stance } from '@stancegraph/model';
import { isoDay, NO_DAY, NONE, lookupOf, type NetworkView } from '@stancegraph/network';

/** A statement as the columns know it: everything but its words. */
export interface StatementRow {
  /** Its address, `dataset:id`. */
  readonly key: string;
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly issue: string;
  readonly documents: readonly string[];
  readonly outlets: readonly string[];
  readonly contested: boolean;
}

/** A statement by its number. */
export function statementRow({ network, contested }: NetworkView, at: number): StatementRow {
  const { statements, datasets, actors, issues, documents } = network;
  const { outletOf, outlets } = lookupOf(network);
  const reports = Array.from(
    statements.document.subarray(statements.documentStart[at], statements.documentStart[at + 1]),
  );
  const issue = statements.issue[at] ?? NONE;
  return {
    key: statementKey(datasets[statements.dataset[at] ?? 0]?.id ?? '', statements.id[at] ?? ''),
    source: actors[statements.source[at] ?? 0]?.id ?? '',
    stance: STANCES[statements.stance[at] ?? 0] ?? 'supports',
    target: actors[statements.target[at] ?? 0]?.id ?? '',
    date: isoDay(statements.day[at] ?? NO_DAY),
    issue: issue === NONE ? '' : (issues[issue]?.title ?? ''),
    documents: reports.flatMap((report) => documents[report]?.id ?? []),
    outlets: [...new Set(reports.flatMap((report) => outlets[outletOf[report] ?? 0] ?? []))],
    contested: contested[at] === 1,
  };
}

/** Numbers of the statements shown, newest first, undated last; of one actor or of all. */
export function statementNumbers(view: NetworkView, ofActor?: number): number[] {
  const { passes, network, index } = view;
  const { source, target } = network.statements;
  const isIts = (at: number): boolean =>
    ofActor === undefined ||
    index.shown[source[at] ?? 0] === ofActor ||
    index.shown[target[at] ?? 0] === ofActor;
  const numbers: number[] = [];
  for (let at = 0; at < passes.length; at += 1) if (passes[at] === 1 && isIts(at)) numbers.push(at);
  return newestFirst(view, numbers);
}

/** Numbers of statements in the order in which the evidence lists them; undated ones last. */
export function newestFirst({ network }: NetworkView, numbers: Iterable<number>): number[] {
  const { day } = network.statements;
  return [...numbers].sort((a, b) => (day[b] ?? NO_DAY) - (day[a] ?? NO_DAY) || a - b);
}

/** The number of a statement by its address; undefined where there is none. */
export function statementNumber({ network }: NetworkView, key: string): number | undefined {
  const colon = key.indexOf(':');
  const dataset = lookupOf(network).dataset(key.slice(0, colon));
  if (dataset === undefined) return undefined;
  const id = key.slice(colon + 1);
  const { statements } = network;
  const at = statements.id.findIndex(
    (each, number) => each === id && statements.dataset[number] === dataset,
  );
  return at < 0 ? undefined : at;
}
