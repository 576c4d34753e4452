import { expect as usual, type Locator, type Page } from '@playwright/test';
import { axeFinds } from './support/axe.js';
import { drawer, facet, isReady, open, picture, rail, showsItsCounts } from './support/explorer.js';
import { ACTORS, test, TIES } from './support/large.js';

const expect = usual.configure({ timeout: 60_000 });

// Software drawing of sixty thousand ties takes its time on a busy machine.
test.describe.configure({ timeout: 180_000 });

const status = (page: Page): Locator => page.getByRole('contentinfo');

/** How many ties the page shows; the server says the same. */
const tiesOf = async (page: Page): Promise<number> =>
  (await showsItsCounts(page)).totals.ties.shown;

test('opens on all of it, and says how much of it is drawn', async ({ page }) => {
  await open(page, '/?rollUp=false');
  const { totals } = await showsItsCounts(page);
  expect([totals.actors.shown, totals.ties.shown]).toEqual([ACTORS, TIES]);
  await expect(page.getByText(/strongest of 60,000 ties/)).toBeVisible();
});

test('the search flies to an actor and opens its evidence', async ({ page }) => {
  await open(page, '/?rollUp=false');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('actor 6543');
  await expect(page.getByRole('option', { name: /^Actor 6543/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/actor=a6543/);
  await expect(
    drawer(page).getByRole('heading', { name: 'Actor 6543', exact: true }),
  ).toBeVisible();
  await expect(drawer(page).getByRole('article').first()).toContainText('Took a stance.');
  // The flight begins once the layout of all 7,000 is computed.
  await expect(page).toHaveURL(/camera=/);
});

test('filters are counted before and after, switched off, undone and redone', async ({ page }) => {
  await open(page, '/?rollUp=false');
  await facet(page, 'Supports').click();
  await expect(page).toHaveURL(/stances=accuses,opposes/);
  const without = await tiesOf(page);
  await facet(page, 'Outlet 3').click();
  await expect(page).toHaveURL(/outlets=/);
  const both = await tiesOf(page);
  expect(both).toBeLessThan(without);
  const steps = rail(page).getByRole('switch', { name: /Outlet/ });
  await steps.click();
  await expect(page).toHaveURL(/off=outlets/);
  expect(await tiesOf(page)).toBe(without);
  await picture(page).focus();
  await page.keyboard.press('Control+z');
  expect(await tiesOf(page)).toBe(both);
  await page.keyboard.press('Control+Shift+z');
  expect(await tiesOf(page)).toBe(without);
});

test('the network around an actor, and text in statements', async ({ page }) => {
  await open(page, '/?rollUp=false&ego=a6543&steps=1');
  const near = await tiesOf(page);
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(1_000);
  await open(page, '/?rollUp=false&text=dam');
  await expect(status(page)).toContainText('60 of 60,000 statements');
});

test('an actor is hidden and brought back, its neighbours are counted before they come', async ({
  page,
}) => {
  const near = '/?rollUp=false&ego=a6543&steps=1';
  await open(page, near);
  const { actors } = await showsItsCounts(page);
  const id = actors.find((actor) => actor.id !== 'a6543')?.id ?? '';
  await open(page, `${near}&actor=${id}`);
  await drawer(page)
    .getByRole('button', { name: /^Expand/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/\d,?\d* of \d/);
  await page.keyboard.press('Escape');
  await drawer(page).getByRole('button', { name: /^Hide/ }).click();
  await expect(page).toHaveURL(new RegExp(`hidden=${id}`));
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page).not.toHaveURL(/hidden=/);
});

test('shortest paths are found among all', async ({ page }) => {
  await open(page, '/?rollUp=false&path=a6543,a6999,alone');
  await expect(
    page.getByText(/shortest paths? of \d+ ties?, Actor 6543 to Actor 6999/),
  ).toBeVisible();
});

test('the table holds every tie, sorts, and gives them all as CSV', async ({ page }) => {
  await open(page, '/?rollUp=false&mode=table');
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String(TIES + 1));
  await page.getByRole('button', { name: 'Source' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('Actor 0');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV of 60,000 ties/ }).click();
  const stream = await (await download).createReadStream();
  let lines = 0;
  for await (const piece of stream) lines += String(piece).split('\n').length - 1;
  expect(lines).toBe(TIES + 1);
});

test('the view survives a reload, camera and all', async ({ page }) => {
  await open(page, '/?rollUp=false&countries=IRN');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/camera=/);
  const { url, text } = { url: page.url(), text: await status(page).textContent() };
  await page.reload();
  await isReady(page);
  await expect(status(page)).toHaveText(text ?? '');
  expect(page.url()).toBe(url);
});

test('axe finds nothing in the picture and in the table', async ({ page }) => {
  for (const path of ['/?rollUp=false&actor=a0', '/?rollUp=false&mode=table']) {
    await open(page, path);
    expect(await axeFinds(page, 'all')).toEqual([]);
  }
});
