import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../tools/find-firefox.js';
import { contentOf, sample, writePage, type WrittenPage } from './support/standalone.js';

/**
 * Standalone pages in Firefox as people have it. Playwright drives a Firefox of its own making only; puppeteer speaks
 * WebDriver BiDi, which every Firefox understands.
 */
const firefox = findFirefox();

interface Opened {
  readonly page: Page;
  readonly written: WrittenPage;
  readonly folder: string;
}

const test = base.extend<{ opened: Opened }, { browser: never; inFirefox: Browser }>({
  inFirefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '' });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  /** A page on the sample, from disk; a message on its console or a request out of it fails the test. */
  opened: async ({ inFirefox }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'stancegraph-firefox-'));
    const written = await writePage(folder, contentOf(await sample()), 'A <b>picture</b>');
    const page = await inFirefox.newPage();
    const found: string[] = [];
    page.on('console', (message) => found.push(message.text()));
    page.on('pageerror', (error) => found.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) found.push(request.url());
    });
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(written.address);
    await use({ page, written, folder });
    expect(found).toEqual([]);
    await page.close();
    await rm(folder, { recursive: true });
  },
});

test.skip(firefox === undefined, 'No Firefox on this machine.');

test('Firefox draws a page from disk, and names what it is of', async ({ opened }) => {
  const { page, written } = opened;
  expect(await page.title()).toBe('A <b>picture</b>');
  await says(page, 'footer', '8 of 12 actors');
  await says(page, 'footer', written.hash.slice(0, 12));
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.picture canvas');
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
    };
    return new Set(Uint32Array.from(data)).size > 20;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});

test('in Firefox a tie tells of itself, opens its evidence, and the picture is moved', async ({
  opened: { page },
}) => {
  const tie = await markOf(page, 'Iran accuses United States');
  const { x, y } = await middleOf(tie);
  await page.mouse.move(x, y);
  await says(page, '[role=tooltip]', '1 statement');
  await page.mouse.click(x, y);
  await says(page, '::-p-aria([name="Evidence"])', 'America and foreign powers are unreliable');
  await page.keyboard.press('Escape');

  const israel = await markOf(page, 'Israel,');
  const before = await middleOf(israel);
  await page.mouse.move(before.x, before.y + 90);
  await page.mouse.down();
  await page.mouse.move(before.x + 50, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => middleOf(israel)).toEqual({ x: before.x + 50, y: before.y - 70 });
  const turkey = await markOf(page, 'Turkey,');
  const { y: high } = await middleOf(turkey);
  await page.mouse.move(before.x + 50, before.y - 70);
  await page.mouse.wheel({ deltaY: -300 });
  await expect.poll(async () => (await middleOf(turkey)).y).toBeLessThan(high - 100);
});

test('in Firefox search, filters and tables are used by keyboard', async ({ opened: { page } }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('destabilising');
  await says(page, 'nav', '0 actors, 1 statement');
  await page.keyboard.press('Enter');
  await says(page, '::-p-aria([name="Evidence"])', 'United States opposes KRG');
  await page.keyboard.press('Escape');
  await (
    await startingWith(page, 'label', 'Supports')
  ).$eval('input', (box) => {
    box.focus();
  });
  await page.keyboard.press(' ');
  await says(page, 'footer', '9 of 33 ties');
  const picture = await page.waitForSelector('[role=listbox]');
  await picture?.focus();
  await page.keyboard.press('t');
  await expect.poll(() => page.$$eval('tbody tr', (rows) => rows.length)).toBe(9);
});

test('in Firefox a page works in a frame that may do nothing but run it', async ({ opened }) => {
  const { page, written, folder } = opened;
  const outer = join(folder, 'outer.html');
  await writeFile(
    outer,
    `<!doctype html><title>Outer</title><iframe title="Network" width="900" height="600" sandbox="allow-scripts" src="${written.address}"></iframe>`,
  );
  await page.goto(pathToFileURL(outer).href);
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  if (frame === undefined) throw new Error('No frame.');
  await says(frame, 'footer', '22 of 33 ties');
  await (await startingWith(frame, 'button', 'accuses')).click();
  await says(frame, 'footer', '2 of 33 ties');
});

/** Waits until an element says something. */
async function says(page: Page | Frame, selector: string, text: string): Promise<void> {
  await expect
    .poll(async () => {
      const element = await page.$(selector);
      return (await element?.evaluate(({ textContent }) => textContent)) ?? '';
    })
    .toContain(text);
}

/** An actor or a tie of the picture, by how its text starts. */
async function markOf(page: Page, start: string): Promise<ElementHandle> {
  return startingWith(page, '[role=option]', start);
}

async function startingWith(
  page: Page | Frame,
  selector: string,
  start: string,
): Promise<ElementHandle> {
  await page.waitForSelector(selector);
  for (const element of await page.$$(selector)) {
    const text = await element.evaluate(({ textContent }) => textContent);
    if (text.trim().startsWith(start)) return element;
  }
  throw new Error(`No ${selector} starts with “${start}”.`);
}

async function middleOf(element: ElementHandle): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await element.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return { x: x + width / 2, y: y + height / 2 };
}
