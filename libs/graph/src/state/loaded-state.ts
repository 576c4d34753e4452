import { createHash } from 'node:crypto';
import type { StoreState } from '@stancegraph/contract';
import type { CypherEngine, ReadTransaction } from '@stancegraph/engine';
import {
  StancegraphError,
  statementKey,
  type Corpus,
  type StatementFacts,
} from '@stancegraph/model';
import { buildNetwork, type Network } from '@stancegraph/network';
import { createStateViews, type StateViews } from '../view/view.js';
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

/** What a state holds beside its statements. */
export interface StateRecords {
  readonly store: StoreState;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly issues: ReadonlyMap<string, IssueRecord>;
  readonly datasets: ReadonlyMap<string, DatasetRecord>;
  readonly views: readonly ViewRecord[];
}

/** One state of the store, in memory, without the words of statements. Immutable. */
export interface LoadedState extends StateRecords, StateViews {
  /** A statement by its address. */
  readonly statement: (key: string) => StatementFacts | undefined;
  readonly corpus: Corpus;
  /** The same statements, in the same order, in columns. */
  readonly network: Network;
}

/** Names a state of a store in eight characters; equal only for the same store at the same version. */
export function storeStateOf(engine: CypherEngine, { uuid, version }: StoreVersion): StoreState {
  const state = createHash('sha256')
    .update(`${uuid}:${String(version)}`)
    .digest('hex')
    .slice(0, 8);
  return { engine: engine.kind, version, state };
}

/** A store that answers at all is given the time that reading a large one takes on a slow machine. */
const LOAD_MS = 5 * 60_000;

async function load(engine: CypherEngine): Promise<LoadedState> {
  const work = async (tx: ReadTransaction): Promise<LoadedState> => {
    const version = await readStoreVersion(tx);
    const datasets = await readDatasets(tx);
    const actors = await readActors(tx);
    const documents = await readDocuments(tx);
    const issues = await readIssues(tx);
    const views = await readViews(tx);
    const statements = await readFacts(tx, datasets);
    const store = storeStateOf(engine, version);
    return assembleState({ store, actors, documents, issues, datasets, views }, statements);
  };
  return readConsistently(engine, work, { timeoutMs: LOAD_MS });
}

/** Puts a state together from its records, by id, and its statements, sorted by dataset and id. */
export function assembleState(
  records: StateRecords,
  statements: readonly StatementFacts[],
): LoadedState {
  const { datasets, actors, documents } = records;
  const mentions = new Map([...datasets.keys()].map((id) => [id, new Set<string>()]));
  for (const actor of actors.values()) {
    for (const dataset of actor.datasets) mentions.get(dataset)?.add(actor.id);
  }
  const outlets = new Map([...documents].map(([id, { outlet }]) => [id, outlet]));
  const corpus = { statements, actors, outlets, mentions };
  const network = columnsOf(corpus, records);
  return {
    ...records,
    corpus,
    network,
    ...createStateViews(corpus, network),
    statement: finderOf(statements),
  };
}

/** The map is made when the first one is asked for. */
function finderOf(
  statements: readonly StatementFacts[],
): (key: string) => StatementFacts | undefined {
  let byKey: ReadonlyMap<string, StatementFacts> | undefined;
  return (key) => {
    byKey ??= new Map(statements.map((each) => [statementKey(each.dataset, each.id), each]));
    return byKey.get(key);
  };
}

function columnsOf(
  { statements, mentions }: Corpus,
  { actors, documents, issues, datasets }: StateRecords,
): Network {
  const titled = ({ id, title }: { id: string; title: string }): { id: string; title: string } => ({
    id,
    title,
  });
  try {
    return buildNetwork({
      statements,
      mentions,
      datasets: [...datasets.values()].map(titled).sort((a, b) => (a.id < b.id ? -1 : 1)),
      issues: [...issues.values()].map(titled),
      documents: [...documents.values()].map(({ outlet, ...each }) => ({
        ...titled(each),
        outlet,
      })),
      actors: [...actors.values()].map(
        ({ datasets: mentionedBy, wikidata, description, ...actor }) => actor,
      ),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StancegraphError(
      'engine-failed',
      `A statement in the database names what no dataset mentions: ${error.message}. Import the dataset again to mend it.`,
    );
  }
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
