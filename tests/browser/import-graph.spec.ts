import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { choose, openDatasets, test, type NamedText } from './support/imports.js';

const fixture = async (name: string): Promise<NamedText> => ({
  name,
  text: await readFile(new URL(`../fixtures/foreign/${name}`, import.meta.url), 'utf8'),
});

test('a graph gets its meaning before it is checked, and is read so the next time', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, [await fixture('gephi-lite.gexf')]);
  await expect(
    dialog.getByRole('status').filter({ hasText: 'How this file is read' }),
  ).toBeVisible();
  await expect(dialog).toContainText('3 nodes, 3 edges, 2 of them without direction');
  await expect(dialog.getByLabel('An edge’s stance comes from')).toHaveValue('value:relation');
  await expect(dialog.getByLabel('An edge’s stance comes from')).toBeFocused();
  await expect(dialog.getByLabel('What foe means')).toHaveValue('opposes');
  await expect(dialog.getByLabel('Edges without direction')).toHaveValue('both');

  // Nobody can guess what trade is.
  await expect(dialog.getByLabel('What trade means')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog).toContainText('1 thing to choose');
  await dialog.getByRole('button', { name: 'Check', exact: true }).press('Enter');
  await expect(dialog.getByLabel('What trade means')).toBeFocused();

  await dialog.getByLabel('What trade means').selectOption('supports');
  const sentences = dialog.locator('.foreign-statements').getByRole('listitem');
  await expect(sentences).toHaveText([
    'Iran opposes Kurdistan Region, 25 Sep 2017',
    'Kurdistan Region supports Türkiye, 1 Oct 2017',
    'Türkiye supports Kurdistan Region, 1 Oct 2017',
  ]);
  await expect(dialog).toContainText(
    'edges from a node to itself (1) line 45: “Türkiye → Türkiye”',
  );
  await expect(dialog.getByLabel('What trade means')).toBeFocused();

  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog).toContainText('What it would change in “gephi-lite”');
  await dialog.getByRole('button', { name: 'Change how it is read' }).click();
  await expect(dialog.getByLabel('What trade means')).toHaveValue('supports');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'imported' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Other files' }).click();
  await choose(page, [await fixture('gephi-lite.gexf')]);
  await expect(dialog).toContainText('As a file of the same attributes was read before.');
  await expect(dialog.getByLabel('What trade means')).toHaveValue('supports');
});

test('another attribute for the stance has its own values, guessed anew', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  await choose(page, [await fixture('igraph.graphml')]);
  const stance = dialog.getByLabel('An edge’s stance comes from');
  await expect(stance).toHaveValue('sign:weight');
  await expect(dialog.getByLabel('What below zero means')).toHaveValue('opposes');
  await stance.selectOption('value:year');
  await expect(dialog.getByLabel('What 2017 means')).toHaveValue('');
  await stance.selectOption('sign:weight');
  await expect(dialog.getByLabel('What above zero means')).toHaveValue('supports');
  await dialog.getByLabel('Id', { exact: true }).last().fill('Not An Id');
  await dialog.getByLabel('Title').last().focus();
  await expect(dialog).toContainText('a dataset id has at most 64 of');
});

test('another attribute for the day is read as its days are written, and choices stay while the answer is on its way', async ({
  page,
  emptyServer,
}) => {
  const dialog = await openDatasets(page, emptyServer);
  const edges = ['13.02.2017', '25.09.2017'].map(
    (day, at) =>
      `<edge id="${String(at)}" source="a" target="b"><attvalues><attvalue for="r" value="trade"/><attvalue for="u" value="2016-01-02"/><attvalue for="d" value="${day}"/></attvalues></edge>`,
  );
  const attributes = [
    ['r', 'relation'],
    ['u', 'date'],
    ['d', 'Erhoben'],
  ].map(([id = '', title = '']) => `<attribute id="${id}" title="${title}" type="string"/>`);
  const text =
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">' +
    `<attributes class="edge">${attributes.join('')}</attributes>` +
    '<nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>' +
    `<edges>${edges.join('')}</edges></graph></gexf>`;
  await choose(page, [{ name: 'days.gexf', text }]);
  const day = dialog.getByLabel('Statements, Day');
  await expect(day).toHaveValue(':date');
  await day.selectOption(':Erhoben');
  await expect(dialog.getByLabel('How Erhoben is written')).toHaveValue('day-month-year');

  const held: (() => void)[] = [];
  await page.route('**/inspect', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  const means = dialog.getByLabel('What trade means');
  await means.selectOption('opposes');
  await expect.poll(() => held.length).toBe(1);
  await expect(means).toHaveValue('opposes');
  await expect(dialog.getByRole('status').filter({ hasText: 'Working out' })).toBeVisible();
  held.pop()?.();
  await expect(dialog.locator('.foreign-statements').getByRole('listitem')).toHaveText([
    'A opposes B, 13 Feb 2017',
    'A opposes B, 25 Sep 2017',
  ]);
});

test('a graph that is broken is refused with the place, and nothing is stored', async ({
  page,
  emptyServer,
  expectedOnConsole,
}) => {
  expectedOnConsole.push(/400 \(Bad Request\)/);
  const dialog = await openDatasets(page, emptyServer);
  const text =
    '<gexf>\n <graph>\n  <nodes><node id="a"/></nodes>\n  <edges><edge source="a"/></edges>\n </graph>\n</gexf>\n';
  await choose(page, [{ name: 'broken.gexf', text }]);
  await expect(dialog.getByRole('alert')).toHaveText('The graph cannot be read.');
  const cells = dialog.getByRole('row', { name: /no target/ }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText('4');
  await expect(cells.nth(2)).toHaveText('10');
  await expect(dialog.getByRole('button', { name: 'Other files' })).toBeFocused();
  await expect(dialog).toContainText('No dataset is stored yet');
});

test('fits a phone', async ({ page, emptyServer }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(emptyServer);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      {
        name: 'gephi-0.10.gexf',
        mimeType: 'text/plain',
        buffer: Buffer.from((await fixture('gephi-0.10.gexf')).text),
      },
    ]);
  const dialog = page.getByRole('dialog', { name: 'Datasets' });
  await expect(dialog.locator('.foreign-statements').getByRole('listitem')).toHaveCount(7);
  expect(
    await dialog.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].some(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
      ),
    ),
  ).toBe(false);
  const { x, width } = (await dialog
    .getByRole('button', { name: 'Check', exact: true })
    .boundingBox()) ?? { x: -1, width: 0 };
  expect(x >= 0 && x + width <= 390).toBe(true);
});
