import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmbeddedEngine } from '@stancegraph/engine';
import { importDataset, openStore, Reader, StoreSource } from '@stancegraph/graph';
import { largeDataset } from '../contract/datasets.js';

const script = fileURLToPath(new URL('import-in-a-process.ts', import.meta.url));
const WAYS = [
  { way: 'at once', most: 1_000_000 },
  { way: 'in generations', most: 500 },
];

/** Starts the import of a changed dataset in a process of its own; gives it once writing is under way. */
async function importing(folder: string, most: number, progress: number): Promise<number> {
  const args = [
    '--import',
    'tsx',
    '--conditions=@stancegraph/source',
    script,
    folder,
    String(most),
  ];
  const { NODE_OPTIONS: _jest, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let written = '';
  for await (const chunk of child.stdout) {
    written += String(chunk);
    const done = Number(/.*writing (\d+)\n/s.exec(written)?.[1] ?? 0);
    if (done >= progress) break;
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return Number(/writing (\d+)\n$/.exec(written)?.[1] ?? -1);
}

describe('kill -9 of the whole process in the middle of an import', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stancegraph-kill-'));
    const engine = await createEmbeddedEngine({ folder });
    await openStore(engine);
    await importDataset(engine, largeDataset(50, 300));
    await engine.close();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(WAYS)(
    '$way: the old content is there, nothing half, and the next import works',
    async ({ most }) => {
      expect(await importing(folder, most, 3_000)).toBeGreaterThanOrEqual(3_000);
      const engine = await createEmbeddedEngine({ folder });
      try {
        await openStore(engine);
        const reader = new Reader(new StoreSource(engine));
        const { totals } = await reader.graph({}, 10);
        expect(totals.statements.total).toBe(300);
        expect((await reader.actors({}, { limit: 1 })).total).toBe(50);
        const left = await engine.read((tx) =>
          tx.run('MATCH (s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor) RETURN count(r) AS n'),
        );
        expect(left.rows[0]?.[0]).toBe(300);
        const nodes = await engine.read((tx) => tx.run('MATCH (a:Actor) RETURN count(a) AS n'));
        expect(nodes.rows[0]?.[0]).toBe(50);
        await importDataset(engine, largeDataset(60, 400), { maxWritesAtOnce: most });
        expect((await reader.graph({}, 10)).totals.statements.total).toBe(400);
      } finally {
        await engine.close();
      }
    },
  );
});

it('leaves no process behind that holds the folder', () => {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  expect(processes).not.toContain('stancegraph-kill-');
});
