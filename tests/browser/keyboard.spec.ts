import { expect, type Page } from '@playwright/test';
import {
  drawer,
  FIRST_VIEW,
  mark,
  open,
  picture,
  placeOf,
  rail,
  test,
} from './support/explorer.js';

test('a whole task by keyboard: find an actor, follow its ties, read the evidence, share it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog');
  await page.keyboard.type('TÜRKIYE');
  await expect(search.getByRole('option', { name: /^Turkey/ })).toBeVisible();
  await expect(search).toContainText('1 of 23');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/actor=turkey/);
  await expect(drawer(page).getByRole('heading', { name: 'Turkey', exact: true })).toBeFocused();

  await picture(page).focus();
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tie=turkey,/);
  const heading = drawer(page).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  const first = await heading.textContent();

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(drawer(page).getByRole('button', { name: 'Next tie' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading).not.toHaveText(first ?? '');
  await expect(drawer(page).getByRole('article').first()).toBeVisible();

  const copy = drawer(page).getByRole('button', { name: 'Copy link' });
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await copy.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
});

test('arrows walk from actor to actor and say who it is', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await picture(page).focus();
  const active = (): Promise<string> =>
    picture(page).evaluate(
      (box) =>
        document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
    );
  const seen = new Set([await active()]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
    await page.keyboard.press(key);
    seen.add(await active());
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(await active()).toMatch(/, (state|government), makes \d+ statements?, receives \d+$/);
});

test('single keys filter, and can be switched off', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await picture(page).focus();
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/stances=opposes,supports/);
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/contested=true/);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await picture(page).focus();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/contested=true/);
});

test('single keys work where nothing has the focus, and a click on the picture gives it that', async ({
  page,
}) => {
  await open(page, FIRST_VIEW);
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/mode=table/);
  await page.keyboard.press('t');
  await expect(page).not.toHaveURL(/mode=table/);
  await expect(picture(page)).toBeVisible();
  const place = await placeOf(mark(page, 'Iran,'));
  await rail(page).getByRole('checkbox').first().focus();
  await page.mouse.click(place.x + 60, place.y + 90);
  await expect(picture(page)).toBeFocused();
  await expect(picture(page)).toHaveCSS('outline-style', 'none');
  await page.keyboard.press('s');
  const keep = page.getByRole('dialog', { name: 'Keep a snapshot' });
  await expect(keep).toBeVisible();
  // Neither in a field nor beside it, as long as a dialog is open.
  await keep.getByLabel('Title').fill('');
  await keep.getByLabel('Title').pressSequentially('cat');
  await keep.getByText('It keeps').click();
  await page.keyboard.press('t');
  await page.keyboard.press('c');
  await expect(keep.getByLabel('Title')).toHaveValue('cat');
  expect(page.url()).not.toMatch(/contested|mode=table/);
});

test('the search finds statements by text, issues and commands', async ({ page }) => {
  await open(page, FIRST_VIEW);
  const search = page.getByRole('dialog');
  await page.keyboard.press('/');
  await expect(search.locator('input')).toBeFocused();
  await page.keyboard.type('new israel');
  await search.getByRole('option', { name: /new Israel of the region/ }).click();
  await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
  await expect(drawer(page)).toContainText('Ali Khamenei');
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('territorial');
  await search.getByRole('option', { name: /Territorial integrity/ }).click();
  await expect(page).toHaveURL(/issues=territorial-integrity/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('clear all');
  await expect(search.getByRole('option', { name: /Clear all filters/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/issues=/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(search).toContainText('Nothing holds every word of “zzzz”.');
});

test('arrows move in what was found, and typing begins with the best again', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.keyboard.press('/');
  await page.keyboard.type('erdo');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first()).toContainText('Enter flies there');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(0)).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('data-focused', 'true');
  await expect(options.nth(1)).toContainText('Erdogan and Rouhani meet in Tehran');
  await page.keyboard.type('g');
  await expect(page.locator('[data-focused][role=option]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/actor=erdogan/);
});

/** Holds back what the page asks for under an address until the function is called. */
async function heldBack(page: Page, address: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('while what statements say is still looked for', () => {
  let answers: () => void;
  test.beforeEach(async ({ page }) => {
    answers = await heldBack(page, '**/api/search?*');
    await open(page, FIRST_VIEW);
    await page.keyboard.press('/');
  });

  test('nothing moves away from where it was', async ({ page }) => {
    await page.keyboard.type('territorial');
    const search = page.getByRole('dialog');
    const issue = search.getByRole('option', { name: /^Territorial integrity/ });
    await expect(issue).toBeVisible();
    const before = await issue.boundingBox();
    answers();
    await expect(search.getByText('Statements', { exact: true })).toBeVisible();
    expect(await issue.boundingBox()).toEqual(before);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/issues=territorial-integrity/);
  });

  test('Enter waits for them where nothing else fits', async ({ page }) => {
    await page.keyboard.type('new israel of the region');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('searchbox')).toBeFocused();
    answers();
    await expect(page).toHaveURL(/tie=iran,accuses,united-states/);
  });
});

test.describe('while the search is still on its way', () => {
  let arrives: () => void;
  test.beforeEach(async ({ page }) => {
    arrives = await heldBack(page, '**/assets/search-dialog-*.js');
    await open(page, FIRST_VIEW);
    await page.keyboard.press('/');
    await page.keyboard.type('turk');
  });

  test('what is typed is kept, and typing goes on', async ({ page }) => {
    const field = page.getByRole('searchbox');
    await expect(field).toHaveValue('turk');
    arrives();
    await expect(page.getByRole('dialog').getByRole('option', { name: /^Turkey/ })).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type('ey');
    await expect(field).toHaveValue('turkey');
  });

  test('Enter takes the best once it is there', async ({ page }) => {
    await page.keyboard.press('Enter');
    arrives();
    await expect(page).toHaveURL(/actor=turkey/);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('Escape calls it off, after the text', async ({ page }) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    arrives();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });
});
