import { expect } from '@playwright/test';
import {
  drawer,
  facet,
  FIRST_VIEW,
  mark,
  open,
  picture,
  placeOf,
  showsItsCounts,
  test,
} from './support/explorer.js';

test('the address is the view: reload gives it back', async ({ page }) => {
  const path =
    '/?stances=accuses,opposes&outlets=Reuters&undated=false&rollUp=true&tie=turkey,accuses,israel';
  await open(page, path);
  await showsItsCounts(page);
  await expect(drawer(page).getByRole('heading', { level: 2 })).toHaveText('Turkey accuses Israel');
  await page.reload();
  await expect(drawer(page).getByRole('heading', { level: 2 })).toHaveText('Turkey accuses Israel');
  await expect(facet(page, 'Supports')).not.toBeChecked();
  expect(page.url().endsWith(path)).toBe(true);
});

test('the back button undoes one step after the other', async ({ page }) => {
  await open(page);
  await facet(page, 'Only contested').click();
  await expect(page).toHaveURL(/contested=true/);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table')).toBeHidden();
  await expect(facet(page, 'Only contested')).toBeChecked();
  await page.goBack();
  await expect(facet(page, 'Only contested')).not.toBeChecked();
  await showsItsCounts(page);
});

test('the back button leaves the camera where the reader put it', async ({ page }) => {
  await open(page);
  await page.mouse.move(800, 450);
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/camera=/);
  const before = page.url();
  await facet(page, 'Only contested').click();
  await expect(page).toHaveURL(/contested=true/);
  await page.goBack();
  await expect(facet(page, 'Only contested')).not.toBeChecked();
  // The picture comes to rest before the address could lose its camera.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page).toHaveURL(/camera=/);
  const [, span = ''] = /camera=[^&]*,([\d.]+)/.exec(page.url()) ?? [];
  const [, spanBefore = ''] = /camera=[^&]*,([\d.]+)/.exec(before) ?? [];
  expect(Number(span)).toBeLessThan(Number(spanBefore));
});

test('what the address says wrongly is left out and named', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&stances=hates&bogus=1&from=2017-02-30`);
  await expect(page.getByText(/stances=hates, bogus=1, from=2017-02-30/)).toBeVisible();
  await expect(page.getByRole('main')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/bogus/)).toBeHidden();
});

test.describe('a tie that the filters do not leave', () => {
  test.use({ expectedOnConsole: [/404 \(Not Found\)/] });

  test('is said to be out of view, with a way to it', async ({ page }) => {
    await open(page, `${FIRST_VIEW}&outlets=TRT%20World&tie=iran,accuses,united-states`);
    await expect(drawer(page)).toContainText('This tie is not in the view');
    await drawer(page).getByRole('button', { name: 'Clear all filters' }).click();
    await expect(drawer(page)).toContainText('Ali Khamenei');
  });
});

test('an actor that is rolled up leads to its government', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&actor=erdogan`);
  await expect(drawer(page)).toContainText('what Recep Tayyip Erdogan states stands under Turkey');
  // The picture marks whom it stands under, and flies nowhere else.
  await expect(picture(page).getByRole('option', { selected: true })).toHaveText(/^Turkey,/);
  const stage = await page.getByRole('main').boundingBox();
  for (const name of ['Iran,', 'Israel,', 'KRG,']) {
    const { x } = await placeOf(mark(page, name));
    expect(x).toBeGreaterThan(stage?.x ?? 0);
    expect(x).toBeLessThan((stage?.x ?? 0) + (stage?.width ?? 0));
  }
  await expect(page).not.toHaveURL(/camera=/);
  await drawer(page).getByRole('button', { name: 'Go to Turkey' }).click();
  await expect(page).toHaveURL(/actor=turkey/);
});
