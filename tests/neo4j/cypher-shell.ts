import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { hasJavaAndMaven, has, jars, notThere } from '../tools/fetch.js';
import type { Neo4jAccess } from './server.js';

/** The newest one that Maven Central has. */
const VERSION = '5.26.0';

export interface ShellRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a script in a database as `cypher-shell -f` does. */
export type Shell = (script: string, access: Neo4jAccess) => Promise<ShellRun>;

/** Neo4j’s own shell: the one on the path, or its jars, fetched with Maven once; undefined where neither is. */
export function cypherShell(): Shell | undefined {
  if (has('cypher-shell', '--version')) return shell('cypher-shell', []);
  if (!hasJavaAndMaven()) {
    notThere('cypher-shell', 'install it, or Java 17 or newer and Maven');
    return undefined;
  }
  const folder = jars(`cypher-shell-${VERSION}`, [
    { group: 'org.neo4j', artifact: 'cypher-shell', version: VERSION },
  ]);
  const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  return shell('java', [...flags, '-cp', join(folder, '*'), 'org.neo4j.shell.Main']);
}

const shell =
  (program: string, start: readonly string[]): Shell =>
  (script, { uri, user, password }) =>
    new Promise((resolve) => {
      const login = ['-a', uri, '-u', user, '-p', password, '-d', 'neo4j'];
      const parameters = [...start, ...login, '--format', 'plain', '-f', script];
      execFile(program, parameters, (error, out, err) => {
        const code = error === null ? 0 : error.code;
        resolve({ code: typeof code === 'number' ? code : -1, out, err });
      });
    });
