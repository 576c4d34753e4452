import { expect, type Locator, type Page } from '@playwright/test';
import type { Snapshot, Snapshots } from '@stancegraph/contract';
import type { SnapshotContent } from '@stancegraph/model';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { axeFinds } from './support/axe.js';
import { FIRST_VIEW, isReady, mark, open, picture, placeOf, test } from './support/explorer.js';

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const banner = (page: Page): Locator => page.getByRole('region', { name: 'Snapshot' });

async function listed(page: Page): Promise<Snapshots> {
  return (await (await page.request.get('/api/snapshots')).json()) as Snapshots;
}

async function take(page: Page, title: string, view = 'rollUp=true'): Promise<Snapshot> {
  const response = await page.request.post('/api/snapshots', { data: { title, view } });
  expect(response.ok()).toBe(true);
  return (await response.json()) as Snapshot;
}

/** A snapshot that was deleted is brought back by taking it again, so every test starts without any. */
test.beforeEach(async ({ page }) => {
  for (const { id } of (await listed(page)).items)
    await page.request.delete(`/api/snapshots/${id}`);
});

const rows = (page: Page): Locator => dialog(page, 'Snapshots').getByRole('article');

test('keeps what is seen, by keyboard, and shows how it is cited', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, FIRST_VIEW);
  await placeOf(mark(page, 'Iran,'));
  await picture(page).focus();
  await page.keyboard.press('s');
  const keeping = dialog(page, 'Keep a snapshot');
  await expect(keeping.getByLabel('Title')).toBeFocused();
  await expect(keeping.getByLabel('Title')).toHaveValue('The governments and the referendum');
  await page.keyboard.type('Typed');
  await expect(keeping.getByLabel('Title')).toHaveValue('Typed');
  await expect(keeping).toContainText('1 dataset whole, with 68 statements');
  await keeping.getByLabel('Title').fill('Referendum & <b>after</b>');
  await keeping.getByLabel('Your name').fill('A. Reader');
  await page.keyboard.press('Enter');
  const panel = dialog(page, 'Snapshot saved');
  await expect(panel.getByRole('button', { name: 'Copy citation' })).toBeFocused();
  const [kept] = (await listed(page)).items;
  expect(kept).toMatchObject({ title: 'Referendum & <b>after</b>', creator: 'A. Reader' });
  const hash = `sha256:${kept?.id ?? ''}`;
  await expect(panel).toContainText(hash);
  await expect(panel).toContainText('Mehr News Agency, Reuters, TRT World');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Citation copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^A\. Reader\. Referendum & <b>after<\/b>\. Network of 22 ties/);
  expect(copied).toContain(hash);
  // A loopback address helps nobody else.
  expect(copied).not.toContain('http');
  await panel.getByRole('button', { name: 'BibTeX' }).click();
  await expect(panel.locator('.citation')).toContainText('@misc{stancegraph-');
  await expect(panel.locator('.citation')).toContainText(hash);
  await panel.getByRole('button', { name: 'CSL-JSON' }).click();
  expect(JSON.parse((await panel.locator('.citation').textContent()) ?? '')).toMatchObject([
    { type: 'dataset', version: hash },
  ]);
  const picture_ = panel.getByRole('img', { name: /^Picture of/ });
  await expect
    .poll(() => picture_.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(await axeFinds(page)).toEqual([]);
});

