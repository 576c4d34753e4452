import type { NamedQuery } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { catalogueQueries, readyQuery, type ReadyQuery } from './catalogue.js';
import { checkNames } from './check-names.js';
import { SavedQueryStore } from './saved-queries.js';

/** The queries that have a name, the catalogue's own and those that readers saved. */
export class NamedQueryReader {
  readonly saved: SavedQueryStore;

  constructor(private readonly engine: CypherEngine) {
    this.saved = new SavedQueryStore(engine);
  }

  /** The catalogue first, then what was saved, by title. */
  async list(): Promise<NamedQuery[]> {
    return [...catalogueQueries(), ...(await this.saved.list())];
  }

  /** One query, of the latest revision or a certain one. Rejects with `not-found`. */
  async get(name: string, revision?: number): Promise<NamedQuery> {
    const own = catalogueQueries().find((query) => query.name === name);
    const found = own ?? (await this.saved.find(name, revision));
    if (found !== undefined && (own === undefined || revision === undefined)) return found;
    throw new StancegraphError('not-found', missing(name, own !== undefined, revision));
  }

  /**
   * A query with values as an address writes them. Rejects with `not-found`, and with `invalid-input` for values that do not fit
   * or name what is not in the store.
   */
  async ready(
    name: string,
    revision: number | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Promise<ReadyQuery> {
    const query = await this.get(name, revision);
    const ready = readyQuery(query, given, { written: true });
    await checkNames(query.parameters, ready, (cypher, parameters) =>
      this.engine.read(async (tx) => (await tx.run(cypher, parameters)).rows.length > 0),
    );
    return ready;
  }

  /** All revisions of a saved query, newest first. Rejects with `not-found`. */
  async revisions(name: string): Promise<NamedQuery[]> {
    const all = await this.saved.revisions(name);
    if (all.length > 0) return all;
    await this.get(name);
    throw new StancegraphError('not-found', missing(name, true, undefined));
  }
}

function missing(name: string, isCatalogue: boolean, revision: number | undefined): string {
  if (isCatalogue) return `“${name}” belongs to the catalogue, which has no revisions.`;
  return revision === undefined
    ? `There is no query “${name}”; /api/queries and “stancegraph queries” list them.`
    : `There is no revision ${String(revision)} of a query “${name}”; /api/queries/${name}/revisions lists them.`;
}
