// What the explorer's picture costs beside a bare sigma page with the same data, in one browser.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

const WEB = fileURLToPath(new URL('../../apps/web', import.meta.url));

/** Calls back with a page that has the measures; the browser is the one that the tests use. */
export async function withPage(browserPath, work) {
  const server = await createServer({ root: WEB, logLevel: 'error', server: { port: 0 } });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { port } = server.httpServer.address();
    await page.goto(`http://127.0.0.1:${port}/specimen.html?show=measure`);
    await page.waitForFunction('window.measure !== undefined', undefined, { timeout: 120_000 });
    await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

export const measurePicture = (page, actors, ties) =>
  page.evaluate(`window.measure.picture(${actors}, ${ties})`);

export const measureFilter = (page, actors, ties) =>
  page.evaluate(`window.measure.filter(${actors}, ${ties})`);