test('keeps places, unit and camera, and names a content once', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&unit=statements&pin=iran,111,222&camera=10,20,700`);
  await placeOf(mark(page, 'Iran,'));
  for (const title of ['Snapshot saved', 'Kept before']) {
    await page.getByRole('button', { name: 'Snapshot', exact: true }).click();
    await page.getByRole('button', { name: 'Keep snapshot' }).click();
    await expect(dialog(page, title)).toContainText('Content hash');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const [kept, ...more] = (await listed(page)).items;
  expect(more).toEqual([]);
  const answer = await page.request.get(`/api/snapshots/${kept?.id ?? ''}.json`);
  const content = (await answer.json()) as SnapshotContent;
  expect(content.view).toMatchObject({
    unit: 'statements',
    camera: { x: 10, y: 20, span: 700 },
  });
  expect(content.view.positions['iran']).toEqual([111, 222]);
  await open(page, `/?snapshot=${kept?.id ?? ''}`);
  await expect(page.getByRole('button', { name: 'Statements', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(new URL(page.url()).searchParams.get('camera')).toBe('10,20,700');
});

test('can be cancelled while it is kept', async ({ page }) => {
  await open(page, FIRST_VIEW);
  await page.route('/api/snapshots', async (route) => {
    // Held back for as long as the test looks; what is cancelled never goes on.
    if (route.request().method() !== 'POST') await route.continue();
  });
  await page.getByRole('button', { name: 'Snapshot', exact: true }).click();
  const keeping = dialog(page, 'Keep a snapshot');
  await keeping.getByRole('button', { name: 'Keep snapshot' }).click();
  await expect(keeping.getByRole('progressbar')).toBeVisible();
  await keeping.getByRole('button', { name: 'Cancel' }).click();
  await expect(keeping).toContainText('Cancelled: nothing was kept.');
  await expect(keeping.getByRole('button', { name: 'Keep snapshot' })).toBeEnabled();
  expect((await listed(page)).items).toEqual([]);
});

test('downloads files whose hash is the one that is shown', async ({ page }) => {
  const { id } = await take(page, 'To be saved');
  await open(page);
  await page.getByRole('button', { name: 'Snapshots', exact: true }).click();
  await rows(page).getByRole('button', { name: 'Cite and download' }).click();
  const panel = dialog(page, 'Snapshot');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: 'JSON', exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(id);
  for (const link of await panel.getByRole('link').all()) {
    const path = (await link.getAttribute('href')) ?? '';
    if (path.startsWith('/api/')) expect((await page.request.get(path)).status(), path).toBe(200);
  }
  const csv = panel.getByRole('link', { name: 'CSV', exact: true });
  await expect(csv).not.toHaveAttribute('href', /safe/);
  await panel.getByRole('switch', { name: 'Safe for spreadsheets' }).check();
  await expect(panel).toContainText('to be read, not to be imported');
  await expect(csv).toHaveAttribute('href', /safe=true/);
  await panel.getByRole('button', { name: 'dark' }).click();
  await expect(csv).not.toHaveAttribute('href', /theme/);
  await expect(panel.getByRole('link', { name: 'PNG' })).toHaveAttribute('href', /theme=dark/);
  await panel.getByRole('button', { name: 'Embed code', exact: true }).click();
  await expect(panel).toContainText('sandbox="allow-scripts allow-popups"');
});

test('opens a snapshot read only: through reload, changes and back', async ({ page }) => {
  const kept = await take(page, 'As it was', 'kinds=state&rollUp=true');
  const { id } = kept;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, `/?snapshot=${id.slice(0, 12)}`);
  await expect(banner(page)).toContainText('Snapshot “As it was”');
  await expect(banner(page)).toContainText('read only');
  const { totals } = kept;
  await expect(page.getByRole('contentinfo')).toContainText(
    `${String(totals.ties.shown)} of ${String(totals.ties.total)} ties`,
  );
  const here = (): string | null => new URL(page.url()).searchParams.get('snapshot');
  expect(here()).toBe(id.slice(0, 12));
  await picture(page).focus();
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/rollUp=false/);
  expect(here()).toBe(id.slice(0, 12));
  await page.reload();
  await isReady(page);
  await expect(banner(page)).toBeVisible();
  await expect(page).toHaveURL(/rollUp=false/);
  await mark(page, 'Iran,').waitFor({ state: 'attached' });
  await page.goBack();
  await expect(page).toHaveURL(/rollUp=true/);
  expect(here()).toBe(id.slice(0, 12));
  await open(page, `/?snapshot=${id}&rollUp=true&tie=iran,accuses,united-states`);
  await expect(page.getByRole('complementary')).toContainText('Iran accuses United States');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Khamenei');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  // All that was read was the snapshot's.
  const live = asked.filter((path) => /^\/api\/(?!snapshots\/)/.test(path));
  expect(live).toEqual([]);
});

test('changes nothing of live data from within a snapshot, and says why', async ({ page }) => {
  const { id } = await take(page, 'As it was');
  await open(page, `/?snapshot=${id}`);
  for (const name of ['Views', 'Datasets']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(dialog(page, 'Read only')).toContainText('Live data can be changed');
    await page.keyboard.press('Escape');
  }
  await picture(page).focus();
  await page.keyboard.press('s');
  await expect(dialog(page, 'Snapshot')).toContainText(id);
  await page.keyboard.press('Escape');
  await expect(banner(page).getByRole('link', { name: 'Compare with now' })).toHaveAttribute(
    'href',
    `/diff?a=${id}&b=now`,
  );
  expect(await axeFinds(page)).toEqual([]);
  await banner(page).getByRole('link', { name: 'Show live data' }).click();
  await isReady(page);
  await expect(banner(page)).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('snapshot')).toBeNull();
});

test.describe('a snapshot that is not there', () => {
  test.use({ expectedOnConsole: [/status of 40[04]/] });

  test('is said, with a way out', async ({ page }) => {
    for (const [name, text] of [
      ['ffffffff', 'There is no snapshot ffffffff'],
      ['not-a-name', '“not-a-name” is no name of a snapshot'],
    ] as const) {
      await page.goto(`/?snapshot=${name}`);
      const box = page.locator('.state-box');
      await expect(box).toContainText('This snapshot cannot be opened');
      await expect(box).toContainText(text);
      expect(await axeFinds(page)).toEqual([]);
    }
    await page.locator('.state-box').getByRole('link', { name: 'Show live data' }).click();
    await isReady(page);
  });
});

test('lists snapshots: edit, delete, undo, bring back, compare', async ({ page }) => {
  const one = await take(page, 'First', 'rollUp=true');
  const two = await take(page, 'Second', 'kinds=state&rollUp=true');
  await open(page);
  await page.getByRole('button', { name: 'Snapshots', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toHaveAccessibleName(/First|Second/);
  expect(await axeFinds(page)).toEqual([]);
  const list = dialog(page, 'Snapshots');
  for (const { title } of [one, two]) await list.getByLabel(`Compare ${title}`).check();
  const compare = list.getByRole('link', { name: 'Compare the two' });
  const [newer, older] = (await listed(page)).items;
  await expect(compare).toHaveAttribute('href', `/diff?a=${older?.id ?? ''}&b=${newer?.id ?? ''}`);

  const second = rows(page).filter({ hasText: two.id.slice(0, 8) });
  await second.getByRole('button', { name: 'Edit' }).click();
  await second.getByLabel('Title').fill('Second, named anew');
  await page.keyboard.press('Enter');
  await expect(second).toHaveAccessibleName('Second, named anew');

  await second.getByRole('button', { name: 'Delete' }).click();
  await expect(second.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(second.getByRole('button', { name: 'Delete' })).toBeVisible();
  await second.getByRole('button', { name: 'Delete' }).click();
  await second.getByRole('button', { name: 'Delete it' }).click();
  await expect(rows(page)).toHaveCount(1);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);

  await second.getByRole('button', { name: 'Delete' }).click();
  await second.getByRole('button', { name: 'Delete it' }).click();
  await expect(rows(page)).toHaveCount(1);
  await list.getByText('Deleted, for 30 days').click();
  await list.getByRole('button', { name: 'Bring back: Second, named anew' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(list).toContainText('is back');
});

test('offers files of the live view, and of Cypher the datasets whole', async ({ page }) => {
  await open(page, '/?datasets=kurdistan-referendum-2017&stances=accuses&rollUp=true');
  await picture(page).focus();
  await page.keyboard.press('s');
  const keeping = dialog(page, 'Keep a snapshot');
  await keeping.getByText('Download without keeping').click();
  await expect(keeping).toContainText('Cypher holds the datasets whole');
  await expect(keeping).toContainText('JSON and CSV hold them whole');
  const links = await keeping
    .locator('a[download]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ href, textContent }) => ({ href, text: textContent })),
    );
  expect(links.map(({ text }) => text)).toEqual([
    'JSON',
    'Graphology JSON',
    'GEXF',
    'GraphML',
    'CSV',
    'Cypher',
    'HTML',
    'SVG',
    'PNG',
  ]);
  for (const { href, text } of links) {
    const answer = await page.request.get(href);
    expect([text, answer.status()]).toEqual([text, 200]);
    const { searchParams } = new URL(href);
    expect([text, searchParams.get('datasets')]).toEqual([text, 'kurdistan-referendum-2017']);
    expect([text, searchParams.has('stances')]).toEqual([text, text !== 'Cypher']);
  }
  await keeping.getByRole('switch', { name: 'Safe for spreadsheets' }).check();
  await expect(keeping.getByRole('link', { name: 'CSV', exact: true })).toHaveAttribute(
    'href',
    /safe=true/,
  );
});

test('lists what is damaged, and deletes it', async ({ page }) => {
  await take(page, 'Whole');
  const { id } = await take(page, 'Damaged', 'stances=accuses');
  const folder = join(process.env['STANCEGRAPH_TEST_FOLDER'] ?? '', 'snapshots');
  await writeFile(join(folder, `${id}.envelope.json`), 'garbage');
  await open(page);
  await page.getByRole('button', { name: 'Snapshots', exact: true }).click();
  const list = dialog(page, 'Snapshots');
  const damaged = list.getByRole('region', { name: 'Damaged snapshots' });
  await expect(damaged).toContainText(id);
  await expect(damaged.getByRole('alert')).toContainText('1 snapshot cannot be read');
  expect(await axeFinds(page)).toEqual([]);
  const remove = damaged.getByRole('button', { name: `Delete sha256:${id.slice(0, 8)}` });
  await remove.click();
  await expect(damaged.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await remove.click();
  await damaged.getByRole('button', { name: 'Delete it' }).click();
  await expect(list).toContainText(`The damaged snapshot ${id.slice(0, 8)}… is deleted`);
  await expect(damaged).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  expect((await listed(page)).damaged).toEqual([]);
});

test.describe('what was kept again of the same content', () => {
  test.use({ expectedOnConsole: [/status of 409/] });

  test('is not written over by what was deleted before', async ({ page }) => {
    const { id } = await take(page, 'First');
    await page.request.delete(`/api/snapshots/${id}`);
    await take(page, 'Again');
    await open(page);
    await page.getByRole('button', { name: 'Snapshots', exact: true }).click();
    await dialog(page, 'Snapshots').getByText('Deleted, for 30 days').click();
    await page.getByRole('button', { name: 'Bring back: First' }).click();
    await expect(page.getByText(/kept again as “Again”, which stays as it is/)).toBeVisible();
    await expect(rows(page)).toHaveAccessibleName('Again');
  });
});

test.describe('what somebody else changed meanwhile', () => {
  test.use({ expectedOnConsole: [/status of 409/] });

  test('is not written over', async ({ page }) => {
    const { id } = await take(page, 'Mine');
    await open(page);
    await page.getByRole('button', { name: 'Snapshots', exact: true }).click();
    await rows(page).getByRole('button', { name: 'Edit' }).click();
    const { revision } = (await listed(page)).items[0] ?? { revision: 0 };
    await page.request.patch(`/api/snapshots/${id}`, { data: { title: 'Theirs', revision } });
    await rows(page).getByLabel('Title').fill('Mine again');
    await page.keyboard.press('Enter');
    await expect(dialog(page, 'Snapshots').getByRole('alert')).toBeVisible();
    await expect(rows(page)).toHaveAccessibleName('Theirs');
  });
});

test('says what restoring would change, and restores only what is confirmed', async ({ page }) => {
  const { id } = await take(page, 'Before');
  const [dataset] = (
    (await (await page.request.get('/api/datasets')).json()) as { items: { id: string }[] }
  ).items;
  await open(page, `/?snapshot=${id}`);
  await banner(page).getByRole('button', { name: 'Restore…' }).click();
  const restoring = dialog(page, 'Restore a snapshot');
  await expect(restoring).toContainText('there is nothing to restore');
  await page.request.delete(`/api/datasets/${dataset?.id ?? ''}`);
  await page.reload();
  await isReady(page);
  await expect(picture(page)).toBeVisible();
  await banner(page).getByRole('button', { name: 'Restore…' }).click();
  await expect(restoring.getByRole('table')).toContainText('68');
  const now = restoring.getByRole('button', { name: 'Restore', exact: true });
  await expect(now).toBeDisabled();
  expect(await axeFinds(page)).toEqual([]);
  await restoring.getByLabel('Replace these datasets in the live data').check();
  await now.click();
  await expect(restoring).toContainText('Restored');
  await restoring.getByRole('link', { name: 'Show live data' }).click();
  await isReady(page);
  await expect(page.getByRole('contentinfo')).toContainText('of 68 statements');
});

test('fits a phone, light and dark', async ({ page }) => {
  const { id } = await take(page, 'On a phone');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, `/?snapshot=${id}`);
    await banner(page).getByRole('button', { name: 'Cite' }).click();
    const panel = dialog(page, 'Snapshot');
    await expect(panel).toContainText(id);
    // The citation is there at once, and so is what is asked for; what stands below takes little.
    await expect(panel.locator('.citation').first()).toBeInViewport({ ratio: 1 });
    await panel.getByRole('button', { name: 'Embed code', exact: true }).click();
    await expect(panel.getByLabel('Embed code').last()).toBeInViewport({ ratio: 1 });
    await expect(panel.getByRole('button', { name: 'Copy embed code' })).toBeInViewport({
      ratio: 1,
    });
    const { height = 0 } = (await panel.locator('.dialog-foot').boundingBox()) ?? {};
    expect(height).toBeLessThan(80);
    const over = await panel.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await axeFinds(page)).toEqual([]);
  }
});
