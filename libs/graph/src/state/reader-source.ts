import type { StoreState } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { sawHalf } from '../store/consistent-read.js';
import { readStoreVersion } from '../store/store-version.js';
import { dataChanged, StoredWords } from '../words/stored-words.js';
import type { Words } from '../words/words.js';
import { StateCache, type LoadedState } from './loaded-state.js';
import { readDatasets } from './read-records.js';

export interface ReaderOptions {
  /** Stops reading; what is shared with other callers goes on. */
  readonly signal?: AbortSignal;
  /** Milliseconds that reading may take. Default: the engine's own limit. */
  readonly timeoutMs?: number;
}

/** Where a `Reader` has its states and their words from. */
export interface ReaderSource {
  /** Which state it is in: cheap, for comparing before anything else is asked. */
  store(): Promise<StoreState>;
  current(): Promise<LoadedState>;
  /** The ids of datasets that are being imported. */
  importing(): Promise<ReadonlySet<string>>;
  /** Runs work with a state that `load` gives and the words of that state; again if it moved on meanwhile. */
  withWords<T>(
    load: () => Promise<LoadedState>,
    options: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T>;
}

const ATTEMPTS = 5;

/** The store behind an engine, as it is now. */
export class StoreSource implements ReaderSource {
  private readonly states: StateCache;

  constructor(private readonly engine: CypherEngine) {
    this.states = new StateCache(engine);
  }

  store(): Promise<StoreState> {
    return this.states.store();
  }

  current(): Promise<LoadedState> {
    return this.states.current();
  }

  async importing(): Promise<ReadonlySet<string>> {
    const records = await this.engine.read(readDatasets);
    return new Set([...records.values()].filter((each) => each.importing).map(({ id }) => id));
  }

  /** If the store moved on between the loading of a state and the reading, starts anew. */
  async withWords<T>(
    load: () => Promise<LoadedState>,
    { signal, timeoutMs }: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const state = await load();
      try {
        return await this.engine.read(
          async (tx) => {
            const answer = await work(new StoredWords(tx, state), state);
            const { version } = await readStoreVersion(tx);
            if (version !== state.store.version) throw dataChanged();
            return answer;
          },
          {
            ...(signal === undefined ? {} : { signal }),
            ...(timeoutMs === undefined ? {} : { timeoutMs }),
          },
        );
      } catch (error) {
        const moved =
          error instanceof StancegraphError && error.code === 'conflict' && error.retriable;
        if (!(moved || sawHalf(this.engine, error)) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}
