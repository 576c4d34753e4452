import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { open, test } from './support/explorer.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function finds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

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
        expect(await finds(page), screen).toEqual([]);
      }
    });

    test('axe finds nothing in any dialog', async ({ page }) => {
      await open(page, '/?rollUp=true&tie=iran,accuses,united-states');
      for (const [dialog, key] of DIALOGS) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await finds(page), dialog).toEqual([]);
        await page.keyboard.press('Escape');
      }
      for (const name of ['Views', 'Datasets', 'Cite', 'History of this view']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await finds(page), name).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/?rollUp=true&tie=iran,accuses,united-states']) {
    await open(page, path);
    expect(await finds(page), path).toEqual([]);
  }
});
