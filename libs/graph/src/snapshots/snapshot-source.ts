import type { Snapshot, StoreState } from '@stancegraph/contract';
import { partsOf, type DatasetParts } from '@stancegraph/formats';
import {
  fold,
  StancegraphError,
  statementKey,
  throwIfCancelled,
  type SnapshotContent,
  type Statement,
  type StatementFacts,
} from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { ReaderOptions, ReaderSource } from '../state/reader-source.js';
import type { StatementWords, Words } from '../words/words.js';
import { stateOfContent, statementsOf } from './content-state.js';

/** What a snapshot is called as a state that can be read. */
export function storeOf({ id, dataVersion }: Pick<Snapshot, 'id' | 'dataVersion'>): StoreState {
  return { engine: 'snapshot', version: dataVersion, state: id.slice(0, 8) };
}

/** A snapshot to read from, like a store that never changes. */
export class SnapshotSource implements ReaderSource {
  constructor(
    private readonly state: LoadedState,
    private readonly words: Words,
  ) {}

  /** Over a content in memory. */
  static of(
    content: SnapshotContent,
    snapshot: Pick<Snapshot, 'id' | 'dataVersion'>,
  ): SnapshotSource {
    return new SnapshotSource(
      stateOfContent(content, storeOf(snapshot)),
      new ContentWords(content),
    );
  }

  store(): Promise<StoreState> {
    return Promise.resolve(this.state.store);
  }

  current(): Promise<LoadedState> {
    return Promise.resolve(this.state);
  }

  importing(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }

  async withWords<T>(
    load: () => Promise<LoadedState>,
    { signal }: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    if (signal !== undefined) throwIfCancelled(signal);
    return work(this.words, await load());
  }
}

/** The words of a snapshot's statements. */
class ContentWords implements Words {
  readonly #statements: ReadonlyMap<string, Statement>;
  #folded: ReadonlyMap<string, string> | undefined;

  constructor(private readonly content: SnapshotContent) {
    this.#statements = statementsOf(content);
  }

  of(facts: readonly StatementFacts[]): Promise<ReadonlyMap<string, StatementWords>> {
    return Promise.resolve(
      new Map(
        facts.flatMap(({ dataset, id }) => {
          const key = statementKey(dataset, id);
          const statement = this.#statements.get(key);
          return statement === undefined ? [] : [[key, wordsOf(statement)] as const];
        }),
      ),
    );
  }

  holding(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.#folded ??= new Map(
      [...this.#statements].map(([key, { summary, quote }]) => [
        key,
        fold(`${summary} ${quote ?? ''}`),
      ]),
    );
    const found = [...this.#folded].filter(([, text]) =>
      words.every((word) => text.includes(word)),
    );
    return Promise.resolve(
      new Map(found.map(([key]) => [key, this.#statements.get(key)?.summary ?? ''])),
    );
  }

  dataset(id: string): Promise<DatasetParts> {
    const dataset = this.content.datasets.find((each) => each.id === id);
    if (dataset !== undefined) return Promise.resolve(partsOf(dataset));
    return Promise.reject(new StancegraphError('not-found', `There is no dataset “${id}”.`));
  }
}

export function wordsOf({ speaker, summary, quote, confidence, span }: Statement): StatementWords {
  return {
    ...(speaker === undefined ? {} : { speaker }),
    summary,
    ...(quote === undefined ? {} : { quote }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(span === undefined ? {} : { span }),
  };
}
