import { expect } from '@playwright/test';
import { axeFinds } from './support/axe.js';
import { open, test } from './support/explorer.js';

const SCREENS = [
  ['the picture', '/'],
  ['a tie', '/?rollUp=true&tie=iran,accuses,united-states'],
  ['an actor', '/?rollUp=true&actor=turkey'],
  ['the table of ties', '/?rollUp=true&mode=table'],
  ['the table of statements', '/?rollUp=true&mode=table&tab=statements'],
  ['filters', '/?rollUp=true&minCount=2&text=referendum&off=minCount&hidden=iran&ego=turkey'],
  ['no match', '/?rollUp=true&minCount=999'],
  ['paths', '/?rollUp=true&path=israel,syria,alone'],
] as const;

const DIALOGS = [
  ['search', 'Control+k'],
  ['help', '?'],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('axe finds nothing on any screen', async ({ page }) => {
      for (const [screen, path] of SCREENS) {
        await open(page, path);
        expect(await axeFinds(page), screen).toEqual([]);
      }
    });

    test('axe finds nothing in any dialog', async ({ page }) => {
      await open(page, '/?rollUp=true&tie=iran,accuses,united-states');
      for (const [dialog, key] of DIALOGS) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await axeFinds(page), dialog).toEqual([]);
        await page.keyboard.press('Escape');
      }
      for (const name of ['Views', 'Datasets', 'Cite', 'History of this view']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await axeFinds(page), name).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/?rollUp=true&tie=iran,accuses,united-states']) {
    await open(page, path);
    expect(await axeFinds(page), path).toEqual([]);
  }
});
