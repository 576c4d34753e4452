import { AsyncLocalStorage } from 'node:async_hooks';
import type { StoreState } from '@stancegraph/contract';
import type { LoadedState, ReaderOptions, ReaderSource, Words } from '@stancegraph/graph';

/** The source of the call under way: a snapshot where its address names one, else the store. */
export class ChosenSource implements ReaderSource {
  readonly #chosen = new AsyncLocalStorage<ReaderSource>();

  constructor(private readonly live: ReaderSource) {}

  /** What runs within reads from this source. */
  run<T>(source: ReaderSource, work: () => T): T {
    return this.#chosen.run(source, work);
  }

  store(): Promise<StoreState> {
    return this.#source.store();
  }

  current(): Promise<LoadedState> {
    return this.#source.current();
  }

  importing(): Promise<ReadonlySet<string>> {
    return this.#source.importing();
  }

  withWords<T>(
    load: () => Promise<LoadedState>,
    options: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    return this.#source.withWords(load, options, work);
  }

  get #source(): ReaderSource {
    return this.#chosen.getStore() ?? this.live;
  }
}
