/**
 * Makes a clone ready to run: installs the packages and builds, each only where something changed.
 * Needs nothing but Node; git may be absent. What was done is remembered in stamps under node_modules.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './children.mjs';

/** The clone's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is in the way, in words for the user; `output` is what the failing program wrote. */
export class NotReady extends Error {
  constructor(message, { output = '', exitCode = 1 } = {}) {
    super(message);
    this.output = output;
    this.exitCode = exitCode;
  }
}

const LEAST_NODE = [20, 19];
const STAMPS = join(ROOT, 'node_modules', '.cache', 'stancegraph');
const BUILT_FROM = ['libs', 'apps', 'cypher'];
const BUILT_FROM_FILES = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
];
const NOT_SOURCE = new Set(['node_modules', 'dist', '.data', 'test-results']);
const SERVER = join(ROOT, 'apps', 'api', 'dist', 'run.js');
/** What Vite builds, and a file of each that is there once it is built. */
const PAGES = [
  { room: join(ROOT, 'apps', 'web'), built: join('dist', 'index.html') },
  { room: join(ROOT, 'apps', 'viewer'), built: join('dist', 'page', 'viewer.js') },
];

/** Installs and builds what changed; `say` gets a line for each step taken. Throws `NotReady`. */
export async function prepare(say) {
  checkPlace();
  await install(say);
  await build(say);
}

/** Throws `NotReady` where this Node or this folder cannot work. */
export function checkPlace() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]))
    throw new NotReady(
      `Stancegraph needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).`,
      { exitCode: 2 },
    );
  if (ROOT.includes('#'))
    throw new NotReady(
      `The build cannot work in a folder with # in its path: move ${ROOT} elsewhere.`,
      { exitCode: 2 },
    );
}

async function install(say) {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  // The ABI and the platform decide which binaries of packages fit.
  const { versions, platform, arch } = process;
  const stamp = hash([lock, versions.modules, platform, arch]);
  if (readStamp('install') === stamp) return;
  if (readStamp('install') !== undefined || !isInstalled(JSON.parse(lock))) {
    say('Installing packages (half a minute or so) …');
    const started = Date.now();
    const npm = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
    const { code, output } = await runNode([npmScript(), ...npm], { cwd: ROOT, quiet: true });
    if (code !== 0)
      throw new NotReady('Installing the packages failed (npm ci, see above).', { output });
    say(`Installed in ${seconds(started)}.`);
  }
  writeStamp('install', stamp);
}

/** Whether somebody installed by hand exactly what the lockfile says: npm leaves a list of it. */
function isInstalled(lock) {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const found = installed[path];
    return found === undefined ? entry.optional || entry.peer : found.version === entry.version;
  });
}

async function build(say) {
  const stamp = hash(sourceFiles());
  const pages = PAGES.filter(({ room }) => existsSync(join(room, 'vite.config.ts')));
  const complete =
    existsSync(SERVER) && pages.every(({ room, built }) => existsSync(join(room, built)));
  if (complete && readStamp('build') === stamp) return;
  say('Building …');
  const started = Date.now();
  const force = isTorn() ? ['--force'] : [];
  const server = [bin('typescript/bin/tsc'), '-b', ...force];
  const page = [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  // Pages are built from source and do not wait for the libs.
  const steps = await Promise.all([
    runNode(server, { cwd: ROOT, quiet: true }),
    ...pages.map(({ room }) => runNode(page, { cwd: room, quiet: true })),
  ]);
  const output = steps.map((step) => (step.code === 0 ? '' : step.output)).join('');
  if (steps.some(({ code }) => code !== 0))
    throw new NotReady('Building failed, see above.', { output });
  writeStamp('build', stamp);
  say(`Built in ${seconds(started)}.`);
}

/** Whether somebody removed a dist: tsc judges by its own notes beside it and would not see that. */
const isTorn = () =>
  ['libs', 'apps'].some((floor) =>
    readdirSync(join(ROOT, floor)).some((name) => {
      const room = join(ROOT, floor, name);
      return existsSync(join(room, 'tsconfig.tsbuildinfo')) && !existsSync(join(room, 'dist'));
    }),
  );

/** The script of a tool, to be run by this very Node: no shell, nothing to quote. */
export const bin = (path) => join(ROOT, 'node_modules', ...path.split('/'));

function npmScript() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = places.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (found === undefined) throw new NotReady('npm was not found: start this with npm start.');
  return found;
}

/** By content: times lie after a clone or a checkout. */
function* sourceFiles() {
  for (const file of BUILT_FROM_FILES) yield* [file, readFileSync(join(ROOT, file))];
  for (const folder of BUILT_FROM) {
    for (const path of filesUnder(join(ROOT, folder)))
      yield* [path.slice(ROOT.length), readFileSync(path)];
  }
}

function* filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder + sep + entry.name;
    if (entry.isDirectory() && !NOT_SOURCE.has(entry.name)) yield* filesUnder(path);
    else if (entry.isFile() && !entry.name.endsWith('.tsbuildinfo')) yield path;
  }
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}

function readStamp(name) {
  const path = join(STAMPS, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function writeStamp(name, stamp) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), stamp);
}

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
