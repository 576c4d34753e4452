import { hasJavaAndMaven, notThere } from '../tools/fetch.js';
import { containerEngine, startInContainer } from './container-server.js';
import { startWithJava, type Settings } from './java-server.js';
import type { Neo4jServer } from './server.js';

const HOW =
  'set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to an empty one, or start a container engine, or install Java 17 or newer and Maven';

/** Whether `startNeo4j` can; says what is missing where it cannot, and with CI=true fails. */
export function canStartNeo4j(): boolean {
  if (containerEngine() !== undefined || hasJavaAndMaven()) return true;
  notThere('Neo4j', HOW);
  return false;
}

/** Starts a Neo4j for these tests alone, by a container engine or by Java; throws where neither is. */
export async function startNeo4j(settings: Settings = {}): Promise<Neo4jServer> {
  const engine = containerEngine();
  if (engine !== undefined) return startInContainer(engine, settings);
  if (hasJavaAndMaven()) return startWithJava(settings);
  throw new Error('A Neo4j of its own needs a container engine, or Java 17 or newer and Maven.');
}
