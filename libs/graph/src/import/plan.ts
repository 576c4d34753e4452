import { HEAD_FIELDS, type HeadChange } from '@stancegraph/contract';
import type { Dataset, DatasetView, Document, Problem, Statement } from '@stancegraph/model';
import {
  SHARED_KINDS,
  type SharedKind,
  type SharedMap,
  type SharedTypes,
} from '../store/shared.js';
import type { StoredHead } from '../store/stored-dataset.js';
import { Unreadable, type Readable } from '../store/unreadable.js';
import { noChanges, planShared, type Changes, type SharedPlan } from './plan-shared.js';
import { sameContent } from './same-content.js';

/** What is stored, as far as an import of one dataset needs it. */
export interface Stored {
  /** Every dataset's node. */
  readonly heads: ReadonlyMap<string, StoredHead>;
  /** What all active datasets mention. */
  readonly shared: { readonly [K in SharedKind]: SharedMap<SharedTypes[K]> };
  /** The dataset's own, of its active generation. */
  readonly statements: readonly Statement[];
  /** The dataset's own, by their node's key. */
  readonly views: ReadonlyMap<string, Readable<DatasetView>>;
  /** Whether some of the dataset's own cannot be read and is therefore not in here. */
  readonly isDamaged: boolean;
}

/** The difference between what is stored and what a dataset's file says. */
export interface Plan {
  /** Whether what the dataset says of itself is to be written. */
  readonly head: boolean;
  /** What of it differs from what readers see now. */
  readonly headChanges: readonly HeadChange[];
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
  /** The same measured in statements of usual length: long texts count for several. */
  readonly size: number;
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
  const before = stored.heads.get(dataset.id);
  const isActive = before !== undefined && before.generation > 0;
  const headChanges = isActive ? headChangesOf(before, dataset) : [];
  const head = !isActive || headChanges.length > 0;
  const writes =
    SHARED_KINDS.reduce((sum, kind) => sum + writesOf(shared[kind]), 0) +
    statements.create.length +
    statements.delete.length +
    views.create.length +
    views.deleteKeys.length +
    (head ? 1 : 0) +
    (stored.isDamaged ? 1 : 0);
  const texts = [...shared.documents.create, ...shared.documents.overwrite].map(lengthOf);
  const size = writes + Math.floor(texts.reduce((sum, length) => sum + length, 0) / USUAL_LENGTH);
  const warnings = SHARED_KINDS.flatMap((kind) => shared[kind].warnings);
  return { head, headChanges, shared, statements, views, warnings, writes, size };
}

/** Characters that a statement has about, all its texts together. */
const USUAL_LENGTH = 1_000;

function lengthOf({ text = '' }: Document): number {
  return text.length;
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

function headChangesOf(stored: StoredHead, dataset: Dataset): HeadChange[] {
  return HEAD_FIELDS.flatMap((field) => {
    const [before, after] = [stored[field], dataset[field]];
    if (before === after) return [];
    return [
      {
        field,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
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
    if (before !== undefined && sameContent(before, statement)) changes.unchanged += 1;
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
  stored: ReadonlyMap<string, Readable<DatasetView>>,
): Plan['views'] {
  const known = new Map<string, { key: string; view: DatasetView }>();
  const deleteKeys: string[] = [];
  for (const [key, view] of stored) {
    if (view instanceof Unreadable || known.has(view.id)) deleteKeys.push(key);
    else known.set(view.id, { key, view });
  }
  const changes = noChanges();
  const create: DatasetView[] = [];
  for (const view of wanted) {
    const before = known.get(view.id);
    known.delete(view.id);
    if (before !== undefined && sameContent(before.view, view)) {
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
