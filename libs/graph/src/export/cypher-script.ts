import { listStatements, loadStatement, type CypherParameters } from '@stancegraph/engine';
import { scriptBatches, scriptStatement, type DatasetParts } from '@stancegraph/formats';
import type { RunFile } from '../import/batches.js';
import { planShared, type SharedPlan } from '../import/plan-shared.js';
import { createStatements, createViews, putMentions, putNodes } from '../import/write-plan.js';
import {
  SHARED_KINDS,
  type SharedKind,
  type SharedMap,
  type SharedTypes,
} from '../store/shared.js';

const HEADER = `// A Stancegraph database as a script for cypher-shell and an empty Neo4j 5:
//
//   cypher-shell -a neo4j://localhost:7687 -u neo4j -p PASSWORD -d neo4j -f THIS-FILE
//
// Its first statement fails where the database holds anything, and then nothing is changed (do not use --fail-at-end).
// What it loads is what importing the datasets makes. Start Stancegraph on the database when the script is done. If it
// breaks off, empty the database (MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS) and run it again.
// Texts are in ASCII: \\uXXXX stands for any other character.

`;

/** Fails only where there is a node; what cannot be read as a day is told with the error. */
const MUST_BE_EMPTY = `MATCH (n)
WITH n LIMIT 1
RETURN date('The database is not empty, so nothing was loaded. It holds ' + coalesce(labels(n)[0], 'a node')) AS refused;

`;

/** The generation that a first import writes. */
const GENERATION = 1;

type SharedMaps = { [K in SharedKind]: SharedMap<SharedTypes[K]> };

/**
 * Datasets as a script for `cypher-shell` that makes, in an empty Neo4j, the graph that importing them in this order
 * makes: the same files under `cypher/`, with literals for parameters. Constraints and indexes come first, then
 * statements in batches, each a transaction of its own; a dataset becomes visible to Stancegraph with its last one.
 * Statements of datasets are asked for once, a batch at a time. Throws `invalid-input` for text with NUL.
 */
export async function* writeCypherScript(
  datasets: readonly DatasetParts[],
): AsyncGenerator<string> {
  yield HEADER + MUST_BE_EMPTY;
  for (const { text } of listStatements('schema')) yield scriptStatement(text, {});
  yield 'CALL db.awaitIndexes(300);\n\n';
  // Two stores are never one, even where they hold the same.
  yield `${loadStatement('write/create-store.cypher').text.trim().replace('$uuid', 'randomUUID()')};\n`;
  const known: SharedMaps = { actors: new Map(), issues: new Map(), documents: new Map() };
  for (const dataset of datasets) yield* datasetScript(dataset, known);
}

async function* datasetScript(dataset: DatasetParts, known: SharedMaps): AsyncGenerator<string> {
  const { id, title, description = null, licence = null } = dataset;
  const script: string[] = [];
  const run: RunFile = (file, parameters) => {
    // There is nothing in an empty database that it could drop.
    if (file !== 'drop-memberships') script.push(...batchesOf(file, parameters));
    return Promise.resolve();
  };
  const turn = { dataset: id, active: 0, pending: GENERATION, writer: 'script', at: 0 };
  yield `\n${fromFile('begin-generation', turn)}`;
  const shared = {
    actors: planned('actors', dataset, known.actors),
    issues: planned('issues', dataset, known.issues),
    documents: planned('documents', dataset, known.documents),
  };
  await putNodes(run, shared, ['create']);
  for (const kind of SHARED_KINDS)
    await putMentions(run, kind, shared[kind].desired, () => GENERATION);
  yield* script.splice(0);
  let statements = 0;
  for await (const batch of dataset.statements()) {
    statements += batch.length;
    await createStatements(run, id, GENERATION, batch);
    yield* script.splice(0);
  }
  await createViews(run, id, GENERATION, dataset.views);
  yield* script.splice(0);
  const head = { dataset: id, title, description, licence, generation: GENERATION, writer: null };
  yield fromFile('put-dataset', { ...head, statements });
  yield fromFile('swept-dataset', { dataset: id });
  yield fromFile('raise-version', {});
}

/** What an import of the dataset after those before would do; notes that it has been done. */
function planned<K extends SharedKind>(
  kind: K,
  dataset: DatasetParts,
  known: SharedMap<SharedTypes[K]>,
): SharedPlan<SharedTypes[K]> {
  const items: readonly SharedTypes[K][] = dataset[kind] as unknown as SharedTypes[K][];
  const plan = planShared(kind, dataset.id, items, known);
  for (const node of plan.create) known.set(node.id, { node, mentions: new Map() });
  for (const { id, own } of plan.desired) known.get(id)?.mentions.set(dataset.id, own);
  return plan;
}

function* batchesOf(file: string, parameters: CypherParameters): Generator<string> {
  const { rows, ...rest } = parameters;
  const { text } = loadStatement(`write/${file}.cypher`);
  if (Array.isArray(rows)) yield* scriptBatches(text, rest, 'rows', rows);
  else yield scriptStatement(text, parameters);
}

function fromFile(file: string, parameters: CypherParameters): string {
  return scriptStatement(loadStatement(`write/${file}.cypher`).text, parameters);
}
