import { expect } from '@playwright/test';
import { drawer, open, test } from './support/explorer.js';

const TIE = '/?rollUp=true&tie=iran,supports,turkey';

test('statements stand by document and by issue, with counts', async ({ page }) => {
  await open(page, TIE);
  const evidence = drawer(page);
  await evidence.getByRole('button', { name: 'By document' }).click();
  await expect(
    evidence.getByRole('heading', { level: 3, name: /statements?$/ }).first(),
  ).toBeVisible();
  await evidence.getByRole('button', { name: 'By issue' }).click();
  const heads = await evidence.locator('.statement-group h3').allTextContents();
  expect(heads.length).toBeGreaterThan(1);
  const counts = heads.map((head) => Number(/(\d+) statements?$/.exec(head)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
});

test('the share of outlets is said in numbers', async ({ page }) => {
  await open(page, TIE);
  const shares = drawer(page).locator('.outlet-list li');
  await expect(shares.first()).toContainText(/\d of 8/);
});

test('an accusation and what the accused states lead to each other', async ({ page }) => {
  await open(page, '/?rollUp=true&tie=iran,accuses,united-states');
  await drawer(page).getByRole('button', { name: 'Go to it' }).click();
  await expect(page).toHaveURL(/tie=united-states,opposes,krg/);
  await expect(drawer(page).locator('[aria-current=true]')).toBeFocused();
  await expect(drawer(page)).toContainText('Stands against what Ali Khamenei alleges');
  await drawer(page).getByRole('button', { name: 'Go to it' }).click();
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
});

test('an actor’s statements stand face to face with what is against them', async ({ page }) => {
  await open(page, '/?rollUp=true&actor=iran');
  const card = drawer(page).locator('article', {
    has: page.getByText('America and foreign powers are unreliable'),
  });
  const more = drawer(page).getByRole('button', { name: /^Show \d+ more/ });
  await expect(drawer(page).getByRole('article').first()).toBeVisible();
  while (!(await card.first().isVisible()) && (await more.isVisible())) await more.click();
  await expect(card).toContainText('alleged by Iran');
  await expect(card).toContainText('own stance');
  await expect(card).toContainText('Opposed the referendum as destabilising');
});

test('after “Show more” the keyboard goes on at the first statement that came', async ({
  page,
}) => {
  await open(page, '/?rollUp=true&actor=iran');
  const rows = drawer(page).locator('[data-row]');
  const more = drawer(page).getByRole('button', { name: /^Show \d+ more/ });
  await more.focus();
  const before = await rows.count();
  await page.keyboard.press('Enter');
  await expect(rows.nth(before)).toBeFocused();
});

test('a tie is cited in three forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?rollUp=true&tie=iran,accuses,united-states');
  await drawer(page).getByRole('button', { name: 'Cite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  const copied = async (): Promise<string> => {
    await dialog.getByRole('button', { name: 'Copy citation' }).click();
    await expect(dialog.getByText('Citation copied')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied()).toContain('Reported by Reuters, “Iran’s supreme leader receives Erdogan”');
  await dialog.getByRole('button', { name: 'BibTeX' }).click();
  expect(await copied()).toMatch(/^@article\{/);
  await dialog.getByRole('button', { name: 'CSL-JSON' }).click();
  const items = JSON.parse(await copied()) as { type: string; author: unknown }[];
  expect(items).toMatchObject([{ type: 'article-newspaper', author: [{ literal: 'Reuters' }] }]);
});

test('a statement has an address that opens it, or says that it is not there', async ({ page }) => {
  const key = 'kurdistan-referendum-2017:khamenei-accuses-us-new-israel';
  await open(page, `/?rollUp=true&statement=${key}`);
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
  await expect(drawer(page).locator(`[data-statement="${key}"]`)).toHaveAttribute(
    'aria-current',
    'true',
  );
  await open(page, '/?rollUp=true&statement=kurdistan-referendum-2017:nobody-said-so');
  await expect(page.getByText(/There is no statement .* any more/)).toBeVisible();
});
