import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const PACKAGES = ['zod', 'neo4j-driver', '@grafeo-db/js', '@nestjs/common', 'sigma', 'graphology'];

/** Each breaks one rule: what a file says, where it stands, which rule must see it. */
const BREACHES: readonly [rule: string, file: string, text: string][] = [
  ['floors-libs-model', 'libs/model/src/a.ts', `import '@stancegraph/engine';`],
  ['floors-libs-model', 'libs/model/src/b.ts', `import '../../engine/src/index.js';`],
  ['floors-libs-model', 'libs/model/src/c.ts', `import type { Room } from '@stancegraph/graph';`],
  ['floors-libs-formats', 'libs/formats/src/a.ts', `import '@stancegraph/engine';`],
  ['floors-libs-contract', 'libs/contract/src/a.ts', `import '@stancegraph/formats';`],
  ['floors-libs-engine', 'libs/engine/src/a.ts', `import '@stancegraph/graph';`],
  ['floors-libs-scene', 'libs/scene/src/a.ts', `import '@stancegraph/analysis';`],
  ['floors-libs-analysis', 'libs/analysis/src/a.ts', `import '@stancegraph/contract';`],
  ['floors-libs-sample', 'libs/sample/src/a.ts', `import '@stancegraph/model';`],
  ['floors-libs-graph', 'libs/graph/src/a.ts', `import '@stancegraph/api';`],
  ['floors-apps-api', 'apps/api/src/a.ts', `import '../../cli/src/index.js';`],
  ['floors-apps-cli', 'apps/cli/src/a.ts', `import '../../web/src/index.js';`],
  ['floors-apps-web', 'apps/web/src/a.ts', `import '@stancegraph/graph';`],
  ['floors-apps-viewer', 'apps/viewer/src/a.ts', `import '@stancegraph/contract';`],
  ['model-only-zod', 'libs/model/src/d.ts', `import 'node:fs';`],
  ['model-only-zod', 'libs/model/src/e.ts', `import 'graphology';`],
  ['browser-libs-without-node', 'libs/scene/src/b.ts', `import 'node:crypto';`],
  ['browser-libs-without-node', 'apps/viewer/src/b.ts', `import 'node:fs';`],
  ['drivers-only-in-engine', 'libs/graph/src/b.ts', `import 'neo4j-driver';`],
  ['drivers-only-in-engine', 'apps/api/src/b.ts', `import type { X } from '@grafeo-db/js';`],
  ['nest-only-in-api', 'libs/graph/src/c.ts', `import '@nestjs/common';`],
  ['sigma-only-in-canvas', 'apps/web/src/b.ts', `import 'sigma';`],
  ['no-circular', 'libs/graph/src/d.ts', `import './d2.js'; export const d = 1;`],
  ['not-resolvable', 'libs/graph/src/e.ts', `import './nowhere.js';`],
  ['no-dumping-ground', 'libs/graph/src/f.ts', `import './helpers/g.js';`],
  ['no-dumping-ground-0', 'libs/scene/src/utils.ts', `import './index.js';`],
  ['no-dumping-ground-1', 'libs/scene/src/common/h.ts', `export const h = 1;`],
  ['no-undeclared-package', 'libs/scene/src/c.ts', `import 'graphology';`],
  ['no-spec-in-product', 'libs/graph/src/g.ts', `import './i.spec.js';`],
];
const BESIDE: readonly [file: string, text: string][] = [
  ['libs/graph/src/d2.ts', `import './d.js'; export const d2 = 1;`],
  ['libs/graph/src/helpers/g.ts', 'export const g = 1;'],
  ['libs/graph/src/i.spec.ts', 'export const i = 1;'],
  ['apps/viewer/files/viewer-files.ts', `import 'node:fs';`],
];
/** What the floors allow. */
const ALLOWED: readonly [file: string, text: string][] = [
  ['libs/model/src/z.ts', `import 'zod';`],
  ['libs/engine/src/z.ts', `import '@stancegraph/model'; import 'neo4j-driver';`],
  ['libs/graph/src/z.ts', `import '@stancegraph/engine'; import '@stancegraph/contract';`],
  ['apps/api/src/z.ts', `import '@stancegraph/graph'; import '@nestjs/common';`],
  ['apps/cli/src/z.ts', `import '@stancegraph/api'; import '@stancegraph/graph';`],
  ['apps/cli/src/y.ts', `import '@stancegraph/viewer';`],
  ['apps/web/src/z.ts', `import '@stancegraph/scene'; import '@stancegraph/analysis';`],
  ['apps/web/src/canvas/z.ts', `import 'sigma';`],
];

let house: string;
let found: { rule: string; file: string }[];

/** A house of the same rooms, empty but for what is planted. */
beforeAll(async () => {
  house = await realpath(await mkdtemp(join(tmpdir(), 'stancegraph house ')));
  for (const file of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.mjs'])
    await cp(join(ROOT, file), join(house, file));
  for (const floor of ['libs', 'apps'])
    for (const name of await readdir(join(ROOT, floor))) await furnish(`${floor}/${name}`, name);
  for (const name of PACKAGES) await link(join(ROOT, 'node_modules', name), name);
  const planted = BREACHES.map(([, file, text]): [string, string] => [file, text]);
  for (const [file, text] of [...planted, ...BESIDE, ...ALLOWED]) await write(file, text);
  found = await cruise();
});
afterAll(() => rm(house, { recursive: true, force: true }));

async function furnish(room: string, name: string): Promise<void> {
  await mkdir(join(house, room), { recursive: true });
  await cp(join(ROOT, room, 'package.json'), join(house, room, 'package.json'));
  await write(`${room}/src/index.ts`, `export type Room = '${room}';`);
  await link(join(house, room), `@stancegraph/${name}`);
}

async function link(target: string, name: string): Promise<void> {
  const path = join(house, 'node_modules', name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'junction');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), `${text}\n`);
}

async function cruise(): Promise<typeof found> {
  const args = [CRUISER, 'libs', 'apps', '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: house,
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error as { stdout: string });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, file: from }));
}

describe('the layer rules', () => {
  it.each(BREACHES)('%s sees what %s does', (rule, file) => {
    expect(found).toContainEqual({ rule, file });
  });

  it('let pass what the floors allow', () => {
    const allowed = ALLOWED.map(([file]) => file);
    expect(found.filter(({ file }) => allowed.includes(file))).toEqual([]);
  });
});
