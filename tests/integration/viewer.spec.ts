import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { viewerFiles } from '@stancegraph/viewer';

const MOST_BYTES = 400_000;

describe('the program of a standalone page', () => {
  it('has at most 400 kB', async () => {
    const { script, style } = await viewerFiles();
    expect(script.length).toBeGreaterThan(10_000);
    expect(style.length).toBeGreaterThan(1_000);
    expect(Buffer.byteLength(script) + Buffer.byteLength(style)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('asks for nothing, and makes neither programs nor markup of texts', async () => {
    const { script, style } = await viewerFiles();
    expect(script).not.toMatch(
      /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|indexedDB/,
    );
    expect(style).not.toMatch(/@import|url\(|https?:/);
  });

  it('has no schemas in it', async () => {
    expect((await viewerFiles()).script).not.toContain('ZodError');
  });

  it('says what to do where it is not built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stancegraph-viewer-'));
    try {
      await expect(viewerFiles(pathToFileURL(`${folder}/`))).rejects.toMatchObject({
        code: 'internal',
        message: 'The viewer of standalone pages is not built; run npm run build.',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
