import type { NewSavedView, SavedView, SavedViewChange, SavedViews } from '@stancegraph/contract';
import {
  loadStatement,
  type CypherEngine,
  type CypherParameters,
  type CypherValue,
  type ReadTransaction,
} from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { shortName } from '../naming/short-name.js';
import { number, optional, text } from '../state/cells.js';

/** So many saved views a store holds. */
const MOST = 2_000;

/** The views that readers saved under a name. They belong to no dataset and do not change the data's version. */
export class SavedViewStore {
  constructor(private readonly engine: CypherEngine) {}

  async list(): Promise<SavedViews> {
    const items = await this.engine.read(readAll);
    return { items, total: items.length };
  }

  /** Rejects with `not-found`. */
  async get(name: string): Promise<SavedView> {
    return named(await this.engine.read(readAll), name);
  }

  /** Saves a view under a name made from its title. */
  create(view: NewSavedView): Promise<SavedView> {
    return this.engine.write(async (tx) => {
      const all = await readAll(tx);
      if (all.length >= MOST) {
        throw new StancegraphError(
          'too-large',
          `The store holds ${String(MOST)} saved views; delete one before you save another.`,
        );
      }
      const now = new Date().toISOString();
      const taken = new Set(all.map(({ name }) => name));
      const { name = shortName(view.title, taken, 'view'), ...rest } = view;
      if (taken.has(name)) throw nameTaken(name);
      const saved: SavedView = {
        name,
        ...rest,
        created: now,
        changed: now,
        revision: 1,
      };
      await tx.run(loadStatement('write/create-saved-view.cypher').text, {
        name: saved.name,
        properties: propertiesOf(saved),
      });
      return saved;
    });
  }

  /** Rejects with `conflict` where somebody else changed it since that revision. */
  change(
    name: string,
    { revision, title, query, description }: SavedViewChange,
  ): Promise<SavedView> {
    return this.engine.write(async (tx) => {
      const before = named(await readAll(tx), name);
      const after: SavedView = {
        ...before,
        title: title ?? before.title,
        query: query ?? before.query,
        ...(description === undefined ? {} : { description }),
        changed: new Date().toISOString(),
        revision: before.revision + 1,
      };
      const { rows } = await tx.run(loadStatement('write/change-saved-view.cypher').text, {
        name,
        revision,
        properties: propertiesOf(after),
      });
      if (rows.length === 0) throw changedMeanwhile(before);
      return after;
    });
  }

  /** Deletes one; rejects with `not-found`. */
  async delete(name: string): Promise<void> {
    await this.engine.write(async (tx) => {
      named(await readAll(tx), name);
      await tx.run(loadStatement('write/delete-saved-view.cypher').text, { name });
    });
  }
}

async function readAll(tx: ReadTransaction): Promise<SavedView[]> {
  const { rows } = await tx.run(loadStatement('read/saved-views.cypher').text);
  return rows.map(savedViewFrom);
}

function savedViewFrom(cells: readonly CypherValue[]): SavedView {
  return {
    name: text(cells[0]),
    title: text(cells[1]),
    ...optional('description', cells[2], text),
    query: text(cells[3]),
    created: text(cells[4]),
    changed: text(cells[5]),
    revision: number(cells[6]),
  };
}

function propertiesOf({ description, ...view }: SavedView): CypherParameters {
  return description === undefined ? view : { ...view, description };
}

function named(views: readonly SavedView[], name: string): SavedView {
  const found = views.find((view) => view.name === name);
  if (found !== undefined) return found;
  throw new StancegraphError('not-found', `There is no saved view “${name}”.`);
}

function nameTaken(name: string): StancegraphError {
  return new StancegraphError('conflict', `There is a saved view “${name}” already.`, {
    details: [{ path: 'name', message: 'is taken' }],
  });
}

function changedMeanwhile({ title, revision }: SavedView): StancegraphError {
  return new StancegraphError(
    'conflict',
    `“${title}” was changed by somebody else meanwhile: load it again.`,
    {
      details: [
        { path: 'revision', message: 'is not the present one', expected: String(revision) },
      ],
    },
  );
}
