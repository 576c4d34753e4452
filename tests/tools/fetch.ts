/** Programs that tests need and this repository does not hold: found, installed on a Debian, or fetched once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is fetched stays here. */
export const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Of Maven Central. */
export interface Artifact {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** Which of several jars of one artifact; it holds all that it needs, and is fetched alone. */
  readonly classifier?: string;
}

/** A folder with jars and what they need, fetched with Maven once. */
export function jars(name: string, artifacts: readonly Artifact[]): string {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'fetching-'));
  try {
    console.log(`Fetching ${name} for the tests (once) …`);
    const pom = join(work, 'pom.xml');
    const whole = join(work, 'whole');
    writeFileSync(pom, pomOf(artifacts));
    const options = [`-DoutputDirectory=${whole}`, '-DincludeScope=runtime'];
    const failure = run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', ...options]);
    if (failure !== undefined) throw new Error(`Maven could not fetch ${name}: ${failure}`);
    // Whoever comes second finds the folder whole: renaming is one step.
    if (!existsSync(folder)) renameSync(whole, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Whether there is a Java that runs Neo4j’s programs, and Maven to fetch them. */
export function hasJavaAndMaven(): boolean {
  return isThere(() => javaVersion() >= 17 && has('mvn', '-v'), 'default-jre-headless', 'maven');
}

/** The major version of the Java on the path; 0 without one. */
function javaVersion(): number {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

export function has(program: string, ...check: string[]): boolean {
  return spawnSync(program, check, { stdio: 'ignore' }).status === 0;
}

/** Whether a check holds, if need be with packages installed: on a Debian where we may, as in most containers. */
export function isThere(check: () => boolean, ...packages: string[]): boolean {
  if (check()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${packages.join(' and ')} with apt-get for the tests …`);
  has('apt-get', 'update');
  has('apt-get', 'install', '-y', ...packages);
  return check();
}

/** Says that a tool is not there, and how to get it; in continuous integration that is a failure. */
export function notThere(tool: string, how: string): void {
  const message = `No ${tool}: the tests with it are left out. To run them, ${how}.`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(message);
}

/** What a program said last where it failed. */
export function run(program: string, parameters: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  return status === 0 ? undefined : `${stdout}${stderr}`.slice(-500);
}

function pomOf(artifacts: readonly Artifact[]): string {
  const dependencies = artifacts.map(
    ({ group, artifact, version, classifier }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${
        classifier === undefined
          ? ''
          : `<classifier>${classifier}</classifier><exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>`
      }</dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>stancegraph</groupId><artifactId>tests</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
