import { createHash } from 'node:crypto';
import type { StoreState } from '@stancegraph/contract';
import type { CypherEngine, ReadTransaction } from '@stancegraph/engine';
import { computeView, type Corpus, type Filter, type View } from '@stancegraph/model';
import { readConsistently } from '../store/consistent-read.js';
import { readStoreVersion, type StoreVersion } from '../store/store-version.js';
import { readFacts } from './read-facts.js';
import { readActors, readDatasets, readDocuments, readIssues, readViews } from './read-records.js';
import type {
  ActorRecord,
  DatasetRecord,
  DocumentRecord,
  IssueRecord,
  ViewRecord,
} from './records.js';

/** One state of the store, in memory, without the words of statements. Immutable. */
export interface LoadedState {
  readonly store: StoreState;
  readonly corpus: Corpus;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly issues: ReadonlyMap<string, IssueRecord>;
  readonly datasets: ReadonlyMap<string, DatasetRecord>;
  readonly views: readonly ViewRecord[];
  /** Computes a view, or gives it again if it was asked for lately. */
  view(filter: Filter): View;
}

/** Names a state of a store in eight characters; equal only for the same store at the same version. */
export function storeStateOf(engine: CypherEngine, { uuid, version }: StoreVersion): StoreState {
  const state = createHash('sha256')
    .update(`${uuid}:${String(version)}`)
    .digest('hex')
    .slice(0, 8);
  return { engine: engine.kind, version, state };
}

async function load(engine: CypherEngine): Promise<LoadedState> {
  return readConsistently(engine, async (tx: ReadTransaction) => {
    const version = await readStoreVersion(tx);
    const datasets = await readDatasets(tx);
    const actors = await readActors(tx);
    const documents = await readDocuments(tx);
    const issues = await readIssues(tx);
    const views = await readViews(tx);
    const statements = await readFacts(tx, datasets);
    const mentions = new Map([...datasets.keys()].map((id) => [id, new Set<string>()]));
    for (const actor of actors.values()) {
      for (const dataset of actor.datasets) mentions.get(dataset)?.add(actor.id);
    }
    const outlets = new Map([...documents].map(([id, { outlet }]) => [id, outlet]));
    const corpus = { statements, actors, outlets, mentions };
    const store = storeStateOf(engine, version);
    return { store, corpus, actors, documents, issues, datasets, views, view: viewsOf(corpus) };
  });
}

const VIEWS_KEPT = 24;

/** Views of one corpus never change, so the last few are kept, the least lately used going first. */
function viewsOf(corpus: Corpus): (filter: Filter) => View {
  const kept = new Map<string, View>();
  return (filter) => {
    const key = JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
    const view = kept.get(key) ?? computeView(corpus, filter);
    kept.delete(key);
    kept.set(key, view);
    const oldest = kept.keys().next();
    if (kept.size > VIEWS_KEPT && oldest.done !== true) kept.delete(oldest.value);
    return view;
  };
}

/** Loads a state when the store has moved on, and gives the loaded one while it has not. */
export class StateCache {
  private held: Promise<LoadedState> | undefined;
  private heldFor = '';

  constructor(private readonly engine: CypherEngine) {}

  /** Asks the store for its version only. */
  async store(): Promise<StoreState> {
    return storeStateOf(this.engine, await this.engine.read(readStoreVersion));
  }

  /** Callers at the same time share one load; none of them can cancel it for the others. */
  async current(): Promise<LoadedState> {
    const { state } = await this.store();
    if (this.held === undefined || this.heldFor !== state) {
      this.heldFor = state;
      const loading = load(this.engine);
      this.held = loading;
      loading.catch(() => {
        if (this.held === loading) this.held = undefined;
      });
    }
    return this.held;
  }
}
