/** The adapter for a Neo4j server, with its driver. */
export { createNeo4jEngine } from './neo4j/create-neo4j-engine.js';
export type { Neo4jOptions } from './neo4j/create-neo4j-engine.js';
