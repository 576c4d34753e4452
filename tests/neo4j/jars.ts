import { jars } from '../tools/fetch.js';

/** The newest of the long-term line; needs Java 17. */
export const NEO4J_VERSION = '5.26.31';

/** The folder with the server's jars (123 MB). */
export const neo4jJars = (): string =>
  jars(`neo4j-${NEO4J_VERSION}`, [
    { group: 'org.neo4j', artifact: 'neo4j', version: NEO4J_VERSION },
    { group: 'org.neo4j.app', artifact: 'neo4j-server', version: NEO4J_VERSION },
  ]);
