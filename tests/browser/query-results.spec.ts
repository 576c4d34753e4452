import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { placeOf } from './support/explorer.js';
import { column, openDesk, result, runText } from './support/desk.js';
import { test } from './support/explorer.js';

test.use({ expectedOnConsole: [/status of 409/] });

async function download(page: Page, format: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    result(page).getByRole('button', { name: format, exact: true }).click(),
  ]);
  return file;
}

test('shows every kind of value as what it is', async ({ page }) => {
  await openDesk(page);
  await runText(
    page,
    "RETURN null AS nothing, 4503599627370497 * 2 AS big, [1, 'a', null] AS list, {a: 1} AS map, date('2017-10-04') AS day, 'opposes' AS stance",
  );
  const cells = result(page).locator('tbody td');
  await expect(cells.nth(1)).toHaveText('null');
  await expect(cells.nth(2)).toHaveText('9007199254740994');
  await expect(cells.nth(2)).toHaveCSS('text-align', 'right');
  await expect(cells.nth(3)).toHaveText('[1, "a", null]');
  await expect(cells.nth(4)).toHaveText('{a: 1}');
  await expect(cells.nth(5)).toHaveText('2017-10-04');
  await expect(cells.nth(6).locator('svg.opposes')).toBeVisible();
  await page.getByRole('button', { name: 'JSON' }).first().click();
  await expect(page.getByRole('region', { name: 'JSON' })).toContainText(
    '"big": "9007199254740994"',
  );
});

test('tells where rows were left out, and the downloads have them all', async ({ page }) => {
  await openDesk(page);
  await runText(page, 'UNWIND range(1, 12000) AS n RETURN n');
  await expect(result(page).locator('.cut-bar')).toContainText('stopped at the row limit');
  await expect(result(page).getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
  // Only what is in sight is in the page.
  expect(await result(page).locator('tbody tr').count()).toBeLessThan(100);
  const csv = await readFile(await (await download(page, 'CSV')).path(), 'utf8');
  const lines = csv.trimEnd().split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['n', '1']);
  expect(lines.at(-2)).toBe('12000');
  expect(lines.at(-1)).toBe('# end: 12000 rows, complete');
  await expect(page.getByRole('status').filter({ hasText: '12,000 rows, complete' })).toBeVisible();
  const ndjson = await readFile(await (await download(page, 'NDJSON')).path(), 'utf8');
  expect(ndjson.trimEnd().split('\n')).toHaveLength(12_001);
});

test('does not save a file whose end is missing', async ({ page }) => {
  await openDesk(page);
  await runText(page, 'RETURN 1 AS one');
  await page.route('**/api/query/download*', async (route) => {
    await route.fulfill({ contentType: 'text/csv', body: 'one\r\n1\r\n' });
  });
  const files: Download[] = [];
  page.on('download', (file) => files.push(file));
  await result(page).getByRole('button', { name: 'CSV', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was cut off' })).toBeVisible();
  expect(files).toEqual([]);
});

test('draws exactly what came back, and connects it only when asked', async ({ page }) => {
  await openDesk(page);
  await runText(
    page,
    "MATCH p = (:Actor {id: 'khamenei'})-[:ACCUSES]->(:Actor)-[:OPPOSES]->(:Actor {id: 'krg'}) RETURN p",
  );
  await page.getByRole('button', { name: 'Graph' }).click();
  const list = page.getByRole('complementary', { name: /Nodes and relationships/ });
  await expect(list).toContainText('3 nodes, 2 relationships returned.');
  await expect(list).toContainText('Ali Khamenei');
  await expect(list).not.toContainText('Iran');
  const more = page.locator('.connect');
  await expect(more).toContainText('1 more statement in 1 tie between these 3 actors');
  const connect = page.getByRole('switch', { name: 'Connect them' });
  await expect(connect).not.toBeChecked();
  await placeOf(page.locator('.network-host canvas').first());
  const picture = page.locator('.network-host');
  const before = await picture.screenshot();
  // The words switch it as well.
  await more.locator('b').click();
  await expect(connect).toBeChecked();
  await expect.poll(async () => (await picture.screenshot()).equals(before)).toBe(false);
  await list.getByRole('button', { name: /Ali Khamenei.*Actor/ }).click();
  await expect(list).toContainText('person');
});

test('draws ends that were not returned as hollow nodes, and says so', async ({ page }) => {
  await openDesk(page);
  await runText(page, "MATCH (:Actor {id: 'iran'})-[s:SUPPORTS]->(:Actor {id: 'russia'}) RETURN s");
  await page.getByRole('button', { name: 'Graph' }).click();
  await expect(page.getByText('2 hollow nodes were not returned')).toBeVisible();
  await page.getByRole('link', { name: 'Open in explorer' }).click();
  await expect(page).toHaveURL(/statement=kurdistan-referendum-2017:/);
  await expect(page.getByRole('complementary')).toContainText('Russia');
});

test('says why a result cannot be opened in the explorer', async ({ page }) => {
  await openDesk(page);
  await runText(page, 'RETURN 1 AS one');
  await page.getByRole('button', { name: 'Open in explorer' }).click();
  await expect(page.getByText('no column holds any of them')).toBeVisible();
});

test('shows the plan, and counts on request', async ({ page }) => {
  await openDesk(page);
  await runText(page, 'MATCH (a:Actor) RETURN count(a) AS actors');
  await page.getByRole('button', { name: 'Plan' }).click();
  const table = result(page).getByRole('table');
  await expect(table).toContainText('Return');
  await result(page).getByRole('button', { name: 'Profile' }).click();
  await expect(table.getByRole('columnheader', { name: 'Rows', exact: true })).toBeVisible();
});

test('can be cancelled, and says that nothing was found where nothing was', async ({ page }) => {
  await openDesk(page);
  await page.route('**/api/query', () => undefined);
  await page.route('**/api/query/*', (route) => route.fulfill({ status: 204 }));
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toContainText('Running');
  await page.keyboard.press('Control+.');
  await expect(result(page)).toContainText('Cancelled');
  await page.unroute('**/api/query');
  await runText(page, 'MATCH (a:Actor) WHERE false RETURN a');
  await expect(result(page)).toContainText('No rows');
  expect(await column(page, 1)).toEqual([]);
});
