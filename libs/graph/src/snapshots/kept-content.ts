import type { Snapshot } from '@stancegraph/contract';
import { ContentScanner, type DatasetParts, type SnapshotParts } from '@stancegraph/formats';
import {
  fold,
  StancegraphError,
  statementKey,
  type SnapshotContent,
  type Statement,
  type StatementFacts,
} from '@stancegraph/model';
import { interner } from '../state/interner.js';
import type { LoadedState } from '../state/loaded-state.js';
import type { StatementWords, Words } from '../words/words.js';
import { factsOf, stateOfFacts } from './content-state.js';
import { storeOf, wordsOf } from './snapshot-source.js';

/** Opens a content's canonical JSON from its beginning, seen to be what its name says. */
type Open = () => Promise<AsyncIterable<Buffer>>;

/** A content of which statements are read from its file each time that they are asked for. */
export interface KeptContent {
  readonly parts: SnapshotParts;
  readonly state: LoadedState;
  readonly words: Words;
}

/** Named by its dataset when the whole file was read: copies of all of them would take as much again. */
interface Named extends StatementFacts {
  dataset: string;
}

/** Statements that are handed on at once. */
const BATCH = 500;

/** Reads a snapshot's file once, and keeps what views are computed from. */
export async function readKept(snapshot: Snapshot, open: Open): Promise<KeptContent> {
  const scanner = new ContentScanner();
  const intern = interner();
  const facts: Named[] = [];
  const datasetOf: number[] = [];
  for await (const piece of await open())
    for (const [at, statement] of scanner.push(piece)) {
      datasetOf.push(at);
      facts.push(interned(factsOf('', statement), intern));
    }
  const content = scanner.content();
  const ids = content.datasets.map(({ id }) => id);
  for (const [at, each] of facts.entries()) each.dataset = ids[datasetOf[at] ?? 0] ?? '';
  const state = stateOfFacts(content, facts, storeOf(snapshot));
  const datasets = content.datasets.map((dataset, at) => ({
    ...dataset,
    statements: () => statementsOf(open, at),
  }));
  return { parts: { ...content, datasets }, state, words: new KeptWords(content, datasets) };
}

/** The words of a snapshot's statements, from its file. */
class KeptWords implements Words {
  constructor(
    private readonly content: SnapshotContent,
    private readonly datasets: readonly DatasetParts[],
  ) {}

  async of(facts: readonly StatementFacts[]): Promise<ReadonlyMap<string, StatementWords>> {
    const wanted = new Set(facts.map(({ dataset, id }) => statementKey(dataset, id)));
    const found = new Map<string, StatementWords>();
    for await (const [key, statement] of this.#all())
      if (wanted.has(key)) found.set(key, wordsOf(statement));
    return found;
  }

  async holding(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for await (const [key, { summary, quote }] of this.#all()) {
      const text = fold(`${summary} ${quote ?? ''}`);
      if (words.every((word) => text.includes(word))) found.set(key, summary);
    }
    return found;
  }

  dataset(id: string): Promise<DatasetParts> {
    const dataset = this.datasets.find((each) => each.id === id);
    if (dataset !== undefined) return Promise.resolve(dataset);
    return Promise.reject(new StancegraphError('not-found', `There is no dataset “${id}”.`));
  }

  async *#all(): AsyncGenerator<[key: string, statement: Statement]> {
    for (const [at, { id }] of this.content.datasets.entries())
      for await (const batch of this.datasets[at]?.statements() ?? [])
        for (const statement of batch) yield [statementKey(id, statement.id), statement];
  }
}

async function* statementsOf(open: Open, dataset: number): AsyncGenerator<Statement[]> {
  const scanner = new ContentScanner();
  let batch: Statement[] = [];
  for await (const piece of await open()) {
    const scanned = scanner.push(piece);
    for (const [at, statement] of scanned) if (at === dataset) batch.push(statement);
    if (scanned.some(([at]) => at > dataset)) break;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function interned(facts: StatementFacts, intern: (text: string) => string): StatementFacts {
  const { source, target, date, issue, documents } = facts;
  return {
    ...facts,
    source: intern(source),
    target: intern(target),
    documents: documents.map(intern),
    ...(date === undefined ? {} : { date: intern(date) }),
    ...(issue === undefined ? {} : { issue: intern(issue) }),
  };
}
