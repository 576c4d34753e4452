import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import {
  applySchema,
  createEmbeddedEngine,
  createNeo4jEngine,
  type CypherEngine,
} from '@stancegraph/engine';
import { takeNeo4j } from './neo4j-turn.js';

/** An empty store with the product's schema in place. Dispose of it before the next one is made. */
export interface TestStore {
  readonly engine: CypherEngine;
  readonly dispose: () => Promise<void>;
}

export interface EngineInitializer {
  readonly name: string;
  readonly create: () => Promise<TestStore>;
}

export const embedded: EngineInitializer = {
  name: 'embedded',
  async create() {
    const folder = await mkdtemp(join(tmpdir(), 'stancegraph-store-'));
    const engine = await createEmbeddedEngine({ folder });
    await applySchema(engine);
    return {
      engine,
      async dispose() {
        await engine.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

export const neo4j: EngineInitializer = {
  name: 'neo4j',
  async create() {
    const leave = await takeNeo4j();
    const engine = createNeo4jEngine(neo4jAccess());
    const dispose = async (): Promise<void> => {
      await engine.close();
      await leave();
    };
    try {
      await wipe(engine);
      await applySchema(engine);
    } catch (error) {
      await dispose();
      throw error;
    }
    return { engine, dispose };
  },
};

const isNeo4jThere = process.env['TEST_NEO4J_URI'] !== undefined;

/**
 * `describe` for what takes a real Neo4j. A run on a machine that has none skips it and says how many it skipped;
 * with CI=true such a run fails before it begins (tests/neo4j/README.md).
 */
export const describeOnNeo4j = isNeo4jThere ? describe : describe.skip;

/** Every engine that is there: `describe.each(engines)('… on $name', ({ create }) => …)`. */
export const engines: readonly EngineInitializer[] = isNeo4jThere ? [embedded, neo4j] : [embedded];

/** Where the run's Neo4j is; throws where there is none. */
export function neo4jAccess(): { uri: string; user: string; password: string } {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER, TEST_NEO4J_PASSWORD } = process.env;
  if (TEST_NEO4J_URI === undefined) throw new Error('This run has no Neo4j.');
  return {
    uri: TEST_NEO4J_URI,
    user: TEST_NEO4J_USER ?? 'neo4j',
    password: TEST_NEO4J_PASSWORD ?? '',
  };
}

/** Removes all nodes, in batches; not from somebody's own database unless told to. */
async function wipe(engine: CypherEngine): Promise<void> {
  for (;;) {
    const { rows } = await engine.read((tx) => tx.run('MATCH (n) RETURN n LIMIT 1'));
    if (rows.length === 0) return;
    if (process.env['TEST_NEO4J_OURS'] !== '1')
      throw new Error(
        'NEO4J_URI is not empty, and tests remove everything in it; set STANCEGRAPH_TEST_WIPE=1 if that is meant.',
      );
    await engine.write((tx) => tx.run('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n'));
  }
}
