import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SnapshotLibrary } from '@stancegraph/graph';

const script = fileURLToPath(new URL('snapshots-in-a-process.ts', import.meta.url));

/** Kills a process that keeps snapshots, so many milliseconds into the one after the first; gives those it told of. */
async function killedAfter(folder: string, ms: number): Promise<string[]> {
  const args = ['--import', 'tsx', '--conditions=@stancegraph/source', script, folder];
  const { NODE_OPTIONS: _jest, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const gone = once(child, 'exit');
  for await (const chunk of child.stdout) {
    const isSecond = !told.includes('kept') && `${told}${String(chunk)}`.includes('kept');
    told += String(chunk);
    if (isSecond) setTimeout(() => child.kill('SIGKILL'), ms);
  }
  await gone;
  return [...told.matchAll(/kept ([0-9a-f]{64})\n/g)].map(([, id]) => id ?? '');
}

describe('kill -9 in the middle of keeping a snapshot', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stancegraph-kill-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([1, 7, 20, 45, 90, 150])(
    'leaves whole snapshots and nothing else to be seen, after %d ms',
    async (ms) => {
      const kept = await killedAfter(folder, ms);
      expect(kept.length).toBeGreaterThan(0);
      const library = new SnapshotLibrary(folder);
      const { items, damaged } = await library.list();
      const ids = items.map(({ id }) => id);
      expect(damaged).toEqual([]);
      // The last one may be there without having been told.
      expect(ids).toEqual(expect.arrayContaining(kept));
      expect(ids.length).toBeLessThanOrEqual(kept.length + 1);
      for (const id of ids) expect((await library.content(id)).datasets).toHaveLength(1);
      for (const name of (await readdir(folder)).filter((each) =>
        /^[0-9a-f]{64}\.json$/.test(each),
      ))
        expect(
          `${createHash('sha256')
            .update(await readFile(join(folder, name)))
            .digest('hex')}.json`,
        ).toBe(name);
    },
  );
});
