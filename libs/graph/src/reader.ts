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
import type { NetworkParts } from '@stancegraph/formats';
import { StancegraphError, type Dataset, type Filter, type SnapshotView } from '@stancegraph/model';
import { encodeNetwork } from '@stancegraph/network';
import { actorDetailOf, actorsOf, neighboursOf } from './catalogue/actors.js';
import { datasetsOf, documentsOf, issuesOf, viewsOf } from './catalogue/lists.js';
import type { Page } from './evidence/page.js';
import { statementsByKey, statementsOf, type ByKeyOptions } from './evidence/statements.js';
import { tieEvidenceOf, type TieEnds } from './evidence/tie.js';
import { collected, exportDataset, type ExportedDataset } from './export/dataset.js';
import { networkOf } from './export/network.js';
import { findMatches } from './search/matches.js';
import { searchFor, type SearchOptions } from './search/search.js';
import {
  filterOfRequest,
  partsOfView,
  type TakenView,
  type ViewRequest,
} from './snapshots/snapshot-parts.js';
import type { LoadedState } from './state/loaded-state.js';
import { inSteadyMemory } from './store/steady-memory.js';
import type { ReaderOptions, ReaderSource } from './state/reader-source.js';
import type { Words } from './words/words.js';
import { graphOf } from './view/graph.js';

export interface WholeDatasetsOptions extends ReaderOptions {
  /** What becomes of an id that is not there. */
  readonly missing?: 'refuse' | 'skip';
}

/** Whole datasets are read as fast as whoever asked takes them, who may be far away. */
const WHOLE_MS = 15 * 60_000;

/** The parts of a question that need something of the store before a view can be computed. */
interface Asked {
  readonly datasets?: readonly string[] | undefined;
  readonly text?: string | undefined;
}

/**
 * Answers questions about a store or a snapshot. Every answer is computed from one state of it and names that state;
 * all of them apply the same filter in the same way, so that a badge and its evidence agree.
 */
export class Reader {
  private readonly encoded = new WeakMap<LoadedState, Uint8Array>();

  constructor(private readonly source: ReaderSource) {}

  /** Which state the store is in: one small query, for comparing before anything else is asked. */
  store(): Promise<StoreState> {
    return this.source.store();
  }

  /** A view: its `limit` strongest ties, their actors, and totals of all. */
  async graph(filter: Filter, limit: number): Promise<Graph> {
    return graphOf(await this.stateFor(filter), filter, limit);
  }

  /** The whole network of a state as bytes of `@stancegraph/network`, the same ones each time. */
  async network(): Promise<{ store: StoreState; bytes: Uint8Array }> {
    const state = await this.source.current();
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
    return this.withWords(filter, options, (words, state) =>
      tieEvidenceOf(words, state, ends, filter, page),
    );
  }

  async statements(
    filter: Filter,
    page: Page,
    options: ReaderOptions = {},
  ): Promise<StatementsPage> {
    return this.withWords(filter, options, (words, state) =>
      statementsOf(words, state, filter, page),
    );
  }

  /** Single statements by their addresses, `dataset:id`. */
  async statementsByKey(
    keys: readonly string[],
    wanted: ByKeyOptions,
    options: ReaderOptions = {},
  ): Promise<StatementsByKey> {
    const { datasets } = wanted;
    return this.withWords({ datasets }, options, (words, state) =>
      statementsByKey(words, state, keys, wanted),
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
    return this.withWords(search, options, (words, state) =>
      searchFor(words, state, query, search),
    );
  }

  async datasets(): Promise<Datasets> {
    const state = await this.source.current();
    return datasetsOf(state, await this.source.importing());
  }

  async views(): Promise<Views> {
    return viewsOf(await this.source.current());
  }

  /**
   * Hands over the one dataset that a filter names, or that the store holds: whole, or what the filter leaves of it.
   * Its statements can be asked for until the work is over; the work may be done again.
   */
  async exportParts<T>(
    filter: Filter,
    options: ReaderOptions,
    work: (exported: ExportedDataset) => Promise<T>,
  ): Promise<T> {
    return this.#whole(filter, options, async (words, state) =>
      work(await exportDataset(words, state, filter)),
    );
  }

  /** The same, in memory. */
  exportDataset(filter: Filter, options: ReaderOptions = {}): Promise<Dataset> {
    return this.exportParts(filter, options, ({ parts }) => collected(parts));
  }

  /** Hands over what a snapshot of a view holds, as `exportParts` does. */
  async takeView<T>(
    request: ViewRequest,
    options: ReaderOptions,
    work: (taken: TakenView, store: StoreState) => Promise<T>,
  ): Promise<T> {
    return this.#whole(filterOfRequest(request), options, async (words, state) =>
      work(await partsOfView(words, state, request), state.store),
    );
  }

  /** The datasets with these ids, or all, of one state of the store: whole, by id. */
  async wholeDatasets(
    ids: readonly string[] | undefined,
    { missing = 'refuse', ...options }: WholeDatasetsOptions = {},
  ): Promise<Dataset[]> {
    const asked = missing === 'refuse' ? { datasets: ids } : {};
    return this.#whole(asked, options, async (words, state) => {
      const datasets: Dataset[] = [];
      for (const id of [...state.datasets.keys()].sort()) {
        if (ids !== undefined && ids.length > 0 && !ids.includes(id)) continue;
        datasets.push(await collected(await words.dataset(id)));
      }
      return datasets;
    });
  }

  /** The view as actors and ties, for formats of graph tools. */
  async exportNetwork(
    filter: Filter,
    positions: SnapshotView['positions'] = {},
  ): Promise<NetworkParts> {
    return networkOf(await this.stateFor(filter), filter, positions);
  }

  /** Refuses a filter that names datasets which are not there: an empty picture would look like an answer. */
  private async stateFor(
    { datasets, text }: Asked,
    options: ReaderOptions = {},
  ): Promise<LoadedState> {
    const state = await this.source.current();
    const unknown = (datasets ?? []).filter((id) => !state.datasets.has(id));
    if (unknown.length > 0) throw noSuchDatasets(state, unknown);
    if (text === undefined || state.matches(text) !== undefined) return state;
    return this.source.withWords(
      () => this.source.current(),
      options,
      async (words, current) => {
        current.remember(text, await findMatches(words, current, text));
        return current;
      },
    );
  }

  /** Reads all words of datasets, which take the time that their reader takes. */
  #whole<T>(
    filter: Asked,
    options: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    return inSteadyMemory(() => this.withWords(filter, { timeoutMs: WHOLE_MS, ...options }, work));
  }

  /** Reads words of statements for a loaded state. */
  private withWords<T>(
    filter: Asked,
    options: ReaderOptions,
    work: (words: Words, state: LoadedState) => Promise<T>,
  ): Promise<T> {
    return this.source.withWords(() => this.stateFor(filter, options), options, work);
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
