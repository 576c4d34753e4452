import { expect, type Locator } from '@playwright/test';
import { drawer, FIRST_VIEW, mark, open, placeOf, rail, test } from './support/explorer.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('nothing runs out of a phone’s window, and all can be touched', async ({ page }) => {
  for (const path of [
    FIRST_VIEW,
    `${FIRST_VIEW}&mode=table`,
    `${FIRST_VIEW}&tie=iran,accuses,united-states`,
  ]) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      const isSeen = width > 0 && getComputedStyle(button).visibility === 'visible';
      // The grip of a sheet has a larger target than it looks.
      const isGrip = button.classList.contains('sheet-handle');
      return isSeen && !isGrip && (height < 39 || width < 39)
        ? [`${button.getAttribute('aria-label') ?? button.textContent}: ${width}×${height}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
});

test('what has no room at the top is in the menu, and is called so', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.getByRole('button', { name: 'Menu', exact: true }).tap();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  for (const name of ['Snapshots', 'Datasets', 'History'])
    await expect(menu.getByRole('button', { name })).toBeVisible();
  await expect(menu.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await menu.getByRole('button', { name: 'Snapshots' }).tap();
  await expect(page.getByRole('dialog', { name: 'Snapshots' })).toBeVisible();
});

test('a touched tie opens a sheet with three stops, the picture keeps what it is about', async ({
  page,
}) => {
  await open(page, FIRST_VIEW);
  const { x, y } = await placeOf(mark(page, 'Turkey accuses Israel'));
  await page.touchscreen.tap(x, y);
  await expect(page).toHaveURL(/tie=turkey,accuses,israel/);
  await expect(page.getByText(/\d+ of \d+ ties in focus/)).toBeVisible();
  const sheet = drawer(page);
  const height = async (): Promise<number> => Math.round((await sheet.boundingBox())?.height ?? 0);
  await expect.poll(height).toBe(439);
  const grip = sheet.getByRole('button', { name: /^Sheet drawn up/ });
  await grip.press('ArrowUp');
  await expect.poll(height).toBe(832);
  await grip.press('ArrowDown');
  await grip.press('ArrowDown');
  await expect.poll(height).toBe(96);
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).tap();
  await expect(page.getByText(/ties in focus/)).toBeHidden();
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
});

for (const [what, address, actor] of [
  ['how much is in focus', '/?rollUp=true&tie=iran,accuses,united-states', 'Iran,'],
  ['which paths are shown', '/?rollUp=true&path=israel,syria,alone', 'Syria,'],
] as const) {
  test(`what says ${what} has room, and covers nothing of it`, async ({ page }) => {
    await open(page, address);
    const notice = page.locator('.picture-notice');
    await placeOf(mark(page, actor));
    const [said] = await boxesOf(notice);
    const [top] = await boxesOf(mark(page, actor));
    expect(said?.left).toBeGreaterThanOrEqual(0);
    expect(said?.right).toBeLessThanOrEqual(390);
    expect(top?.top).toBeGreaterThan(said?.bottom ?? Infinity);
  });
}

async function boxesOf(elements: Locator): Promise<DOMRect[]> {
  return await elements.evaluateAll((all) =>
    all.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
  );
}

test('filters come up in a sheet and are counted on their button', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.getByRole('button', { name: 'Filters, 1 on' }).tap();
  await rail(page).getByText('Only contested').tap();
  await expect(page).toHaveURL(/contested=true/);
  await page.getByRole('button', { name: 'Hide filters' }).tap({ position: { x: 20, y: 80 } });
  await expect(rail(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters, 2 on' })).toBeVisible();
});

test('the table is one touch away', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Table' }).tap();
  await expect(page.getByRole('table')).toBeVisible();
});
