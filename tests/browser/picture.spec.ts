import { expect } from '@playwright/test';
import {
  drawer,
  FIRST_VIEW,
  mark,
  open,
  placeOf,
  showsItsCounts,
  test,
} from './support/explorer.js';

test.beforeEach(async ({ page }) => {
  await open(page, FIRST_VIEW);
});

test('an actor under the pointer says what it states and who speaks for it', async ({ page }) => {
  const { x, y } = await placeOf(mark(page, 'Iran,'));
  await page.mouse.move(x, y);
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('Iran');
  await expect(tip).toContainText('made · received');
  await expect(tip).toContainText('Ali Khamenei');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('a click on a tie opens its evidence, both sides of what is contested', async ({ page }) => {
  const { x, y } = await placeOf(mark(page, 'Iran accuses United States'));
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
  const evidence = drawer(page);
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText(
    'Iran accuses United States',
  );
  await expect(evidence).toContainText('Contested');
  await expect(evidence).toContainText('Ali Khamenei');
  await expect(evidence).toContainText('for Iran');
  await expect(evidence).toContainText('4 Oct 2017');
  await expect(evidence).toContainText('America and foreign powers are unreliable');
  await expect(evidence).toContainText('Reuters');
  await expect(evidence).toContainText('alleged by Iran');
  await expect(evidence).toContainText('own stance');
  await expect(evidence).toContainText('Opposed the referendum as destabilising');
});

test('a denial stands in one frame with what it answers', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&tie=turkey,accuses,israel`);
  await expect(drawer(page)).toContainText('Denied by');
  await open(page, `${FIRST_VIEW}&tie=israel,opposes,turkey`);
  await expect(drawer(page)).toContainText('Denies');
});

test('a click on an actor opens it, a click on nothing closes it', async ({ page }) => {
  const { x, y } = await placeOf(mark(page, 'Turkey,'));
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/actor=turkey/);
  await expect(drawer(page)).toContainText('Turkey’s stances');
  await expect(drawer(page)).toContainText('Recep Tayyip Erdogan');
  await expect(drawer(page)).toContainText('Share of outlets');
  const stage = await page.getByRole('main').boundingBox();
  await page.mouse.click((stage?.x ?? 0) + 20, (stage?.y ?? 0) + 160);
  await expect(drawer(page)).toBeHidden();
  await expect(page).not.toHaveURL(/actor=/);
});

test('only the ties of an actor can be shown', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&actor=israel`);
  await drawer(page).getByRole('button', { name: 'Only its ties' }).click();
  await expect(page).toHaveURL(/actors=israel/);
  const graph = await showsItsCounts(page);
  expect(graph.ties.every(({ source, target }) => [source, target].includes('israel'))).toBe(true);
});

test('the legend isolates a stance', async ({ page }) => {
  const legend = page.getByRole('list', { name: 'Legend' });
  await legend.getByRole('button', { name: /^accuses/ }).click();
  await expect(page).toHaveURL(/stances=accuses/);
  await showsItsCounts(page);
  await legend.getByRole('button', { name: /^opposes/ }).click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/stances=accuses,opposes/);
});

test('filters move nobody', async ({ page }) => {
  const before = await placeOf(mark(page, 'Iran,'));
  await page.getByRole('button', { name: /^contested/ }).click();
  await showsItsCounts(page);
  expect(await placeOf(mark(page, 'Iran,'))).toEqual(before);
});

test('the camera zooms, pans and fits', async ({ page }) => {
  const before = await placeOf(mark(page, 'Israel,'));
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => placeOf(mark(page, 'Israel,'))).not.toEqual(before);
  await page.getByRole('button', { name: 'Fit the picture' }).click();
  await expect
    .poll(async () => {
      const { x, y } = await placeOf(mark(page, 'Israel,'));
      return Math.hypot(x - before.x, y - before.y) < 2;
    })
    .toBe(true);
});

test('a flight ends where it was going, however slowly frames are drawn', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestAnimationFrame = (callback) =>
      window.setTimeout(() => {
        callback(performance.now());
      }, 180);
  });
  await open(page, FIRST_VIEW);
  const before = await placeOf(mark(page, 'Israel,'));
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/camera=/);
  await page.getByRole('button', { name: 'Fit the picture' }).click();
  await expect(page).not.toHaveURL(/camera=/);
  await expect
    .poll(async () => {
      const { x, y } = await placeOf(mark(page, 'Israel,'));
      return Math.hypot(x - before.x, y - before.y) < 2;
    })
    .toBe(true);
});
