import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { choose, csvFiles, drop, openDatasets, small, test } from './support/imports.js';

test('all problems can be read and saved, however many there are', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, csvFiles(3_411));
  await expect(dialog.getByRole('alert')).toContainText('There are 3,412 problems');
  await expect(dialog).toContainText('100 of 3,412 problems');
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(101);
  await dialog.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(dialog).toContainText('200 of 3,412 problems');
  await expect(rows).toHaveCount(201);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'CSV of 3,412 lines' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved.trimEnd().split('\r\n')).toHaveLength(3_413);
  expect(saved).toContain('actors.csv,3412,');
});

test.describe('when the server has forgotten', () => {
  test.use({ expectedOnConsole: [/404 \(Not Found\)/] });

  test('a list that cannot be loaded is told to be a part', async ({ page, emptyServer }) => {
    await page.route('**/api/imports/*/problems*', (route) =>
      route.fulfill({ status: 404, json: { code: 'not-found', message: 'Gone.' } }),
    );
    const dialog = await openDatasets(page, emptyServer);
    await choose(page, csvFiles(299));
    await dialog.getByRole('button', { name: 'Show 100 more' }).click();
    await expect(dialog.getByText('Only 100 of 300 problems could be loaded.')).toBeVisible();
    await expect(dialog.getByRole('row')).toHaveCount(101);
  });
});

test('an id for CSV files is asked for, checked by Enter, and wrong at its field', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, csvFiles(0));
  const field = dialog.getByLabel('Id of the dataset');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/the dataset has no id/i);
  await page.keyboard.type('Bad Id');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(
    /the id given for the dataset cannot be “Bad Id”/,
  );
  await expect(field).toBeFocused();
  await expect(dialog).not.toContainText('dataset.csv:1');
  await field.fill('good-id');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('What it would change in “good-id”');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the dialog is a sheet, and what comes out stands in it', async ({ page, emptyServer }) => {
    for (const id of ['one', 'two', 'three', 'four'])
      await page.request.post(`${emptyServer}/api/imports?wait=true`, {
        headers: { 'Content-Type': 'application/json' },
        data: small(1, { id, description: 'Words. '.repeat(40) }),
      });
    await page.goto(emptyServer);
    await expect(page.getByRole('contentinfo')).toContainText('1 of 1 ties');
    await drop(page, csvFiles(250));
    const dialog = page.getByRole('dialog', { name: 'Datasets' });
    const body = dialog.locator('.dialog-body');
    const refused = dialog.getByRole('alert');
    await expect(refused).toBeInViewport({ ratio: 1 });
    const sheet = await dialog.boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: 390 });
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844);
    expect(await body.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await expect(dialog.getByRole('button', { name: 'Check again' })).toBeInViewport();
    const row = dialog.getByRole('row', { name: /planet/ }).first();
    const cells = await row.getByRole('cell').evaluateAll((each) =>
      each.map((cell) => {
        const { left, right, top } = cell.getBoundingClientRect();
        return { left, right, top: Math.round(top) };
      }),
    );
    for (const { left, right } of cells) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    expect(new Set(cells.map(({ top }) => top)).size).toBeGreaterThan(2);

    await dialog.getByRole('button', { name: 'Other files' }).click();
    await choose(page, [{ name: 'small.json', text: small(4) }]);
    await expect(dialog.getByRole('status').filter({ hasText: 'What it would' })).toBeInViewport();
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeInViewport();
  });
});
