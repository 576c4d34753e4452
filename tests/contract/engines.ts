import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { applySchema, createEmbeddedEngine, type CypherEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import type { Neo4jAccess } from '../neo4j/server.js';
import { sharedServer, type SharedServer } from '../neo4j/shared-server.js';
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
    const leave = await takeNeo4j(shared().lock);
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

const server = sharedServer();
const isNeo4jThere = server !== undefined;

/**
 * `describe` for what takes a real Neo4j. A run on a machine that has none skips it and says how many it skipped;
 * with CI=true such a run fails before it begins (tests/neo4j/README.md).
 */
export const describeOnNeo4j = isNeo4jThere ? describe : describe.skip;

/** Every engine that is there: `describe.each(engines)('… on $name', ({ create }) => …)`. */
export const engines: readonly EngineInitializer[] = isNeo4jThere ? [embedded, neo4j] : [embedded];

/** Where the Neo4j of these suites is; throws where there is none. */
export function neo4jAccess(): Neo4jAccess {
  const { uri, user, password } = shared();
  return { uri, user, password };
}

function shared(): SharedServer {
  if (server === undefined) throw new Error('This run has no Neo4j.');
  return server;
}

/** Removes all nodes, in batches; not from somebody's own database unless told to. */
async function wipe(engine: CypherEngine): Promise<void> {
  for (;;) {
    const { rows } = await engine.read((tx) => tx.run('MATCH (n) RETURN n LIMIT 1'));
    if (rows.length === 0) return;
    if (!shared().isOurs)
      throw new Error(
        'NEO4J_URI is not empty, and tests remove everything in it; set STANCEGRAPH_TEST_WIPE=1 if that is meant.',
      );
    await engine.write((tx) => tx.run('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n'));
  }
}
