import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startServer } from './support/own-server.js';
import { test } from './support/explorer.js';

const BAD = `id: small
title: Small
actors:
  - id: a
    name: A
    kind: planet
documents: []
statements: []
`;

const small = (statements: number): string =>
  JSON.stringify({
    id: 'small',
    title: 'A small set',
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

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test.describe('with a store of its own', () => {
  let data = '';
  test.beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'stancegraph-import-'));
  });
  test.afterEach(async () => {
    await rm(data, { recursive: true, force: true });
  });

  test('an empty store offers the sample, and opens on its first view', async ({ page }) => {
    const server = await startServer(data, 0, { STANCEGRAPH_SAMPLE: 'false' });
    try {
      await page.goto(server.url);
      await expect(page.getByRole('main')).toContainText('No statements yet');
      await page.getByRole('button', { name: 'Load the sample' }).click();
      await expect(page.getByRole('contentinfo')).toContainText('22 of 33 ties');
      await expect(page.getByRole('banner')).toContainText('The governments and the referendum');
    } finally {
      await server.stop();
    }
  });

  test('an import goes on when its dialog is closed, and says how it ended', async ({ page }) => {
    const server = await startServer(data, 0, { STANCEGRAPH_SAMPLE: 'false' });
    try {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Datasets' }).click();
      const dialog = page.getByRole('dialog');
      await choose(page, 'large.json', small(20_000));
      await dialog.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page.getByText('“small” is imported')).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('contentinfo')).toContainText('2 of 2 ties');
    } finally {
      await server.stop();
    }
  });

  test('files are checked before anything is written, then imported, and removed again', async ({
    page,
  }) => {
    const server = await startServer(data, 0, { STANCEGRAPH_SAMPLE: 'false' });
    try {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Datasets' }).click();
      const dialog = page.getByRole('dialog');

      await choose(page, 'bad.yaml', BAD);
      const problem = dialog.getByRole('row', { name: /planet/ });
      await expect(problem.getByRole('cell').nth(0)).toHaveText('bad.yaml');
      await expect(problem.getByRole('cell').nth(1)).toHaveText('6');
      await expect(problem.getByRole('cell').nth(2)).toHaveText('11');
      await expect(dialog.getByRole('alert')).toContainText('nothing was changed');

      await expect(dialog.getByRole('button', { name: 'Check again' })).toBeFocused();
      await expect(dialog.getByLabel('Id of the dataset')).toBeHidden();

      await dialog.getByRole('button', { name: 'Other files' }).click();
      await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeFocused();
      await choose(page, 'small.json', small(4));
      const added = dialog
        .getByRole('row', { name: /^Statements/ })
        .getByRole('cell')
        .nth(0);
      await expect(added).toHaveText('4');
      await expect(dialog).toContainText('No dataset is stored yet');
      await dialog.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(dialog).toContainText('“small” is imported');
      await dialog.getByRole('button', { name: 'Open it' }).click();
      await expect(page.getByRole('contentinfo')).toContainText('2 of 2 ties');

      await page.getByRole('button', { name: 'Datasets' }).click();
      await choose(page, 'small.json', small(1));
      await expect(dialog).toContainText('3 statements of the stored dataset would go');
      await dialog.getByRole('button', { name: /^Remove…/ }).click();
      await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
      await dialog.getByRole('button', { name: 'Remove 4 statements' }).click();
      await expect(dialog).toContainText('No dataset is stored yet');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('main')).toContainText('No statements yet');
      await expect(page).not.toHaveURL(/datasets=/);
    } finally {
      await server.stop();
    }
  });
});
