import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './explorer.js';
import { startServer } from './own-server.js';

/** A test over a server of its own whose store is empty. */
export const test = base.extend<{ emptyServer: string }>({
  emptyServer: async ({ page }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'stancegraph-import-'));
    const server = await startServer(data, 0, {
      STANCEGRAPH_SAMPLE: 'false',
      STANCEGRAPH_RATE_LIMIT: '0',
    });
    try {
      await use(server.url);
    } finally {
      // What it still asks for must not meet a server that is gone.
      await page.close();
      await server.stop();
      await rm(data, { recursive: true, force: true });
    }
  },
});

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A dataset in JSON: three actors and so many statements. */
export const small = (statements: number, head: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({
    id: 'small',
    title: 'A small set',
    ...head,
    actors: ['a', 'b', 'c'].map((id) => ({ id, name: `Actor ${id}`, kind: 'state' })),
    documents: [{ id: 'd', title: 'D', outlet: 'O', date: '2020-01-01' }],
    statements: Array.from({ length: statements }, (_, at) => ({
      id: `s${String(at)}`,
      source: 'a',
      stance: 'supports',
      target: at % 2 === 0 ? 'b' : 'c',
      summary: 'Said so.',
      documents: ['d'],
    })),
  });

/** CSV files without `dataset.csv`; so many of their actors are of a kind that there is not. */
export const csvFiles = (wrong: number): NamedText[] => [
  {
    name: 'actors.csv',
    text: [
      'id,name,kind',
      ...Array.from({ length: wrong }, (_, at) => `a${String(at)},A,planet`),
      'b,B,state\n',
    ].join('\n'),
  },
  { name: 'documents.csv', text: 'id,title,outlet,date\n' },
  { name: 'statements.csv', text: 'id,source,target,stance,documents,summary\n' },
];

/** Opens the page and its dialog of datasets. */
export async function openDatasets(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Datasets' }).click();
  return page.getByRole('dialog', { name: 'Datasets' });
}

export async function choose(page: Page, files: readonly NamedText[]): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      })),
    );
}

/** Drops files on the page, as from outside the browser. */
export async function drop(page: Page, files: readonly NamedText[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
}

/** Imports a file to its end. */
export async function importFile(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await choose(page, [{ name: 'small.json', text }]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toContainText('is imported');
}
