import type { CypherParameters } from '@stancegraph/engine';
import { STANCES, type Actor, type DatasetView, type Statement } from '@stancegraph/model';
import { SHARED_KINDS, type SharedKind, type SharedTypes } from '../store/shared.js';
import { runRows, type RunFile } from './batches.js';
import type { Plan } from './plan.js';
import type { Mention } from './plan-shared.js';
import {
  actorProperties,
  documentProperties,
  issueProperties,
  statementProperties,
  viewProperties,
} from './properties.js';

/** Makes nodes, or makes existing ones carry other descriptions, `memberOf` included. */
export async function putNodes(
  run: RunFile,
  shared: Plan['shared'],
  which: readonly ('create' | 'overwrite')[],
): Promise<void> {
  const all = <K extends SharedKind>(kind: K): SharedTypes[K][] =>
    which.flatMap((list) => shared[kind][list]);
  const actors = all('actors');
  await runRows(
    run,
    'put-actors',
    actors.map(({ id, ...rest }) => ({ id, properties: actorProperties({ id, ...rest }) })),
  );
  await runRows(
    run,
    'put-issues',
    all('issues').map((issue) => ({ id: issue.id, properties: issueProperties(issue) })),
  );
  await runRows(
    run,
    'put-documents',
    all('documents').map((document) => ({
      id: document.id,
      date: document.date,
      properties: documentProperties(document),
    })),
  );
  await runRows(
    run,
    'drop-memberships',
    actors.map(({ id }) => id),
    {},
    'ids',
  );
  await runRows(run, 'put-memberships', actors.flatMap(membershipOf));
}

function membershipOf({ id, memberOf }: Actor): CypherParameters[] {
  return memberOf === undefined ? [] : [{ member: id, speaksFor: memberOf }];
}

/** Says what datasets mention, each mention in the generation that `generationOf` gives for its dataset. */
export async function putMentions(
  run: RunFile,
  kind: SharedKind,
  mentions: readonly Mention<unknown>[],
  generationOf: (dataset: string) => number,
): Promise<void> {
  const rows = mentions.map(({ dataset, id, own }) => ({
    dataset,
    id,
    generation: generationOf(dataset),
    own: own === undefined ? null : JSON.stringify(own),
  }));
  await runRows(run, `mention-${kind}`, rows);
}

export async function dropMentions(
  run: RunFile,
  kind: SharedKind,
  mentions: readonly { readonly dataset: string; readonly id: string }[],
  generationOf: (dataset: string) => number,
): Promise<void> {
  const rows = mentions.map(({ dataset, id }) => ({
    dataset,
    id,
    generation: generationOf(dataset),
  }));
  await runRows(run, `unmention-${kind}`, rows);
}

/** Mentions of other datasets whose own description has become the node's. */
export async function settleOthers(
  run: RunFile,
  shared: Plan['shared'],
  generationOf: (dataset: string) => number,
): Promise<void> {
  for (const kind of SHARED_KINDS) {
    await dropMentions(run, kind, shared[kind].others, generationOf);
    await putMentions(run, kind, shared[kind].others, generationOf);
  }
}

export async function removeNodes(run: RunFile, shared: Plan['shared']): Promise<void> {
  for (const kind of SHARED_KINDS)
    await runRows(run, `remove-${kind}`, shared[kind].remove, {}, 'ids');
}

export async function createStatements(
  run: RunFile,
  dataset: string,
  generation: number,
  statements: readonly Statement[],
): Promise<void> {
  for (const stance of STANCES) {
    const rows = statements
      .filter((statement) => statement.stance === stance)
      .map((statement) => ({
        source: statement.source,
        target: statement.target,
        date: statement.date ?? null,
        properties: statementProperties(dataset, generation, statement),
      }));
    await runRows(run, `create-${stance}`, rows);
  }
}

export async function deleteStatements(
  run: RunFile,
  dataset: string,
  generation: number,
  statements: readonly Statement[],
): Promise<void> {
  for (const stance of STANCES) {
    const rows = byEnds(statements.filter((statement) => statement.stance === stance));
    await runRows(run, `delete-${stance}`, rows, { dataset, generation });
  }
}

/** Ids that stand in one row at most. */
const MOST_IDS = 500;

/** Grouped, so that the statements between two actors are looked through once and not once for each. */
function byEnds(
  statements: readonly Statement[],
): { source: string; target: string; ids: string[] }[] {
  const rows: { source: string; target: string; ids: string[] }[] = [];
  const open = new Map<string, string[]>();
  for (const { id, source, target } of statements) {
    const key = JSON.stringify([source, target]);
    let ids = open.get(key);
    if (ids === undefined || ids.length === MOST_IDS) {
      ids = [];
      open.set(key, ids);
      rows.push({ source, target, ids });
    }
    ids.push(id);
  }
  return rows;
}

export async function createViews(
  run: RunFile,
  dataset: string,
  generation: number,
  views: readonly DatasetView[],
): Promise<void> {
  const rows = views.map((view) => {
    const key = `${dataset}:${view.id}@${String(generation)}`;
    return { key, properties: viewProperties(key, view) };
  });
  await runRows(run, 'create-views', rows, { dataset, generation });
}
