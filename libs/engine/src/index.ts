/**
 * The port to a graph database and its two adapters. The only place that knows a driver.
 * Always holds: the same Cypher gives the same rows on both engines, or is refused with a way out.
 * The adapter for Neo4j is `@stancegraph/engine/neo4j`, so that who has none does not load its driver.
 */
export * from './port.js';
export { createEmbeddedEngine } from './embedded/create-embedded-engine.js';
export type { EmbeddedLimits, EmbeddedOptions } from './embedded/create-embedded-engine.js';
export { FUNCTION_NAMES } from './guard/embedded/functions.js';
export { READ_PROCEDURES } from './guard/read-only-rules.js';
export type { TimeLimits } from './limits.js';
export type { EngineLogger } from './logger.js';
export { applySchema } from './schema.js';
export { listStatements, loadStatement } from './statement-file.js';
export type { CypherStatement } from './statement-file.js';
export type { StatementField, StatementHeader } from './statement-header.js';
