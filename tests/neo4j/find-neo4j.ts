import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { containerEngine, startInContainer } from './container-server.js';
import { javaVersion, startWithJava, type Settings } from './java-server.js';
import type { Neo4jServer } from './server.js';

const HOW =
  'set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to an empty one, or start a container engine, or install Java 17 or newer and Maven';

/** Starts a Neo4j for these tests alone, by a container engine or by Java; undefined where neither is. */
export async function startNeo4j(settings: Settings = {}): Promise<Neo4jServer | undefined> {
  const engine = containerEngine();
  if (engine !== undefined) return startInContainer(engine, settings);
  if (!javaIsThere()) installJava();
  return javaIsThere() ? startWithJava(settings) : undefined;
}

/** Says that there is no Neo4j, and how to get one; in continuous integration that is a failure. */
export function reportNoNeo4j(): void {
  const message = `No Neo4j: its tests are left out. To run them, ${HOW}.`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(message);
}

function javaIsThere(): boolean {
  return javaVersion() >= 17 && spawnSync('mvn', ['-v'], { stdio: 'ignore' }).status === 0;
}

/** On a Debian where we may, as in most containers of continuous integration. */
function installJava(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing default-jre-headless and maven with apt-get for the tests with Neo4j …');
  const quiet = { stdio: 'ignore' } as const;
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', 'default-jre-headless', 'maven'], quiet);
}
