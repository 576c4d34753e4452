import { createEmbeddedEngine, type CypherEngine, type EngineLogger } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import type { Configuration } from '../configuration/configuration.js';
import { findOwner } from './owner-note.js';

/**
 * Opens the engine that the configuration names. Rejects with `conflict` when a server holds the embedded
 * one (the message has its address), with `engine-unavailable` when Neo4j does not answer.
 */
export async function openEngine(
  configuration: Pick<Configuration, 'neo4j' | 'dataFolder'>,
  logger?: EngineLogger,
): Promise<CypherEngine> {
  const { neo4j, dataFolder } = configuration;
  const logging = logger === undefined ? {} : { logger };
  if (neo4j !== undefined) {
    const { createNeo4jEngine } = await import('@stancegraph/engine/neo4j');
    return connected(createNeo4jEngine({ ...neo4j, ...logging }));
  }
  const owner = await findOwner(dataFolder);
  if (owner === undefined) return createEmbeddedEngine({ folder: dataFolder, ...logging });
  throw new StancegraphError(
    'conflict',
    `A server already runs on ${dataFolder}: ${owner.url} (process ${owner.pid}). Use that one, stop it, or set STANCEGRAPH_DATA to another folder.`,
  );
}

/** A server that starts without its database would only say so later, to somebody else. */
async function connected(engine: CypherEngine): Promise<CypherEngine> {
  const { ok, address, problem = 'it does not answer' } = await engine.health();
  if (ok) return engine;
  await engine.close();
  throw new StancegraphError(
    'engine-unavailable',
    `Neo4j at ${address} cannot be used: ${problem} Check NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.`,
    { retriable: true },
  );
}
