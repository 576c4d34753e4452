import { expect } from '@playwright/test';
import { column, editor, openDesk, questions, result } from './support/desk.js';
import { test } from './support/explorer.js';

test('lists every question by group, and finds them by words', async ({ page }) => {
  await openDesk(page);
  const response = await page.request.get('/api/queries');
  const { items } = (await response.json()) as { items: { title: string; group: string }[] };
  await expect(questions(page).getByRole('listitem')).toHaveCount(items.length);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('accus outlet');
  const found = questions(page).getByRole('status');
  await expect(found).toContainText(`of ${items.length}`);
  await page.getByRole('searchbox').fill('zzz');
  await expect(found).toHaveText('No question holds these words.');
});

test('a question is a page: form, columns, Cypher, answer, link', async ({ page }) => {
  await openDesk(page);
  await questions(page)
    .getByRole('link', { name: /Who takes the same stance/ })
    .click();
  await expect(page).toHaveURL(/\/queries\/same-target$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('same stance');
  const form = page.getByRole('form', { name: 'Parameters' });
  await form.getByLabel(/^stance/).selectOption('opposes');
  await expect(page).toHaveURL(/stance=opposes/);
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toContainText('complete');
  const first = await column(page, 1);
  expect(first.length).toBeGreaterThan(0);
  await page.reload();
  await expect(result(page)).toContainText('complete');
  expect(await column(page, 1)).toEqual(first);
  await expect(form.getByLabel(/^stance/)).toHaveValue('opposes');
  const twin = await page.getByRole('link', { name: 'JSON' }).getAttribute('href');
  const answer = await page.request.get(twin ?? '');
  expect(((await answer.json()) as { rows: unknown[] }).rows).toHaveLength(first.length);
});

test('offers what is in the store, and refuses what is not allowed', async ({ page }) => {
  await openDesk(page, '/queries/same-target?stance=likes');
  const form = page.getByRole('form', { name: 'Parameters' });
  await expect(form.getByRole('alert')).toContainText('must be one of');
  await expect(page.getByRole('button', { name: /^Run/ })).toBeDisabled();
  await openDesk(page, '/queries/speakers');
  const offered = page.locator('datalist option[value=iran]');
  await expect(offered.first()).toBeAttached();
});

test('says that a name is not in the store, and that values changed since it ran', async ({
  page,
}) => {
  await openDesk(page, '/queries/timeline?actor=krg');
  await expect(result(page)).toContainText('complete');
  const form = page.getByRole('form', { name: 'Parameters' });
  const older = result(page).getByText('Values were changed since it ran');
  await expect(older).toHaveCount(0);
  await form.getByLabel(/^actor/).fill('krgg');
  await expect(older).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('No actor here is called “krgg”.');
  await expect(result(page)).toContainText('0 rows, complete');
  await form.getByLabel(/^actor/).fill('krg');
  await form.getByLabel(/^from/).fill('2017-10-04');
  await form.getByLabel(/^to/).fill('2017-10-01');
  await expect(form.getByRole('alert')).toHaveText('must not be before from');
  await expect(page.getByRole('button', { name: /^Run/ })).toBeDisabled();
});

test('says what an address gives that cannot be taken', async ({ page }) => {
  await openDesk(page, '/queries/timeline?actor=krg&zzz=1');
  await expect(page.getByRole('alert')).toContainText('zzz: the question has no such parameter');
  await expect(result(page)).toContainText('complete');
  await expect(page.getByRole('link', { name: 'JSON' })).toHaveAttribute('href', /actor=krg$/);
  // What it found is no answer to another question.
  await questions(page)
    .getByRole('link', { name: /Who takes the same stance/ })
    .click();
  await expect(result(page)).toContainText('Nothing was run yet');
  await openDesk(page, '/queries/timeline?actor=krg&from=2017-13-45');
  await expect(page.getByText(/To run it, change from: .* YYYY-MM-DD/)).toBeVisible();
  await openDesk(page, '/query?q=RETURN+1+AS+one&params={bad');
  await expect(page.getByText(/params is not a JSON object/)).toBeVisible();
});

test('the Cypher of a question is read only; a copy of it can be changed', async ({ page }) => {
  await openDesk(page, '/queries/contradicted-accusations');
  await page.getByText(/^Cypher, \d+ lines$/).click();
  const text = page.getByRole('textbox', { name: /read only/ });
  await expect(text).toContainText('allegesStance');
  await expect(page.locator('.cy-accuses').first()).toBeVisible();
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(editor(page)).toContainText('allegesStance');
  await expect(page).toHaveURL(/\/query$/);
  await page.goBack();
  await expect(page).toHaveURL(/contradicted-accusations/);
  await expect(result(page)).toContainText('1 row, complete');
});

test('an unknown question is said to be one', async ({ page }) => {
  await openDesk(page, '/queries/not-there');
  await expect(page.getByText('There is no question “not-there” here.')).toBeVisible();
  await expect(result(page)).toHaveCount(0);
});
