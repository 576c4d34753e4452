import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { mark, open, picture, placeOf, showsItsCounts, test } from './support/explorer.js';

const GOVERNMENTS = ['Iran', 'Turkey', 'Baghdad', 'KRG', 'Israel', 'United States'];

test('opens on the saved view with the six governments in sight', async ({ page }) => {
  await open(page);
  await expect(page).toHaveURL(/kinds=state,government,region&rollUp=true/);
  await expect(page.getByRole('banner')).toContainText('The governments and the referendum');
  const graph = await showsItsCounts(page);
  await expect(picture(page)).toHaveAccessibleName(
    `Network, ${graph.actors.length} actors, ${graph.ties.length} ties`,
  );
  const stage = await page.getByRole('main').boundingBox();
  for (const name of GOVERNMENTS) {
    const { x, y } = await placeOf(mark(page, `${name},`));
    expect(x).toBeGreaterThan((stage?.x ?? 0) + 20);
    expect(x).toBeLessThan((stage?.x ?? 0) + (stage?.width ?? 0) - 20);
    expect(y).toBeGreaterThan((stage?.y ?? 0) + 50);
    expect(y).toBeLessThan((stage?.y ?? 0) + (stage?.height ?? 0) - 50);
  }
});

test('keeps marks apart: no two actors and no two badges lie on each other', async ({ page }) => {
  await open(page);
  await placeOf(mark(page, 'Iran,'));
  const options = picture(page).getByRole('option');
  const boxes = await options.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return { text: element.textContent, x, y, width };
    }),
  );
  const near = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 12)
      .map((other) => `${one.text} / ${other.text}`),
  );
  expect(boxes.every(({ width }) => width > 0)).toBe(true);
  expect(near).toEqual([]);
});

test('is within its budget of script before anything is clicked', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await open(page);
  await placeOf(mark(page, 'Iran,'));
  const { gzipSync } = await import('node:zlib');
  let bytes = 0;
  for (const url of scripts) bytes += gzipSync(await (await page.request.get(url)).body()).length;
  expect(bytes).toBeLessThan(200_000);
  expect(bytes).toBeGreaterThan(50_000);
});

// README shows this picture; UPDATE=1 takes it anew.
test('can be taken as README’s picture', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await placeOf(mark(page, 'Iran,'));
  const path = fileURLToPath(new URL('explorer.png', import.meta.url));
  const isAskedFor = process.env['UPDATE'] === '1';
  const picture = await page.screenshot({ ...(isAskedFor && { path }), animations: 'disabled' });
  expect(picture.length).toBeGreaterThan(50_000);
  expect(existsSync(path)).toBe(true);
});
