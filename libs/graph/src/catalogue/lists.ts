import type { Datasets, DocumentsPage, IssuesPage, Views } from '@stancegraph/contract';
import type { StatementFacts } from '@stancegraph/model';
import { documentBriefOf } from '../evidence/glossary.js';
import { pageOf, type Page } from '../evidence/page.js';
import type { LoadedState } from '../state/loaded-state.js';
import type { Mentioned } from '../state/records.js';

type Named = Mentioned<{ readonly id: string }>;

function ofDatasets<T extends Named>(
  records: ReadonlyMap<string, T>,
  datasets: readonly string[] | undefined,
): T[] {
  const wanted = new Set(datasets);
  return [...records.values()].filter(
    (record) => wanted.size === 0 || record.datasets.some((id) => wanted.has(id)),
  );
}

function countStatements(
  state: LoadedState,
  keysOf: (statement: StatementFacts) => readonly string[],
): (key: string) => number {
  const counts = new Map<string, number>();
  for (const statement of state.corpus.statements) {
    for (const key of keysOf(statement)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) ?? 0;
}

/** Documents, by id, with how many statements each reports. */
export function documentsOf(
  state: LoadedState,
  datasets: readonly string[] | undefined,
  page: Page,
): DocumentsPage {
  const statements = countStatements(state, ({ documents }) => documents);
  const listed = ofDatasets(state.documents, datasets);
  const paged = pageOf(listed, page, `documents ${state.store.state} ${String(datasets)}`);
  return {
    store: state.store,
    ...paged,
    items: paged.items.map((document) => ({
      ...documentBriefOf(document),
      ...(document.description === undefined ? {} : { description: document.description }),
      datasets: [...document.datasets],
      statements: statements(document.id),
    })),
  };
}

/** Issues, by id, with how many statements each has. */
export function issuesOf(
  state: LoadedState,
  datasets: readonly string[] | undefined,
  page: Page,
): IssuesPage {
  const statements = countStatements(state, ({ issue }) => (issue === undefined ? [] : [issue]));
  const listed = ofDatasets(state.issues, datasets);
  const paged = pageOf(listed, page, `issues ${state.store.state} ${String(datasets)}`);
  return {
    store: state.store,
    ...paged,
    items: paged.items.map((issue) => ({
      ...issue,
      datasets: [...issue.datasets],
      statements: statements(issue.id),
    })),
  };
}

/**
 * Datasets with what each holds. `importingNow` is read afresh, for whether one is being imported changes
 * without the data changing.
 */
export function datasetsOf(state: LoadedState, importingNow: ReadonlySet<string>): Datasets {
  const statements = countStatements(state, ({ dataset }) => [dataset]);
  const mentioned = (of: ReadonlyMap<string, Named>, dataset: string): number =>
    [...of.values()].filter(({ datasets }) => datasets.includes(dataset)).length;
  const items = [...state.datasets.values()].map(({ generation, importing, ...head }) => ({
    ...head,
    counts: {
      statements: statements(head.id),
      actors: mentioned(state.actors, head.id),
      issues: mentioned(state.issues, head.id),
      documents: mentioned(state.documents, head.id),
      views: state.views.filter(({ dataset }) => dataset === head.id).length,
    },
    importing: importingNow.has(head.id),
  }));
  return { store: state.store, items, total: items.length };
}

export function viewsOf(state: LoadedState): Views {
  return { store: state.store, items: [...state.views], total: state.views.length };
}
