import type { NamedQuery, NamedQueryChange, NewNamedQuery } from '@stancegraph/contract';
import {
  loadStatement,
  type CypherEngine,
  type ReadTransaction,
  type WriteTransaction,
} from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { shortName } from '../naming/short-name.js';
import { catalogueQueries, readyQuery } from './catalogue.js';
import { checkDefaults } from './check-defaults.js';
import { keyOf, propertiesOf, revisionFrom, type SavedQuery } from './saved-query.js';

/** So many saved queries a store holds, deleted ones too, and so many revisions each of them. */
const MOST = 2_000;
const MOST_REVISIONS = 200;
/** What planning a query may take before it is saved. */
const PLAN_MS = 5_000;

/**
 * The queries that readers saved under a name. Every change adds a revision and none is ever lost: what was
 * cited by its revision keeps its meaning, after a deletion too.
 */
export class SavedQueryStore {
  constructor(private readonly engine: CypherEngine) {}

  /** By title; without the deleted ones. */
  async list(): Promise<NamedQuery[]> {
    const all = await this.engine.read(readLatest);
    return all.filter(({ deleted }) => !deleted).map(({ query }) => query);
  }

  /** The latest revision, or a certain one. Resolves to undefined where there is none. */
  async find(name: string, revision?: number): Promise<NamedQuery | undefined> {
    const all = await this.engine.read((tx) => readRevisions(tx, name));
    const found = all.find(({ query: { saved } }) =>
      revision === undefined ? saved.latest : saved.revision === revision,
    );
    return found === undefined || (found.deleted && revision === undefined)
      ? undefined
      : found.query;
  }

  /** Every revision, newest first; empty where nothing was ever saved under the name. */
  async revisions(name: string): Promise<NamedQuery[]> {
    const all = await this.engine.read((tx) => readRevisions(tx, name));
    return all.map(({ query }) => query);
  }

  /**
   * Saves a query under a name made from its title, or goes on with a deleted one. Rejects with
   * `invalid-input` or `refused` for a statement that this engine would not run, with `conflict` for a
   * name that is taken.
   */
  async create({ name: wanted, ...rest }: NewNamedQuery): Promise<NamedQuery> {
    const content = { ...rest, question: rest.question ?? '' };
    await this.#check({ name: wanted ?? 'this query', ...content });
    return this.engine.write(async (tx) => {
      const all = await readLatest(tx);
      const before = all.find(({ query }) => query.name === wanted);
      if (before === undefined && all.length >= MOST) throw tooMany();
      const taken = new Set(
        [...catalogueQueries(), ...all.map(({ query }) => query)].map(({ name }) => name),
      );
      const name = wanted ?? shortName(content.title, taken, 'query');
      if (wanted !== undefined && taken.has(wanted) && before?.deleted !== true)
        throw nameTaken(wanted);
      return putAfter(tx, before, { name, ...content });
    });
  }

  /** Adds a revision. Rejects as `create` does, and with `conflict` where there is a later one than it was made to. */
  async change(name: string, { revision, ...change }: NamedQueryChange): Promise<NamedQuery> {
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    ) as Partial<Omit<Content, 'name'>>;
    const now = await this.find(name);
    if (now !== undefined) await this.#check({ ...now, ...given });
    return this.engine.write(async (tx) => {
      const before = present(await readRevisions(tx, name), name);
      if (before.query.saved.revision !== revision) throw changedMeanwhile(before);
      return putAfter(tx, before, { ...before.query, ...given });
    });
  }

  /** Deletes a query: a last revision says so. Resolves to what it was; rejects with `not-found`. */
  async delete(name: string): Promise<NamedQuery> {
    return this.engine.write(async (tx) => {
      const before = present(await readRevisions(tx, name), name);
      await putAfter(tx, before, before.query, true);
      return before.query;
    });
  }

  /** What could never run is not saved: neither its parameters nor its statement. */
  async #check(
    query: Pick<NamedQuery, 'name' | 'parameters' | 'cypher' | 'example'>,
  ): Promise<void> {
    checkDefaults(query.parameters);
    const { cypher, params } = readyQuery(query, query.example, { written: false, at: 'example' });
    await this.engine.explainQuery(cypher, params, { timeoutMs: PLAN_MS });
  }
}

type Content = Pick<
  NamedQuery,
  'name' | 'title' | 'question' | 'cypher' | 'parameters' | 'example' | 'columns'
>;

async function putAfter(
  tx: WriteTransaction,
  before: SavedQuery | undefined,
  content: Content,
  deleted = false,
): Promise<NamedQuery> {
  const now = new Date().toISOString();
  const { revision = 0, created = now } = before?.query.saved ?? {};
  if (revision >= MOST_REVISIONS) throw tooManyRevisions(content.name);
  if (before !== undefined) {
    const { rows } = await tx.run(loadStatement('write/outdate-saved-query.cypher').text, {
      key: keyOf(before.query),
    });
    if (rows.length === 0) throw changedMeanwhile(before);
  }
  const { name, title, question, cypher, parameters, example, columns } = content;
  const query = {
    ...{ name, title, question, group: before?.query.group ?? SAVED, parameters, columns, example },
    ...{ cypher, saved: { revision: revision + 1, latest: true, created, changed: now } },
  };
  await tx.run(loadStatement('write/put-saved-query.cypher').text, {
    key: keyOf(query),
    properties: propertiesOf({ query, deleted }),
  });
  return query;
}

const SAVED = 'Saved';

async function readLatest(tx: ReadTransaction): Promise<SavedQuery[]> {
  const { rows } = await tx.run(loadStatement('read/saved-queries.cypher').text);
  return rows.map((row) => revisionFrom(row, SAVED));
}

async function readRevisions(tx: ReadTransaction, name: string): Promise<SavedQuery[]> {
  const { rows } = await tx.run(loadStatement('read/saved-query-revisions.cypher').text, { name });
  return rows.map((row) => revisionFrom(row, SAVED));
}

function present(revisions: readonly SavedQuery[], name: string): SavedQuery {
  const [latest] = revisions;
  if (latest !== undefined && !latest.deleted) return latest;
  if (catalogueQueries().some((query) => query.name === name))
    throw new StancegraphError(
      'conflict',
      `“${name}” belongs to the catalogue and stays as it is; save a copy under another name.`,
    );
  throw new StancegraphError('not-found', `There is no saved query “${name}”.`);
}

function nameTaken(name: string): StancegraphError {
  return new StancegraphError('conflict', `There is a query “${name}” already.`, {
    details: [{ path: 'name', message: 'is taken' }],
  });
}

function changedMeanwhile({ query: { title, saved } }: SavedQuery): StancegraphError {
  return new StancegraphError(
    'conflict',
    `“${title}” was changed by somebody else meanwhile: load it again.`,
    {
      details: [
        {
          path: 'revision',
          message: 'is not the present one',
          expected: String(saved.revision),
        },
      ],
    },
  );
}

function tooMany(): StancegraphError {
  return new StancegraphError(
    'too-large',
    `The store holds ${String(MOST)} saved queries, deleted ones too; go on with one of them.`,
  );
}

function tooManyRevisions(name: string): StancegraphError {
  return new StancegraphError(
    'too-large',
    `“${name}” has ${String(MOST_REVISIONS)} revisions; save it under another name.`,
  );
}
