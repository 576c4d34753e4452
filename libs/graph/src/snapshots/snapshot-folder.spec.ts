import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SnapshotFolder } from './snapshot-folder.js';

const content = (): AsyncIterable<string> => Readable.from(['{}']);

describe('what a killed writer left in a folder of snapshots', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'stancegraph-folder-'));
    await writeFile(join(path, 'left.part'), 'half');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(path, { recursive: true });
  });

  it.each<[string, (folder: SnapshotFolder) => Promise<void>]>([
    ['is written to', async (folder) => (await folder.write(content())).drop()],
    ['is swept', (folder) => folder.sweep()],
  ])('goes once nobody can be writing it, when the folder %s', async (_, use) => {
    const folder = new SnapshotFolder(path);
    await use(folder);
    expect(await readdir(path)).toEqual(['left.part']);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_700_000);
    await use(folder);
    expect(await readdir(path)).toEqual([]);
  });
});
