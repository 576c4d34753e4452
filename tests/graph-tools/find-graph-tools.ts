import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, has, isThere, jars, notThere, run } from '../tools/fetch.js';

/** Of Maven Central: all of Gephi’s toolkit in one jar (83 MB). */
const GEPHI = '0.10.1';
const PACKAGES = ['networkx==3.6.1', 'igraph==1.0.0'];

/** The jar of Gephi’s toolkit; undefined where there is no Maven or no Java that compiles. */
export function gephiToolkit(): string | undefined {
  const compiles = (): boolean =>
    has('mvn', '-v') &&
    /jdk\.compiler/.test(spawnSync('java', ['--list-modules'], { encoding: 'utf8' }).stdout);
  if (!isThere(compiles, 'default-jdk-headless', 'maven')) {
    notThere('Gephi', 'install a JDK 17 or newer and Maven');
    return undefined;
  }
  const folder = jars(`gephi-toolkit-${GEPHI}`, [
    { group: 'org.gephi', artifact: 'gephi-toolkit', version: GEPHI, classifier: 'all' },
  ]);
  return join(folder, `gephi-toolkit-${GEPHI}-all.jar`);
}

/** A Python that has NetworkX and igraph, in an environment of its own; undefined where there is no Python. */
export function graphPython(): string | undefined {
  if (!isThere(() => has('python3', '-c', 'import venv, ensurepip'), 'python3', 'python3-venv')) {
    notThere('NetworkX and igraph', 'install Python 3.11 or newer with venv');
    return undefined;
  }
  // An environment names its place in its scripts, so that it is made where it stays, and used by its Python alone.
  const folder = join(CACHE, `graph-tools-${PACKAGES.join('-').replaceAll(/[^a-z0-9.-]/g, '-')}`);
  const python = join(folder, 'bin', 'python');
  const isWhole = (): boolean =>
    spawnSync(python, ['-c', 'import networkx, igraph'], { stdio: 'ignore' }).status === 0;
  if (isWhole()) return python;
  mkdirSync(CACHE, { recursive: true });
  const failure =
    run('python3', ['-m', 'venv', '--clear', folder]) ??
    run(python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...PACKAGES]);
  if (failure === undefined && isWhole()) return python;
  notThere('NetworkX and igraph', `Python could not install them: ${failure ?? ''}`);
  return undefined;
}

/** Whether there is the `unzip` of Info-ZIP. */
export function hasUnzip(): boolean {
  if (isThere(() => has('unzip', '-v'), 'unzip')) return true;
  notThere('unzip', 'install it');
  return false;
}
