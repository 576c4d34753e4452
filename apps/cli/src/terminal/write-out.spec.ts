import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writingOut } from './write-out.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancegraph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const chunks = (...texts: string[]): Readable => Readable.from(texts);

describe('writingOut', () => {
  it('puts a file under its name when the work is done, with what was written last', async () => {
    const path = join(folder, 'out.txt');
    await writingOut(path, async (write) => {
      await write(chunks('the first state, ', 'longer'));
      expect(await readdir(folder)).not.toContain('out.txt');
      await write(chunks('the second'));
    });
    expect(await readFile(path, 'utf8')).toBe('the second');
    expect(await readdir(folder)).toEqual(['out.txt']);
  });

  it('leaves nothing where the work fails after all was written', async () => {
    const work = writingOut(join(folder, 'out.txt'), async (write) => {
      await write(chunks('all of it'));
      throw new Error('the data moved on');
    });
    await expect(work).rejects.toThrow('the data moved on');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which file cannot be written', async () => {
    const path = join(folder, 'absent', 'out.txt');
    await expect(writingOut(path, (write) => write(chunks('x')))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(`${path} cannot be written: `),
    });
  });

  it('writes to standard output once only', async () => {
    const work = writingOut(undefined, async (write) => {
      await write(chunks(''));
      await write(chunks(''));
    });
    await expect(work).rejects.toMatchObject({ code: 'conflict', retriable: false });
  });
});
