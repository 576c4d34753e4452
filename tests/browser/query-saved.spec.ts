import { expect, type Page } from '@playwright/test';
import { axeFinds } from './support/axe.js';
import { column, openDesk, questions, result, run, write } from './support/desk.js';
import { test } from './support/explorer.js';

// A refused query is a 4xx, which the browser notes too.
test.use({ expectedOnConsole: [/status of 4\d\d/] });

const CYPHER =
  'MATCH (a:Actor)-[:ACCUSES]->(b:Actor) WHERE a.id = $who RETURN DISTINCT b.id AS whom ORDER BY whom';

/** Writes the query, with the value of its parameter where there is one, and opens the form for saving. */
async function openForm(page: Page, cypher: string, who?: string): Promise<void> {
  await openDesk(page);
  await write(page, cypher);
  if (who !== undefined) await page.getByRole('textbox', { name: '$who' }).fill(who);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

const dialog = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('dialog', { name: 'Save this query' });

test('a query is saved with its parameters, answers under its address, changes, goes and comes back', async ({
  page,
}, { testId }) => {
  // The server is shared: every run has a name of its own.
  const title = `Accused of ${testId}`;
  await openForm(page, CYPHER, 'khamenei');
  await dialog(page).getByLabel('Title').fill(title);
  await dialog(page).getByLabel('What it answers').fill('Whom does somebody accuse?');
  const parameter = dialog(page).getByRole('group', { name: '$who' });
  await parameter.getByLabel('Type').selectOption('actor');
  await parameter.getByLabel('Meaning').fill('who accuses');
  expect(await axeFinds(page, 'all')).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Open its page' }).click();

  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page).toHaveURL(/\/queries\/accused-of-[^?]*\?who=khamenei$/);
  await expect(questions(page).getByRole('link', { name: title })).toBeVisible();
  await page.reload();
  await expect(result(page)).toContainText('1 row, complete');
  expect(await column(page, 1)).toEqual(['united-states']);
  await expect(page.getByText('who accuses')).toBeVisible();

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await write(page, CYPHER.replace('ACCUSES', 'OPPOSES'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Save as revision 2' }).click();
  await page.getByRole('button', { name: 'Open its page' }).click();
  await run(page);
  expect(await column(page, 1)).not.toContain('united-states');
  await page.getByText('Revisions', { exact: true }).click();
  await page.getByRole('link', { name: /^Revision 1,/ }).click();
  await expect(page).toHaveURL(/revision=1/);
  await page.reload();
  await expect(page.getByText('There is a later revision.')).toBeVisible();
  await expect(result(page)).toContainText('1 row, complete');
  expect(await column(page, 1)).toEqual(['united-states']);

  // An older text is saved as what follows the latest.
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Save as revision 3' }).click();
  await page.getByRole('button', { name: 'Open its page' }).click();
  await expect(page.getByText(/Saved query, revision 3/)).toBeVisible();
  await page.getByText('Revisions', { exact: true }).click();
  await expect(page.getByRole('link', { name: /^Revision \d,/ })).toHaveCount(3);
  await page.getByRole('link', { name: /^Revision 2,/ }).click();
  await page.getByRole('button', { name: 'Show the latest' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(questions(page).getByRole('link', { name: title })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /was deleted/ })).toContainText(title);
  await expect(result(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/\?who=khamenei$/);
  await expect(questions(page).getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByText(/Saved query, revision 5/)).toBeVisible();
});

test('a query is not saved before its parameters are known', async ({ page }, { testId }) => {
  const title = `Early ${testId}`;
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/language\.worker/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await openForm(page, 'RETURN $target AS target');
  await dialog(page).getByLabel('Title').fill(title);
  const save = dialog(page).getByRole('button', { name: 'Save', exact: true });
  await expect(dialog(page).getByText(/^Looking for the parameters/)).toBeVisible();
  await expect(save).toBeDisabled();
  release();
  const parameter = dialog(page).getByRole('group', { name: '$target' });
  await parameter.getByLabel('A value to try it with').fill('krg');
  await save.click();
  await page.getByRole('button', { name: 'Open its page' }).click();
  await expect(page).toHaveURL(/\?target=krg$/);
});

test('what cannot run is not saved, and the form says why and stays', async ({ page }) => {
  await openForm(page, CYPHER, 'khamenei');
  const parameter = dialog(page).getByRole('group', { name: '$who' });
  await dialog(page).getByLabel('Title').fill('Never saved');
  await parameter.getByLabel('Type').selectOption('integer');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('$who needs an example value');
  await parameter.getByLabel('A value to try it with').fill('khamenei');
  await parameter.getByLabel('Type').selectOption('text');
  await parameter.getByLabel('Only these values').fill('iran, turkey');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('must be one of iran, turkey');
  await page.keyboard.press('Escape');

  await write(page, 'MATCH (a:Actor) WHERE a.id = $who DETACH DELETE a');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog(page).getByLabel('Title').fill('Never saved');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('DETACH is refused');
  await page.keyboard.press('Escape');
  await expect(questions(page).getByRole('link', { name: 'Never saved' })).toHaveCount(0);
});
