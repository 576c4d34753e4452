import type { CypherEngine } from '@stancegraph/engine';
import { readStoredDataset } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';

const byId = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A dataset as the store gives it back: lists sorted by id. */
export function sorted(dataset: Dataset): Dataset {
  return {
    ...dataset,
    actors: byId(dataset.actors),
    issues: byId(dataset.issues),
    documents: byId(dataset.documents),
    statements: byId(dataset.statements),
    views: byId(dataset.views),
  };
}

export function stored(engine: CypherEngine, id: string): Promise<Dataset | undefined> {
  return engine.read((tx) => readStoredDataset(tx, id));
}

/** How often a pattern matches. */
export async function count(engine: CypherEngine, pattern: string): Promise<unknown> {
  const { rows } = await engine.read((tx) => tx.run(`MATCH ${pattern} RETURN count(*) AS n`));
  return rows[0]?.[0];
}

const LEFT_OVERS = {
  'datasets being written': '(d:Dataset) WHERE d.pending IS NOT NULL',
  'datasets to be swept': '(d:Dataset) WHERE d.sweep = true OR d.generation = 0',
  'inactive mentions': '(d:Dataset)-[m:MENTIONS]->(n) WHERE m.generation <> d.generation',
  'inactive views': '(d:Dataset)-[h:HAS_VIEW]->(v:View) WHERE h.generation <> d.generation',
  'lost views': '(v:View) WHERE NOT EXISTS { MATCH (v)<-[:HAS_VIEW]-(:Dataset) }',
  'unmentioned actors': '(n:Actor) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(:Dataset) }',
  'unmentioned issues': '(n:Issue) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(:Dataset) }',
  'unmentioned documents': '(n:Document) WHERE NOT EXISTS { MATCH (n)<-[:MENTIONS]-(:Dataset) }',
};

/** What a change that failed or ended must not leave behind; empty where all is well. */
export async function leftOvers(engine: CypherEngine): Promise<string[]> {
  const found: string[] = [];
  for (const [what, pattern] of Object.entries(LEFT_OVERS)) {
    const number = await count(engine, pattern);
    if (number !== 0) found.push(`${String(number)} ${what}`);
  }
  const active = new Map<unknown, unknown>();
  const { rows } = await engine.read((tx) =>
    tx.run('MATCH (d:Dataset) RETURN d.id AS id, d.generation AS generation'),
  );
  for (const [id, generation] of rows) active.set(id, generation);
  const statements = await engine.read((tx) =>
    tx.run(
      'MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor) RETURN r.dataset AS dataset, r.generation AS generation',
    ),
  );
  const inactive = statements.rows.filter(([id, generation]) => active.get(id) !== generation);
  if (inactive.length > 0) found.push(`${String(inactive.length)} inactive statements`);
  return found;
}

/** Makes a dataset's writer look as if it had not been heard of for long. */
export async function ageWriters(engine: CypherEngine): Promise<void> {
  await engine.write((tx) =>
    tx.run('MATCH (d:Dataset) WHERE d.pending IS NOT NULL SET d.beat = 0'),
  );
}
