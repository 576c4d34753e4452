import { expect, type Page } from '@playwright/test';
import { column, editor, openDesk, result, run, runText, tabs, write } from './support/desk.js';
import { test } from './support/explorer.js';

// A refused or wrong query is a 4xx, which the browser notes too.
test.use({ expectedOnConsole: [/status of 4\d\d/] });

test('is reached from the explorer, and leads back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Query' }).click();
  await expect(page).toHaveURL(/\/query$/);
  await expect(editor(page)).toBeVisible();
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page.getByRole('main')).toHaveAttribute('data-version', /./);
});

test('runs by keyboard alone, and the link reproduces it', async ({ page }) => {
  await openDesk(page);
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('RETURN 1 + 1 AS two');
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toContainText('1 row, complete');
  expect(await column(page, 1)).toEqual(['2']);
  await expect(page).toHaveURL(/\/query\?q=RETURN/);
  // Esc, then Tab leaves the editor: the next stop is the way to run it.
  await expect(async () => {
    await editor(page).focus();
    await page.keyboard.press('Escape');
    // Within two seconds, or it indents: a busy machine may take longer.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Run/ })).toBeFocused({ timeout: 1_000 });
  }).toPass();

  await page.reload();
  await expect(result(page)).toContainText('1 row, complete');
  expect(await column(page, 1)).toEqual(['2']);
});

test('colours stances and nothing else, and marks what is wrong while it is written', async ({
  page,
}) => {
  await openDesk(page);
  await write(page, 'MATCH (a:Actor)-[s:OPPOSES]->() RETURN b');
  await expect(page.locator('.cy-opposes')).toHaveText('OPPOSES');
  const colours = await page
    .locator('.cm-line span')
    .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
  const hued = colours.filter((colour) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    return Math.max(r, g, b) - Math.min(r, g, b) > 24;
  });
  expect(hued).toHaveLength(1);
  await expect(page.locator('.cm-lintRange-error')).toHaveText('b');
});

/** For the first moments of a list the editor takes Enter for a key of the text; they pass by the page's own clock. */
async function takeProposal(page: Page): Promise<void> {
  await page.clock.fastForward(500);
  await page.keyboard.press('Enter');
}

test('proposes what the store holds', async ({ page }) => {
  await page.clock.install();
  await openDesk(page);
  await write(page, 'MATCH (a:');
  await expect(page.locator('.cm-lintRange-error, .cy-keyword').first()).toBeVisible();
  await page.keyboard.type('Act');
  await expect(page.getByRole('option', { name: /^Actor/ })).toBeVisible();
  await takeProposal(page);
  await expect(editor(page)).toHaveText(/MATCH \(a:Actor/);
});

test('proposes functions, and of the properties those of the network', async ({ page }) => {
  await page.clock.install();
  await openDesk(page);
  await write(page, 'MATCH (a:Actor) WHERE a.');
  await expect(page.locator('.cy-keyword').first()).toBeVisible();
  const proposed = page.getByRole('option');
  await page.keyboard.type('c');
  await expect(proposed.filter({ hasText: /^country/ })).toBeVisible();
  await expect(proposed.filter({ hasText: /^(?:cypher|columns|changed)/ })).toHaveCount(0);
  await write(page, 'MATCH (a:Actor) RETURN ');
  await page.keyboard.type('toUp');
  await expect(proposed.filter({ hasText: /^toUpper/ })).toBeVisible();
  await takeProposal(page);
  await page.keyboard.type('(a.name)');
  await expect(editor(page)).toHaveText('MATCH (a:Actor) RETURN toUpper(a.name)');
  // Those that are not proposed are no mistake.
  await write(page, 'MATCH (s:Store) RETURN s.version, datetime(), x');
  await expect(page.locator('.cm-lintRange')).toHaveText('x');
});

test('a word that is whole is left alone: Enter begins a line, and running shuts the list', async ({
  page,
}) => {
  await openDesk(page);
  await write(page, '');
  await page.keyboard.type('MATCH (a:Actor) RETURN a.nam');
  const proposed = page.getByRole('option');
  await expect(proposed.filter({ hasText: /^name/ })).toBeVisible();
  await page.keyboard.type('e');
  await expect(proposed).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('LIMIT 5');
  await expect(page.locator('.cm-line')).toHaveText(['MATCH (a:Actor) RETURN a.name', 'LIMIT 5']);
  await write(page, 'MATCH (a:Actor) WHERE a.name <> "" RETURN a.');
  await page.keyboard.type('i');
  await expect(proposed.first()).toBeVisible();
  await run(page);
  await expect(proposed).toHaveCount(0);
});

test('says where the server found a mistake, and goes there', async ({ page }) => {
  await openDesk(page);
  await runText(page, 'MATCH (a:Actor)\nRETURN a.name AS name,\n  nothing');
  await expect(result(page)).toContainText('The query is not right');
  await expect(result(page)).toContainText('nothing');
  await page.getByRole('button', { name: 'Go to line 3, column 3' }).click();
  await expect(editor(page)).toBeFocused();
  await runText(page, 'CREATE (n:Actor) RETURN n');
  await expect(result(page)).toContainText('The query is refused');
});

test('has parameters as a form and as JSON', async ({ page }) => {
  await openDesk(page);
  await write(page, 'RETURN $who AS who, $times * 2 AS twice');
  await page.getByRole('textbox', { name: '$who', exact: true }).fill('Iran');
  await page.getByRole('textbox', { name: '$times', exact: true }).fill('4');
  await run(page);
  expect(await column(page, 1)).toEqual(['Iran']);
  expect(await column(page, 2)).toEqual(['8']);
  await page.getByRole('button', { name: 'As JSON' }).click();
  await expect(page.getByLabel('Parameters as JSON')).toHaveValue(/"who": "Iran",\s+"times": 4/);
});

test('a new query is written in at once, however it was begun', async ({ page }) => {
  await openDesk(page);
  const add = page.getByRole('button', { name: 'New query' });
  const begin = [
    () => add.first().click(),
    () => add.last().click(),
    () => page.keyboard.press('Alt+n'),
    async () => {
      await add.last().focus();
      await page.keyboard.press('Enter');
    },
  ];
  for (const [at, start] of begin.entries()) {
    await start();
    await page.keyboard.type('RETURN 1 AS one');
    await expect(editor(page)).toHaveText('RETURN 1 AS one');
    await expect(tabs(page).getByRole('button', { name: /^Close/ })).toHaveCount(at + 2);
    // Else the next key would begin from the editor.
    await page.getByRole('button', { name: 'History' }).focus();
  }
});

test('runs a selection, formats, and keeps tabs and history', async ({ page }) => {
  await openDesk(page);
  await write(page, 'match (a:Actor) return count(a) as actors');
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(editor(page)).toHaveText(/^MATCH \(a:Actor\)\s*RETURN count\(a\) AS actors$/);
  await page.getByRole('button', { name: 'New query' }).first().click();
  await runText(page, 'RETURN 7 AS seven');
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog')).toContainText('RETURN 7 AS seven');
  await page.keyboard.press('Escape');
  await page.goto('/query');
  await expect(tabs(page).getByRole('button', { name: /^Close/ })).toHaveCount(2);
});
