/**
 * The port to a graph database and its two adapters. The only place that knows a driver.
 * Always holds: the same Cypher gives the same rows on both engines, or is refused with a way out.
 */
export * from './port.js';
export { createEmbeddedEngine } from './embedded/create-embedded-engine.js';
export type { EmbeddedLimits, EmbeddedOptions } from './embedded/create-embedded-engine.js';
export { READ_PROCEDURES } from './guard/read-only-rules.js';
export type { TimeLimits } from './limits.js';
export type { EngineLogger } from './logger.js';
export { createNeo4jEngine } from './neo4j/create-neo4j-engine.js';
export type { Neo4jOptions } from './neo4j/create-neo4j-engine.js';
export { applySchema } from './schema.js';
export { listStatements, loadStatement } from './statement-file.js';
export type { CypherStatement } from './statement-file.js';
export type { StatementField, StatementHeader } from './statement-header.js';
