import type {
  ActorDetail,
  ActorsPage,
  Datasets,
  DocumentsPage,
  Graph,
  IssuesPage,
  Matches,
  NeighboursPage,
  SearchResults,
  StatementsByKey,
  StatementsPage,
  StoreState,
  TieEvidence,
  Views,
} from '@stancegraph/contract';
import type { CypherEngine, ReadTransaction } from '@stancegraph/engine';
import type { GexfInput } from '@stancegraph/formats';
import { StancegraphError, type Dataset, type Filter } from '@stancegraph/model';
import { encodeNetwork } from '@stancegraph/network';
import { actorDetailOf, actorsOf, neighboursOf } from './catalogue/actors.js';
import { datasetsOf, documentsOf, issuesOf, viewsOf } from './catalogue/lists.js';
import type { Page } from './evidence/page.js';
import { statementsByKey, statementsOf, type ByKeyOptions } from './evidence/statements.js';
import { tieEvidenceOf, type TieEnds } from './evidence/tie.js';
import { exportDataset } from './export/dataset.js';
import { networkOf } from './export/network.js';
import { findMatches } from './search/matches.js';
import { searchFor, type SearchOptions } from './search/search.js';
import { StateCache, type LoadedState } from './state/loaded-state.js';
import { dataChanged } from './evidence/read-evidence.js';
import { sawHalf } from './store/consistent-read.js';
import { readStoreVersion } from './store/store-version.js';
import { readDatasets } from './state/read-records.js';
import { graphOf } from './view/graph.js';

export interface ReaderOptions {
  /** Stops reading from the store; what is shared with other callers goes on. */
  readonly signal?: AbortSignal;
}

/** The parts of a question that need something of the store before a view can be computed. */
interface Asked {
  readonly datasets?: readonly string[] | undefined;
  readonly text?: string | undefined;
}

/**
 * Answers questions about the store. Every answer is computed from one state of it and names that state;
 * all of them apply the same filter in the same way, so that a badge and its evidence agree.
 */
export class Reader {
  private readonly states: StateCache;
  private readonly encoded = new WeakMap<LoadedState, Uint8Array>();

  constructor(private readonly engine: CypherEngine) {
    this.states = new StateCache(engine);
  }

  /** Which state the store is in: one small query, for comparing before anything else is asked. */
  store(): Promise<StoreState> {
    return this.states.store();
  }

  /** A view: its `limit` strongest ties, their actors, and totals of all. */
  async graph(filter: Filter, limit: number): Promise<Graph> {
    return graphOf(await this.stateFor(filter), filter, limit);
  }

  /** The whole network of a state as bytes of `@stancegraph/network`, the same ones each time. */
  async network(): Promise<{ store: StoreState; bytes: Uint8Array }> {
    const state = await this.states.current();
    const bytes = this.encoded.get(state) ?? encodeNetwork(state.network);
    this.encoded.set(state, bytes);
    return { store: state.store, bytes };
  }

  /** Which statements hold every word of a text in summary or quote. */
  async matches(text: string, options: ReaderOptions = {}): Promise<Matches> {
    const { store, matches } = await this.stateFor({ text }, options);
    const statements = Array.from(matches(text) ?? [], (mark, at) => (mark === 1 ? at : -1));
    const found = statements.filter((at) => at >= 0);
    return { store, total: found.length, statements: found };
  }

  async actors(filter: Filter, page: Page): Promise<ActorsPage> {
    return actorsOf(await this.stateFor(filter), filter, page);
  }

  async actor(id: string, filter: Filter): Promise<ActorDetail> {
    return actorDetailOf(await this.stateFor(filter), id, filter);
  }

  async neighbours(id: string, filter: Filter, page: Page): Promise<NeighboursPage> {
    return neighboursOf(await this.stateFor(filter), id, filter, page);
  }

  async tie(
    ends: TieEnds,
    filter: Filter,
    page: Page,
    options: ReaderOptions = {},
  ): Promise<TieEvidence> {
    return this.withWords(filter, options, (tx, state) =>
      tieEvidenceOf(tx, state, ends, filter, page),
    );
  }

