import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The newest of the long-term line; needs Java 17. */
export const NEO4J_VERSION = '5.26.31';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** The folder with the server's jars; fetched with Maven once and kept under node_modules/.cache. */
export function neo4jJars(): string {
  const folder = join(CACHE, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'neo4j-fetching-'));
  try {
    console.log(`Fetching Neo4j ${NEO4J_VERSION} for the tests (123 MB, once) …`);
    fetchInto(work);
    // Whoever comes second finds the folder whole: renaming is one step.
    if (!existsSync(folder)) renameSync(join(work, 'lib'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

function fetchInto(work: string): void {
  writeFileSync(join(work, 'pom.xml'), pom());
  const options = [`-DoutputDirectory=${join(work, 'lib')}`, '-DincludeScope=runtime'];
  const { status, stdout } = spawnSync(
    'mvn',
    ['-q', '-B', '-f', join(work, 'pom.xml'), 'dependency:copy-dependencies', ...options],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j: ${stdout.slice(-500)}`);
}

function pom(): string {
  const dependency = (group: string, artifact: string): string =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>stancegraph.tests</groupId><artifactId>neo4j</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies>
</project>
`;
}
