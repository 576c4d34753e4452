import { expect, type Page } from '@playwright/test';
import { drawer, isReady, mark, open, placeOf, test } from './support/explorer.js';

const ROLLED = '/?rollUp=true';
const picture = (page: Page) => page.getByRole('listbox', { name: /^Network/ });
const status = (page: Page) => page.getByRole('contentinfo');
const menu = (page: Page) => page.getByRole('menu');

test.beforeEach(async ({ page }) => {
  await open(page, ROLLED);
});

test('search forgives a mistyped letter, and Enter opens what was found', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('terkey');
  const found = page.getByRole('dialog').getByRole('option', { name: /^Turkey/ });
  await expect(found.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/actor=turkey/);
  await expect(drawer(page).getByRole('heading', { level: 2 })).toHaveText('Turkey');
});

test('a right click hides an actor, and the toast brings it back', async ({ page }) => {
  const { x, y } = await placeOf(mark(page, 'Iran,'));
  await page.mouse.click(x, y, { button: 'right' });
  await menu(page).getByRole('menuitem', { name: /^Hide/ }).click();
  await expect(page).toHaveURL(/hidden=iran/);
  await expect(mark(page, 'Iran,')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page).not.toHaveURL(/hidden/);
  await expect(mark(page, 'Iran,')).toHaveCount(1);
});

test('only neighbours, then expand one of them with counts beforehand', async ({ page }) => {
  await open(page, `${ROLLED}&ego=israel`);
  await expect(status(page)).toContainText('3 of 12 actors');
  await picture(page).focus();
  await page.keyboard.press('ArrowRight');
  const focused = await page.locator('.picture-model').getAttribute('aria-activedescendant');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /^Expand/ });
  const before = await status(page).innerText();
  await dialog.getByRole('button', { name: /^All of them/ }).click();
  await expect(page).toHaveURL(/expand=/);
  expect(await status(page).innerText()).not.toBe(before);
  expect(focused).not.toBeNull();
});

test('an actor is moved by dragging, stays there, and goes back by Ctrl Z', async ({ page }) => {
  const { x, y } = await placeOf(mark(page, 'Turkey,'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 90, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=turkey,/);
  await expect
    .poll(async () => Math.round((await placeOf(mark(page, 'Turkey,'))).y - y))
    .toBeGreaterThan(70);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/pin=/);
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL(/pin=turkey,/);
});

test('the camera is part of the address', async ({ page }) => {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/camera=/);
  const before = await placeOf(mark(page, 'KRG,'));
  await page.reload();
  await isReady(page);
  await expect
    .poll(async () => Math.abs((await placeOf(mark(page, 'KRG,'))).x - before.x))
    .toBeLessThan(3);
  await page.getByRole('button', { name: 'Fit the picture' }).click();
  await expect(page).not.toHaveURL(/camera=/);
});

test('paths are found, shown alone, and let go', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('paths between');
  await page.getByRole('option', { name: /Paths between/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Paths between two actors' });
  await dialog.getByRole('combobox', { name: 'From' }).fill('isra');
  await page.getByRole('option', { name: 'Israel' }).click();
  await dialog.getByRole('combobox', { name: 'To' }).fill('syri');
  await page
    .getByRole('option', { name: /^Syria\b/ })
    .first()
    .click();
  await expect(dialog.getByRole('status').first()).toHaveText('2 shortest paths of 2 ties');
  await dialog.getByRole('button', { name: 'Paths', exact: true }).click();
  await expect(page).toHaveURL(/path=israel,syria,alone/);
  await expect(
    page.getByText('2 shortest paths of 2 ties, Israel to Syria: 5 of 33 ties'),
  ).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Network, 4 actors, 5 ties' })).toBeAttached();
  await page.getByRole('button', { name: 'Close paths' }).click();
  await expect(page).not.toHaveURL(/path=/);
});

test('every step can be undone from the list of what was done', async ({ page }) => {
  await picture(page).focus();
  await page.keyboard.press('c');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'History of this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'History of this view' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Roll-up off/,
    /Only contested/,
    /As it was opened/,
  ]);
  await dialog.getByRole('button', { name: 'As it was opened' }).click();
  await expect(page).toHaveURL(/\?rollUp=true$/);
});

test('single statements fan out, each with a line of its own', async ({ page }) => {
  await page.getByRole('button', { name: 'Statements', exact: true }).click();
  await expect(page).toHaveURL(/unit=statements/);
  await expect(picture(page)).toBeAttached();
});

test('other layouts move everybody, and are part of the address', async ({ page }) => {
  const before = await placeOf(mark(page, 'Iran,'));
  await page.getByText('Layout', { exact: true }).click();
  await page.getByRole('button', { name: /^Circle/ }).click();
  await expect(page).toHaveURL(/layout=circle/);
  await expect
    .poll(async () => Math.abs((await placeOf(mark(page, 'Iran,'))).x - before.x))
    .toBeGreaterThan(5);
});

test('a view is saved under a short name, opened, renamed and deleted', async ({ page }) => {
  await open(page, `${ROLLED}&contested=true`);
  await page.getByRole('button', { name: 'Views' }).click();
  const dialog = page.getByRole('dialog', { name: 'Views' });
  await expect(dialog.getByRole('textbox', { name: 'What it is called' })).toBeFocused();
  await page.keyboard.type('What is disputed');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?view=what-is-disputed$/);
  const row = dialog.getByRole('article', { name: 'What is disputed' });
  const twin = await page.request.get('/api/saved-views/what-is-disputed/graph');
  const graph = (await twin.json()) as { totals: { ties: { shown: number } } };
  expect(graph.totals.ties.shown).toBe(4);
  await row.getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type(' now');
  await page.keyboard.press('Enter');
  const renamed = dialog.getByRole('article', { name: 'What is disputed now' });
  await expect(renamed).toBeVisible();
  await page.goto('/?view=what-is-disputed');
  await isReady(page);
  await expect(status(page)).toContainText('4 of 33 ties');
  await expect(page.getByRole('banner')).toContainText('What is disputed now');
  await page.getByRole('button', { name: 'Views' }).click();
  await renamed.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(renamed).toBeVisible();
  await renamed.getByRole('button', { name: 'Delete' }).click();
  await expect(renamed).toHaveCount(0);
});
