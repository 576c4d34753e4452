import { expect } from '@playwright/test';
import { choose, importFile, openDatasets, small, test } from './support/imports.js';

const BAD = `id: small
title: Small
actors:
  - id: a
    name: A
    kind: planet
documents: []
statements: []
`;

test('an empty store offers the sample first, and opens on its first view', async ({
  page,
  emptyServer,
}) => {
  await page.goto(emptyServer);
  const main = page.getByRole('main');
  await expect(main).toContainText('No statements yet');
  await expect(page.getByRole('switch', { name: 'Roll up' })).toBeHidden();
  await expect(page.getByText('No statement has a date')).toBeHidden();
  const sample = main.getByRole('button', { name: 'Load the sample' });
  const files = main.getByRole('button', { name: 'Choose files' });
  const [first, second] = [await sample.boundingBox(), await files.boundingBox()];
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  await sample.click();
  await expect(page.getByRole('switch', { name: 'Roll up' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('22 of 33 ties');
  await expect(page.getByRole('banner')).toContainText('The governments and the referendum');
});

test('the example of the format can be imported as it is shown', async ({ page, emptyServer }) => {
  const dialog = await openDatasets(page, emptyServer);
  await dialog.getByText('What the files hold').click();
  const text = await dialog.getByRole('group', { name: 'YAML' }).innerText();
  await choose(page, [{ name: 'mine.yaml', text }]);
  await expect(dialog).toContainText('What it would change in “my-dataset”');
});

test('an import goes on when its dialog is closed, and says how it ended', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, [{ name: 'large.json', text: small(20_000) }]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('“small” is imported')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('contentinfo')).toContainText('2 of 2 ties');
});

test('files are checked before anything is written, then imported', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, [{ name: 'bad.yaml', text: BAD }]);
  const problem = dialog.getByRole('row', { name: /planet/ });
  await expect(problem.getByRole('cell').nth(0)).toHaveText('bad.yaml');
  await expect(problem.getByRole('cell').nth(1)).toHaveText('6');
  await expect(problem.getByRole('cell').nth(2)).toHaveText('11');
  await expect(dialog.getByRole('alert')).toContainText('nothing was changed');
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeFocused();
  await expect(dialog.getByLabel('Id of the dataset')).toBeHidden();

  await dialog.getByRole('button', { name: 'Other files' }).click();
  await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeFocused();
  await choose(page, [{ name: 'small.json', text: small(4) }]);
  const added = dialog
    .getByRole('row', { name: /^Statements/ })
    .getByRole('cell')
    .nth(0);
  await expect(added).toHaveText('4');
  await expect(dialog).toContainText('No dataset is stored yet');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'imported' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('2 of 2 ties');
});

test('a check tells what would go, and what the dataset would say of itself', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await importFile(page, small(4, { licence: 'MIT' }));
  await dialog.getByRole('button', { name: 'Other files' }).click();
  const text = small(1, { title: 'Another title', description: 'In some words.' });
  await choose(page, [{ name: 'small.json', text }]);
  await expect(dialog).toContainText('3 statements of the stored dataset would go');
  const items = dialog
    .getByRole('group', { name: 'What the dataset says of itself' })
    .getByRole('listitem');
  await expect(items).toHaveText([
    'Title: A small set → Another title',
    'Description: not given → In some words.',
    'Licence: MIT → not given',
  ]);
});

test('a removal is confirmed; Esc means no, and the keyboard stays in the dialog', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await importFile(page, small(4));
  const remove = dialog.getByRole('button', { name: /^Remove… / });
  const question = dialog.getByRole('alertdialog');

  await remove.click();
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(remove).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(remove).toBeFocused();

  // From anywhere in the dialog Esc closes one level only.
  await remove.click();
  await dialog.getByRole('button', { name: 'Open it' }).focus();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(dialog).toBeVisible();

  await remove.click();
  const yes = question.getByRole('button', { name: 'Remove 4 statements' });
  const error = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--error)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect(yes).toHaveCSS('border-top-color', error);
  await yes.press('Enter');
  const none = dialog.getByText('No dataset is stored yet');
  await expect(none).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('No statements yet');
  await expect(page).not.toHaveURL(/datasets=/);
});
