import { expect } from '@playwright/test';
import { axeFinds } from './support/axe.js';
import { openDesk, result, runText } from './support/desk.js';
import { test } from './support/explorer.js';

const CYPHER = 'MATCH (a:Actor {id: $who})-[s:ACCUSES]->(b:Actor) RETURN a, s, b, s.date AS day';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`in ${colorScheme}, ${size.width} wide`, () => {
      test.use({ colorScheme, viewport: size });

      test('axe finds nothing on the desk', async ({ page }) => {
        await openDesk(page);
        await runText(page, CYPHER.replace('$who', "'khamenei'"));
        await expect(page.locator('.cy-accuses')).toBeVisible();
        for (const view of ['Table', 'Graph', 'JSON', 'Plan']) {
          await result(page).getByRole('button', { name: view, exact: true }).first().click();
          await expect(
            result(page).getByRole('button', { name: view, exact: true }).first(),
          ).toHaveAttribute('aria-pressed', 'true');
          expect(await axeFinds(page), view).toEqual([]);
        }
        await openDesk(page, '/queries/same-target?stance=opposes');
        await expect(result(page)).toContainText('complete');
        expect(await axeFinds(page), 'a question').toEqual([]);
      });

      test('nothing is wider than the window', async ({ page }) => {
        await openDesk(
          page,
          `/query?${new URLSearchParams({ q: CYPHER, params: '{"who":"iran"}' }).toString()}`,
        );
        await expect(page.getByRole('textbox', { name: '$who', exact: true })).toBeVisible();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(size.width);
      });
    });
  }
}
