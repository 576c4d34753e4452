import { expect, type Page } from '@playwright/test';
import { mark, open, picture, placeOf } from './support/explorer.js';
import { test } from './support/imports.js';

/** Ids that every plain object answers to, whatever was put into it. */
const IDS = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'prototype', 'toString', 'valueOf'];

const ALL = [...IDS, ...Array.from({ length: 8 }, (_, at) => `a${String(at)}`)];

/** These actors in a ring, each tied to so many of those that follow. */
const ringOf = (ids: readonly string[], reach: number): string =>
  JSON.stringify({
    id: 'names',
    title: 'Names',
    actors: ids.map((id) => ({ id, name: `Actor ${id}`, kind: 'other' })),
    documents: [{ id: 'd', title: 'D', outlet: 'O', date: '2020-01-01' }],
    statements: ids.flatMap((source, at) =>
      Array.from({ length: reach }, (_, step) => ({
        id: `${source}.${String(step)}`,
        source,
        stance: 'supports',
        target: ids[(at + step + 1) % ids.length],
        summary: 'Said so.',
        documents: ['d'],
      })),
    ),
  });

async function importInto(page: Page, url: string, data: string): Promise<void> {
  const imported = await page.request.post(`${url}/api/imports?wait=true`, {
    headers: { 'Content-Type': 'application/json' },
    data,
  });
  expect(imported.ok()).toBe(true);
}

test('draws actors called like properties of objects, with their ties', async ({
  page,
  emptyServer,
}) => {
  await importInto(page, emptyServer, ringOf(IDS, 1));
  for (const layout of ['', '?layout=force', '?layout=circle', '?layout=rings']) {
    await open(page, `${emptyServer}/${layout}`);
    await placeOf(mark(page, 'Actor constructor,'));
    const stands = await Promise.all(
      IDS.map(async (id) => JSON.stringify(await mark(page, `Actor ${id},`).boundingBox())),
    );
    expect(new Set(stands).size).toBe(IDS.length);
    await expect(picture(page).getByRole('option', { name: /supports/ })).toHaveCount(IDS.length);
  }

  // What is put somewhere by hand stays there.
  await open(page, `${emptyServer}/?layout=circle`);
  const { x, y } = await placeOf(mark(page, 'Actor constructor,'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=constructor,/);
  await page.mouse.click(x - 60, y + 60);
  await expect(page.getByRole('complementary')).toContainText('Actor constructor');

  const kept = await page.request.post(`${emptyServer}/api/snapshots`, {
    data: { title: 'Names', view: '' },
  });
  const { id } = (await kept.json()) as { id: string };
  await open(page, `${emptyServer}/?snapshot=${id}`);
  await placeOf(mark(page, 'Actor constructor,'));
});

test('draws their lines where there are many', async ({ page, emptyServer }) => {
  await importInto(page, emptyServer, ringOf(ALL, ALL.length - 1));
  await open(page, emptyServer);
  await placeOf(mark(page, 'Actor toString,'));
  // Sigma’s lines are what is seen while the picture moves.
  await page.mouse.wheel(0, -300);
  await placeOf(mark(page, 'Actor constructor,'));
  // graphology writes into what it finds under a neighbour’s key: with bare ids into the functions of all objects.
  const written = await page.evaluate((ids) => {
    const shared = Object.prototype as unknown as Record<string, unknown>;
    return ids.filter((id) => Object.hasOwn(Object(shared[id]) as object, 'previous'));
  }, IDS);
  expect(written).toEqual([]);
});
