import { isDeepStrictEqual } from 'node:util';
import type { Dataset, DatasetView, Problem, Statement } from '@stancegraph/model';
import {
  SHARED_KINDS,
  type SharedKind,
  type SharedMap,
  type SharedTypes,
} from '../store/shared.js';
import type { StoredHead } from '../store/stored-dataset.js';
import { noChanges, planShared, type Changes, type SharedPlan } from './plan-shared.js';

/** What is stored, as far as an import of one dataset needs it. */
export interface Stored {
  /** Every dataset's node. */
  readonly heads: ReadonlyMap<string, StoredHead>;
  /** What all active datasets mention. */
  readonly shared: { readonly [K in SharedKind]: SharedMap<SharedTypes[K]> };
  /** The dataset's own, of its active generation. */
  readonly statements: readonly Statement[];
  /** The dataset's own, by their node's key. */
  readonly views: ReadonlyMap<string, DatasetView>;
}

/** The difference between what is stored and what a dataset's file says. */
export interface Plan {
  readonly head: boolean;
  readonly shared: { readonly [K in SharedKind]: SharedPlan<SharedTypes[K]> };
  readonly statements: {
    readonly create: readonly Statement[];
    readonly delete: readonly Statement[];
    readonly changes: Changes;
  };
  readonly views: {
    readonly create: readonly DatasetView[];
    readonly deleteKeys: readonly string[];
    readonly changes: Changes;
  };
  readonly warnings: readonly Problem[];
  /** How many nodes and relationships are to be written or removed; 0 where the store is right already. */
  readonly writes: number;
}

/** Compares by content, so that what somebody changed by hand in the database is mended too. */
export function planImport(dataset: Dataset, stored: Stored): Plan {
  const shared = {
    actors: planShared('actors', dataset.id, dataset.actors, stored.shared.actors),
    issues: planShared('issues', dataset.id, dataset.issues, stored.shared.issues),
    documents: planShared('documents', dataset.id, dataset.documents, stored.shared.documents),
  };
  const statements = planStatements(dataset.statements, stored.statements);
  const views = planViews(dataset.views, stored.views);
  const head = !sameHead(dataset, stored.heads.get(dataset.id));
  const writes =
    SHARED_KINDS.reduce((sum, kind) => sum + writesOf(shared[kind]), 0) +
    statements.create.length +
    statements.delete.length +
    views.create.length +
    views.deleteKeys.length +
    (head ? 1 : 0);
  const warnings = SHARED_KINDS.flatMap((kind) => shared[kind].warnings);
  return { head, shared, statements, views, warnings, writes };
}

function writesOf(plan: SharedPlan<unknown>): number {
  const lists = [
    plan.create,
    plan.overwrite,
    plan.mention,
    plan.unmention,
    plan.others,
    plan.remove,
  ];
  return lists.reduce((sum, list) => sum + list.length, 0);
}

function sameHead(dataset: Dataset, head: StoredHead | undefined): boolean {
  return (
    head !== undefined &&
    head.generation > 0 &&
    head.title === dataset.title &&
    head.description === dataset.description &&
    head.licence === dataset.licence
  );
}

function planStatements(
  wanted: readonly Statement[],
  stored: readonly Statement[],
): Plan['statements'] {
  const known = new Map<string, Statement>();
  const surplus: Statement[] = [];
  for (const statement of stored) {
    if (known.has(statement.id)) surplus.push(statement);
    else known.set(statement.id, statement);
  }
  const changes = noChanges();
  const create: Statement[] = [];
  const gone: Statement[] = surplus;
  for (const statement of wanted) {
    const before = known.get(statement.id);
    known.delete(statement.id);
    if (before !== undefined && isDeepStrictEqual(before, statement)) changes.unchanged += 1;
    else {
      create.push(statement);
      if (before === undefined) changes.added += 1;
      else {
        gone.push(before);
        changes.changed += 1;
      }
    }
  }
  changes.removed = known.size;
  return { create, delete: [...gone, ...known.values()], changes };
}

function planViews(
  wanted: readonly DatasetView[],
  stored: ReadonlyMap<string, DatasetView>,
): Plan['views'] {
  const known = new Map([...stored].map(([key, view]) => [view.id, { key, view }]));
  const changes = noChanges();
  const create: DatasetView[] = [];
  const deleteKeys: string[] = [];
  for (const view of wanted) {
    const before = known.get(view.id);
    known.delete(view.id);
    // Positions are stored as JSON, which knows no negative zero.
    if (before !== undefined && isDeepStrictEqual(before.view, JSON.parse(JSON.stringify(view)))) {
      changes.unchanged += 1;
      continue;
    }
    create.push(view);
    if (before === undefined) changes.added += 1;
    else {
      deleteKeys.push(before.key);
      changes.changed += 1;
    }
  }
  changes.removed = known.size;
  deleteKeys.push(...[...known.values()].map(({ key }) => key));
  return { create, deleteKeys, changes };
}
