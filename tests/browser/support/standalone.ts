import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { partsOf, readDataset, writeHtml, writeSnapshot } from '@stancegraph/formats';
import {
  AGGREGATION_RULE,
  SNAPSHOT_FORMAT,
  type Dataset,
  type PageAbout,
  type SnapshotContent,
} from '@stancegraph/model';
import { viewerFiles } from '@stancegraph/viewer';
import { test as base } from './explorer.js';

const SAMPLE = fileURLToPath(
  new URL('../../../libs/sample/data/kurdistan-referendum.yaml', import.meta.url),
);

export async function sample(): Promise<Dataset> {
  const read = await readDataset([{ name: 'sample.yaml', open: () => createReadStream(SAMPLE) }]);
  if (!read.ok) throw new Error('The sample cannot be read.');
  return read.dataset;
}

/** A snapshot of a dataset's first view, as the product makes it. */
export function contentOf(dataset: Dataset, more: Partial<SnapshotContent> = {}): SnapshotContent {
  const [first] = dataset.views;
  const outlets = new Map<string, number>();
  for (const { outlet } of dataset.documents) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  return {
    format: SNAPSHOT_FORMAT,
    datasets: [dataset],
    view: {
      filter: first?.filter ?? {},
      unit: 'ties',
      layout: 'composed',
      positions: first?.positions.wide ?? {},
    },
    aggregation: AGGREGATION_RULE,
    sources: [...outlets].map(([outlet, documents]) => ({ outlet, documents })),
    licences: [{ dataset: dataset.id, licence: dataset.licence ?? 'none' }],
    ...more,
  };
}

export interface WrittenPage {
  readonly path: string;
  readonly address: string;
  readonly hash: string;
}

/** Writes a page as the product does. */
export async function writePage(
  folder: string,
  content: SnapshotContent,
  title = 'A picture',
  more: Partial<PageAbout> = {},
): Promise<WrittenPage> {
  const parts = { ...content, datasets: content.datasets.map(partsOf) };
  const sum = createHash('sha256');
  for await (const chunk of writeSnapshot(parts)) sum.update(chunk);
  const hash = sum.digest('hex');
  const path = join(folder, `${hash}.html`);
  const page = writeHtml({
    content: writeSnapshot(parts),
    about: {
      id: hash,
      title,
      creator: 'Ada',
      created: '2026-11-26T07:30:00.000Z',
      product: '0.1.0',
      dataVersion: 3,
      engine: 'embedded',
      ...more,
    },
    title,
    viewer: await viewerFiles(),
  });
  await writeFile(path, page);
  return { path, address: pathToFileURL(path).href, hash };
}

/** A test over pages in a folder of its own, without a network; any request out of it fails the test. */
export const test = base.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'stancegraph-page-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  page: async ({ page, context }, use) => {
    await context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    await use(page);
    expect(asked).toEqual([]);
  },
});

export const status = (page: Page): Locator => page.getByRole('contentinfo');
export const evidence = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Evidence' });
export const filters = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Search and filters' });

/** How many different colours the middle of the picture has: one where nothing is drawn. */
export async function coloursOf(page: Page): Promise<number> {
  return page.locator('.picture canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const found = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      found.add(`${String(data[at])} ${String(data[at + 1])} ${String(data[at + 2])}`);
    return found.size;
  });
}
