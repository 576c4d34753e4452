import { expect, type Page, type Route } from '@playwright/test';
import { choose, drop, openDatasets, small, test } from './support/imports.js';

test.use({ expectedOnConsole: [/net::ERR_/] });

/** A call that begins an import, not a check. */
const isImport = (url: URL): boolean => url.pathname === '/api/imports' && url.search === '';
/** A call that asks how a job stands. */
const isAsking = (url: URL): boolean => /^\/api\/imports\/[0-9a-f-]{36}$/.test(url.pathname);
const isEvents = (url: URL): boolean => url.pathname.endsWith('/events');

async function startImport(page: Page, url: string): Promise<void> {
  const dialog = await openDatasets(page, url);
  await choose(page, [{ name: 'small.json', text: small(4) }]);
  await expect(dialog).toContainText('What it would change');
}

/** The line is down for so many questions about a job, and its events break off. */
async function breakLine(page: Page, questions: number): Promise<() => number> {
  let asked = 0;
  await page.route(isEvents, (route) => route.abort());
  await page.route(isAsking, (route) => {
    asked += 1;
    return asked <= questions ? route.abort() : route.continue();
  });
  return () => asked;
}

test('a line that is down for a moment does not end an import', async ({ page, emptyServer }) => {
  await page.clock.install();
  await startImport(page, emptyServer);
  const asked = await breakLine(page, 55);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(async () => {
    await page.clock.runFor(500);
    expect(asked()).toBe(56);
  }).toPass({ intervals: [10] });
  await expect(dialog).toContainText('“small” is imported');
});

test('a line that stays down leaves it open what was written, and says where to look', async ({
  page,
  emptyServer,
}) => {
  await page.clock.install();
  await startImport(page, emptyServer);
  const asked = await breakLine(page, Infinity);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  const alert = dialog.getByRole('alert');
  await expect(async () => {
    await page.clock.runFor(500);
    expect(await alert.isVisible()).toBe(true);
  }).toPass({ intervals: [10] });
  await expect(alert).toContainText(
    'The server does not answer: look at the list of datasets for what is stored.',
  );
  // Half a minute, twice a second, and the one that was too many.
  expect(asked()).toBe(61);
});

test('an upload that breaks leaves it open what was written; a check does not', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  const alert = dialog.getByRole('alert');
  await page.route('**/api/imports?dryRun=true', (route) => route.abort(), { times: 1 });
  await choose(page, [{ name: 'small.json', text: small(4) }]);
  await expect(alert).toContainText('The server does not answer: nothing was changed.');
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog).toContainText('What it would change');
  await page.route(isImport, (route) => route.abort());
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(alert).toContainText('look at the list of datasets for what is stored');
  await expect(alert).not.toContainText('nothing was changed');
});

test('files that are dropped while an import runs are told to be left', async ({
  page,
  emptyServer,
}) => {
  const held: Route[] = [];
  await page.route(isImport, (route) => {
    held.push(route);
  });
  await startImport(page, emptyServer);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(() => held.length).toBe(1);
  await drop(page, [{ name: 'later.json', text: small(1) }]);
  await expect(dialog.getByText('later.json was not taken')).toBeVisible();
  await held[0]?.continue();
  // Its end is not swept away by what was dropped.
  await expect(dialog).toContainText('“small” is imported');
  await expect(dialog.getByRole('button', { name: 'Open it' })).toBeVisible();
});

test('files that are dropped while others are checked take their place', async ({
  page,
  emptyServer,
}) => {
  const held: Route[] = [];
  await page.route(
    '**/api/imports?dryRun=true',
    (route) => {
      held.push(route);
    },
    { times: 1 },
  );
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, [{ name: 'first.json', text: small(1) }]);
  await expect.poll(() => held.length).toBe(1);
  await drop(page, [{ name: 'second.json', text: small(2, { id: 'second' }) }]);
  await expect(dialog).toContainText('What it would change in “second”');
  await expect(dialog).toContainText('second.json');
  await expect(dialog).not.toContainText('first.json');
  // The check that was under way is called off.
  await expect.poll(() => held[0]?.request().failure()?.errorText).toBe('net::ERR_ABORTED');
});
