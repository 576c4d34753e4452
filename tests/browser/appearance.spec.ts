import { expect, type Page } from '@playwright/test';
import { FIRST_VIEW, mark, open, placeOf, test } from './support/explorer.js';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('follows the system, and the reader’s own choice over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, FIRST_VIEW);
  expect(await background(page)).toBe('rgb(18, 20, 23)');
  await page.getByRole('button', { name: 'Light' }).click();
  expect(await background(page)).toBe('rgb(250, 250, 247)');
  await page.reload();
  expect(await background(page)).toBe('rgb(250, 250, 247)');
});

test('draws the picture in the same theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, FIRST_VIEW);
  const place = await placeOf(mark(page, 'Iran,'));
  const shoot = async (): Promise<string> =>
    (
      await page.screenshot({ clip: { x: place.x - 20, y: place.y - 20, width: 40, height: 40 } })
    ).toString('base64');
  const light = await shoot();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(shoot).not.toBe(light);
});

test('has a high contrast of its own', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('appearance');
  await page.getByRole('option', { name: /Appearance/ }).click();
  await page.getByRole('switch', { name: 'High contrast' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => background(page)).toBe('rgb(255, 255, 255)');
});

test('stands still for those who ask for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, FIRST_VIEW);
  const slide = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--slide'),
  );
  expect(Number.parseFloat(slide)).toBe(0);
});

test('keeps its signs where the system forces its colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `${FIRST_VIEW}&tie=iran,accuses,united-states`);
  const stroke = await page
    .locator('.legend .stance-mark')
    .first()
    .evaluate((element) => getComputedStyle(element).stroke);
  expect(stroke).not.toBe('none');
});