  async statements(
    filter: Filter,
    page: Page,
    options: ReaderOptions = {},
  ): Promise<StatementsPage> {
    return this.withWords(filter, options, (tx, state) => statementsOf(tx, state, filter, page));
  }

  /** Single statements by their addresses, `dataset:id`. */
  async statementsByKey(
    keys: readonly string[],
    wanted: ByKeyOptions,
    options: ReaderOptions = {},
  ): Promise<StatementsByKey> {
    const { datasets } = wanted;
    return this.withWords({ datasets }, options, (tx, state) =>
      statementsByKey(tx, state, keys, wanted),
    );
  }

  async documents(datasets: readonly string[] | undefined, page: Page): Promise<DocumentsPage> {
    return documentsOf(await this.stateFor({ datasets }), datasets, page);
  }

  async issues(datasets: readonly string[] | undefined, page: Page): Promise<IssuesPage> {
    return issuesOf(await this.stateFor({ datasets }), datasets, page);
  }

  async search(
    query: string,
    search: SearchOptions,
    options: ReaderOptions = {},
  ): Promise<SearchResults> {
    return this.withWords(search, options, (tx, state) => searchFor(tx, state, query, search));
  }

  async datasets(): Promise<Datasets> {
    const state = await this.states.current();
    return datasetsOf(state, await this.engine.read(readDatasets));
  }

  async views(): Promise<Views> {
    return viewsOf(await this.states.current());
  }

  /** The one dataset that a filter names, or that the store holds: whole, or what the filter leaves of it. */
  async exportDataset(filter: Filter, options: ReaderOptions = {}): Promise<Dataset> {
    return this.withWords(filter, options, (tx, state) => exportDataset(tx, state, filter));
  }

  /** The view as actors and ties, for formats of graph tools. */
  async exportNetwork(filter: Filter): Promise<GexfInput> {
    return networkOf(await this.stateFor(filter), filter);
  }

  /** Refuses a filter that names datasets which are not there: an empty picture would look like an answer. */
  private async stateFor(
    { datasets, text }: Asked,
    options: ReaderOptions = {},
  ): Promise<LoadedState> {
    const state = await this.states.current();
    const unknown = (datasets ?? []).filter((id) => !state.datasets.has(id));
    if (unknown.length > 0) throw noSuchDatasets(state, unknown);
    if (text === undefined || state.matches(text) !== undefined) return state;
    return this.onOneState(
      () => this.states.current(),
      options,
      async (tx, current) => {
        current.remember(text, await findMatches(tx, current, text));
        return current;
      },
    );
  }

  /** Reads words of statements for a loaded state. */
  private withWords<T>(
    filter: Asked,
    options: ReaderOptions,
    work: (tx: ReadTransaction, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    return this.onOneState(() => this.stateFor(filter, options), options, work);
  }

  /** If the store moved on between the loading of a state and the reading, starts anew. */
  private async onOneState<T>(
    load: () => Promise<LoadedState>,
    { signal }: ReaderOptions,
    work: (tx: ReadTransaction, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const state = await load();
      try {
        return await this.engine.read(
          async (tx) => {
            const answer = await work(tx, state);
            const { version } = await readStoreVersion(tx);
            if (version !== state.store.version) throw dataChanged();
            return answer;
          },
          signal === undefined ? {} : { signal },
        );
      } catch (error) {
        const moved =
          error instanceof StancegraphError && error.code === 'conflict' && error.retriable;
        if (!(moved || sawHalf(this.engine, error)) || attempt === 5) throw error;
      }
    }
  }
}

function noSuchDatasets(state: LoadedState, unknown: readonly string[]): StancegraphError {
  const there = [...state.datasets.keys()].join(', ') || 'none';
  return new StancegraphError(
    'not-found',
    `There is no dataset “${unknown.join('”, “')}”. Datasets here: ${there}.`,
    { details: unknown.map((id) => ({ path: 'datasets', message: `no dataset “${id}”` })) },
  );
}
