import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { drawer, FIRST_VIEW, open, showsItsCounts, test } from './support/explorer.js';
import { startServer } from './support/own-server.js';

test('no match names the filters and offers the way out', async ({ page }) => {
  await open(page, `${FIRST_VIEW}&from=2017-10-03&to=2017-10-03&undated=false`);
  const main = page.getByRole('main');
  await expect(main).toContainText('0 of 33 ties pass all filters');
  await expect(main).toContainText('Dates: 3 Oct 2017');
  await expect(main).toContainText('Undated: left out');
  await main.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/\?rollUp=true$/);
  await showsItsCounts(page);
});

test('without WebGL the table is offered, and says the same', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, FIRST_VIEW);
  await expect(page.getByRole('main')).toContainText('This browser draws no WebGL');
  await page.getByRole('button', { name: 'Open the table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await showsItsCounts(page);
});

test.describe('with a server of its own', () => {
  let data: string;
  test.beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'stancegraph-states-'));
  });
  test.afterEach(async () => {
    await rm(data, { recursive: true, force: true });
  });

  test('an empty store says how to fill it, and shows what comes', async ({ page }) => {
    const server = await startServer(data, 0, { STANCEGRAPH_SAMPLE: 'false' });
    try {
      await page.goto(server.url);
      const main = page.getByRole('main');
      await expect(main).toContainText('No statements yet');
      const dataset = {
        id: 'small',
        title: 'Small',
        actors: [
          { id: 'a', name: 'Ayn', kind: 'state' },
          { id: 'b', name: 'Be', kind: 'state' },
        ],
        documents: [{ id: 'd', title: 'D', outlet: 'O', date: '2020-01-01' }],
        statements: [
          {
            id: 's',
            source: 'a',
            stance: 'supports',
            target: 'b',
            summary: 'Said so.',
            documents: ['d'],
          },
        ],
      };
      const answer = await page.request.post(`${server.url}/api/imports?wait=true`, {
        data: dataset,
      });
      expect(answer.ok()).toBe(true);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(page.getByRole('contentinfo')).toContainText('1 of 1 ties');
      await expect(page.getByRole('banner')).toContainText('Small');
    } finally {
      await server.stop();
    }
  });

  test.describe('that goes away', () => {
    test.use({ expectedOnConsole: [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET/] });

    test('the last picture stays, and the page finds the server again by itself', async ({
      page,
    }) => {
      let server = await startServer(data);
      try {
        await page.goto(`${server.url}${FIRST_VIEW}`);
        await expect(page.locator('main[data-version]')).toBeVisible();
        const port = Number(new URL(server.url).port);
        await server.stop();
        // A filter needs no server; coming back to the window looks for it.
        await page.getByRole('checkbox', { name: /^Only contested/ }).click();
        await expect(page.getByRole('contentinfo')).toContainText('4 of 33 ties');
        await page.evaluate(() => window.dispatchEvent(new Event('focus')));
        await expect(page.getByRole('alert')).toContainText('The server does not answer');
        await expect(
          page.getByRole('listbox', { name: /^Network, [0-9] actors, 4 ties/ }),
        ).toBeAttached();
        server = await startServer(data, port);
        await expect(page.getByRole('alert')).toBeHidden({ timeout: 40_000 });
        await expect(page.getByRole('contentinfo')).toContainText('4 of 33 ties');
        await expect(drawer(page)).toBeHidden();
      } finally {
        await server.stop();
      }
    });
  });
});
