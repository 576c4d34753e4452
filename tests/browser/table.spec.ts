import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { drawer, FIRST_VIEW, graphOf, open, showsItsCounts, test } from './support/explorer.js';

const column = (page: Page, at: number): Promise<string[]> =>
  page.locator(`tbody tr:not(.spacer-row) td:nth-child(${at})`).allTextContents();

test('the table holds the ties of the picture, in step with it', async ({ page }) => {
  await open(page, FIRST_VIEW);
  const graph = await showsItsCounts(page);
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String(graph.ties.length + 1));
  await expect(table.getByRole('row')).toHaveCount(graph.ties.length + 1);
  const counts = (await column(page, 4)).map(Number);
  expect(counts).toEqual(graph.ties.map(({ count }) => count));
  await showsItsCounts(page);

  await table.getByRole('row', { name: /Iran accuses United States/ }).click();
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
  await expect(drawer(page)).toContainText('Ali Khamenei');
  await page.getByRole('button', { name: 'Picture' }).click();
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveText(
    /^Iran accuses United States/,
  );
});

test('sorts by any column and says how', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&mode=table`);
  await page.getByRole('button', { name: 'Source' }).click();
  const header = page.getByRole('columnheader', { name: 'Source' });
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const up = await column(page, 1);
  expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'en')));
  await page.getByRole('button', { name: 'Source' }).click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-source/);
});

test('has actors and statements too, with their counts', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&mode=table`);
  const { totals } = await graphOf(page);
  const table = page.getByRole('table');
  await page.getByRole('button', { name: `Actors ${totals.actors.shown}` }).click();
  await expect(table).toHaveAttribute('aria-rowcount', String(totals.actors.shown + 1));
  await page.getByRole('button', { name: `Statements ${totals.statements.shown}` }).click();
  await expect(table).toHaveAttribute('aria-rowcount', String(totals.statements.shown + 1));
  await table.getByRole('row', { name: /making? a new Israel|new Israel of the region/ }).click();
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
});

test('can be walked by arrow keys and opened by Enter', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&mode=table`);
  await page.getByRole('row').nth(1).getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const graph = await graphOf(page);
  const third = graph.ties[2];
  await expect(page).toHaveURL(
    new RegExp(`tie=${third?.source ?? ''},${third?.stance ?? ''},${third?.target ?? ''}`),
  );
});

test('saves exactly what it shows', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&contested=true&mode=table&sort=source`);
  const graph = await showsItsCounts(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `CSV of ${graph.ties.length} ties` }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const sources = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(sources).toEqual(await column(page, 1));
});
