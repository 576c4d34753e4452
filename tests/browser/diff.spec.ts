import { expect, type Locator, type Page } from '@playwright/test';
import type { Diff } from '@stancegraph/contract';
import { axeFinds } from './support/axe.js';
import { test } from './support/explorer.js';
import { test as onOwnServer } from './support/imports.js';

// A server that keeps no snapshots has no list of them either.
for (const each of [test, onOwnServer])
  each.use({ colorScheme: 'light', expectedOnConsole: [/404 \(Not Found\)/] });

const QUESTION = 'a=now&b=now&aTo=2017-10-02&bFrom=2017-10-03&undated=false';
const TIE = 'erdogan|supports|iran';

async function open(page: Page, query = QUESTION): Promise<Diff> {
  await page.goto(`/diff?${query}`);
  await expect(page.locator('main[aria-busy=false]')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('ties differ');
  const question = new URLSearchParams(query);
  for (const own of ['tie', 'shown', 'as']) question.delete(own);
  const response = await page.request.get(`/api/diff?${question.toString()}`);
  return (await response.json()) as Diff;
}

const rail = (page: Page): Locator => page.getByRole('region', { name: 'Changes', exact: true });
const evidence = (page: Page): Locator => page.getByRole('complementary');
const group = (page: Page, title: string): Locator =>
  rail(page)
    .locator('.diff-group')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${title} `) }) });

test('tells what changed in a sentence and in groups, those with none too', async ({ page }) => {
  const diff = await open(page);
  await expect(rail(page).getByRole('status')).toHaveText(diff.summary);
  await expect(group(page, 'Flipped')).toHaveText('Flipped none');
  await expect(group(page, 'New in B').getByRole('button')).toHaveCount(diff.ties.new.total);
  await expect(group(page, 'Gone from A').getByRole('heading')).toHaveText(
    `Gone from A ${diff.ties.gone.total} ties`,
  );
  await expect(group(page, 'Unchanged')).toHaveText('Unchanged none');
  await expect(page.getByRole('contentinfo')).toContainText(
    `${diff.ties.total} of ${diff.ties.total} ties differ`,
  );
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText(
    `new in B ${diff.ties.new.total}`,
  );
  // Every word of the legend stands beside its mark.
  const entries = page.getByRole('list', { name: 'Legend' }).getByRole('listitem');
  await expect(entries.filter({ has: page.locator('svg') })).toHaveCount(await entries.count());
});

test('a tie shows its statements, by keyboard too, and has a link', async ({ page }) => {
  await open(page);
  const row = group(page, 'New in B').getByRole('button', {
    name: /^Recep Tayyip Erdogan supports Iran/,
  });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tie=erdogan%7Csupports%7Ciran/);
  await expect(evidence(page)).toContainText('New 3 statements');
  await expect(evidence(page)).toContainText('Gone none');
  await expect(evidence(page).locator('.diff-said')).toHaveCount(3);
  await page.reload();
  await expect(evidence(page).locator('.diff-said')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(evidence(page)).toHaveCount(0);
  await page.goBack();
  await expect(evidence(page)).toBeVisible();
});

test('the table has a row for each tie, and opens the same statements', async ({ page }) => {
  const { ties } = await open(page);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page).toHaveURL(/as=table/);
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(ties.total);
  await rows.filter({ hasText: 'gone' }).first().getByRole('button').click();
  await expect(evidence(page)).toContainText(/Gone \d+ statement/);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('diff.csv');
});

/** Somebody in the west was spoken of in January, somebody in the east in February, a flip between. */
const APART = JSON.stringify({
  id: 'apart',
  title: 'Apart',
  actors: ['west', 'north', 'south', 'east'].map((id) => ({ id, name: id, kind: 'state' })),
  documents: [{ id: 'd', title: 'D', outlet: 'O', date: '2020-03-01' }],
  statements: [
    ['north', 'supports', 'west', '2020-01-01'],
    ['north', 'supports', 'south', '2020-01-01'],
    ['north', 'opposes', 'south', '2020-02-01'],
    ['north', 'supports', 'east', '2020-02-01'],
  ].map(([source, stance, target, date], at) => ({
    ...{ id: `s${at}`, source, stance, target, date },
    summary: 'Said so.',
    documents: ['d'],
  })),
  views: [
    {
      id: 'v',
      title: 'V',
      positions: { wide: { west: [-9, 0], north: [0, 3], south: [0, -3], east: [9, 0] } },
    },
  ],
});

onOwnServer(
  'one side after the other is shown without anybody moving',
  async ({ page, context, emptyServer }) => {
    await page.request.post(`${emptyServer}/api/imports?wait=true`, {
      headers: { 'content-type': 'application/json' },
      data: APART,
    });
    await page.goto(`${emptyServer}/diff?a=now&b=now&aTo=2020-01-31&bFrom=2020-02-01`);
    await expect(group(page, 'Flipped')).toContainText('1 pair');
    await expect(page.getByRole('contentinfo')).toContainText('1 actor appeared');
    await expect(page.getByRole('contentinfo')).toContainText('1 vanished');
    await expect(page.getByRole('list', { name: 'Legend' })).toContainText('gone actor 1');
    const sides = page.getByRole('group', { name: 'What the picture shows' });
    const host = page.locator('.network-host');
    await expect(host.locator('canvas').first()).toBeVisible();
    const both = await settled(host);
    await sides.getByRole('button', { name: 'A', exact: true }).click();
    await expect(page).toHaveURL(/shown=a/);
    await expect(page.getByRole('list', { name: 'Legend' })).toHaveCount(0);
    await settled(host);
    await sides.getByRole('button', { name: 'B', exact: true }).click();
    await expect(page).toHaveURL(/shown=b/);
    const alone = await settled(host);
    const blank = await context.newPage();
    // Discs of B lie within those of both: their colour is there too, but for edges.
    const { marks, kept } = await blank.evaluate(commonMarks, [alone, both] as const);
    expect(marks).toBeGreaterThan(400);
    expect(kept / marks).toBeGreaterThan(0.97);
  },
);

/** The picture, once two in a row are the same. */
async function settled(host: Locator): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = (await host.screenshot()).toString('base64');
      return before === last;
    })
    .toBe(true);
  return last;
}

/** How many pixels of one picture have the colour of actors, and how many of these have it in the other. */
async function commonMarks([one, other]: readonly [string, string]): Promise<{
  marks: number;
  kept: number;
}> {
  const pixels = async (png: string): Promise<Uint8ClampedArray> => {
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  const isNode = (data: Uint8ClampedArray, at: number): boolean =>
    data[at] === 0x2a && data[at + 1] === 0x2f && data[at + 2] === 0x36;
  let [marks, kept] = [0, 0];
  for (let at = 0; at < a.length; at += 4) {
    if (!isNode(a, at)) continue;
    marks += 1;
    if (isNode(b, at)) kept += 1;
  }
  return { marks, kept };
}

test('days and switches ask anew, and swapping turns everything round', async ({ page }) => {
  const diff = await open(page);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(page).toHaveURL(/aFrom=2017-10-03&bTo=2017-10-02/);
  await expect(rail(page).getByRole('status')).toContainText(
    `${diff.ties.gone.total} ties new, ${diff.ties.new.total} gone`,
  );
  await page
    .getByRole('group', { name: /Days of A/ })
    .getByLabel('From')
    .fill('');
  await expect(page).not.toHaveURL(/aFrom/);
  await page.getByRole('switch', { name: 'Roll up' }).check();
  await expect(page).toHaveURL(/rollUp=true/);
  await expect(rail(page).getByRole('status')).toContainText('Between now and now');
});

test('says what is missing', async ({ page }) => {
  await page.goto('/diff');
  await expect(page.getByRole('main')).toContainText('Choose two states to compare');
  await page.getByRole('combobox', { name: /^A/ }).selectOption('Now');
  await page.getByRole('combobox', { name: /^B/ }).selectOption('Now');
  await expect(page.getByRole('contentinfo')).toContainText('Nothing differs');
  await page.goto('/diff?a=7be2a1c0&b=now');
  await expect(page.getByRole('main')).toContainText('There is no snapshot 7be2a1c0.');
  await expect(page.getByRole('combobox', { name: /^A/ })).toHaveValue('7be2a1c0');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`in ${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('axe finds nothing, and nothing is wider than the window', async ({ page }) => {
        for (const more of ['', `&tie=${encodeURIComponent(TIE)}`, '&as=table']) {
          await open(page, QUESTION + more);
          expect(await axeFinds(page)).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
        }
      });
    });
  }
}
