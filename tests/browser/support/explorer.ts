import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Graph } from '@stancegraph/contract';

/** Software GL says this when a picture is read back; nothing else may stand on the console. */
const ALLOWED = /GPU stall due to ReadPixels/;

interface Fixtures {
  /** Texts that a test itself brings about, such as a server that is gone. */
  expectedOnConsole: RegExp[];
}

/** A test that fails on any error or warning that the page leaves on the console. */
export const test = base.extend<Fixtures & { quietConsole: undefined }>({
  expectedOnConsole: [[], { option: true }],
  quietConsole: [
    async ({ page, expectedOnConsole }, use) => {
      const found: string[] = [];
      page.on('console', (message) => {
        const text = message.text();
        const isAllowed = [ALLOWED, ...expectedOnConsole].some((each) => each.test(text));
        if (['error', 'warning'].includes(message.type()) && !isAllowed) found.push(text);
      });
      page.on('pageerror', (error) => found.push(error.message));
      await use(undefined);
      expect(found).toEqual([]);
    },
    { auto: true },
  ],
});

/** The sample's first view. */
export const FIRST_VIEW = '/?kinds=state,government,region&rollUp=true';

/** Opens a view and waits until it is drawn. */
export async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await isReady(page);
}

export async function isReady(page: Page): Promise<void> {
  // A large network takes seconds on a busy machine.
  await expect(page.locator('main[data-version][aria-busy=false]')).toBeVisible({
    timeout: 30_000,
  });
}

/** What the server says about the view that the address holds. */
export async function graphOf(page: Page): Promise<Graph> {
  const query = new URL(page.url()).searchParams;
  for (const key of ['actor', 'tie', 'mode', 'tab', 'sort', 'camera']) query.delete(key);
  for (const key of query.get('off')?.split(',') ?? []) query.delete(key);
  query.delete('off');
  const response = await page.request.get(`/api/graph?${query.toString()}`);
  expect(response.ok()).toBe(true);
  return (await response.json()) as Graph;
}

export const grouped = (count: number): string => count.toLocaleString('en');

/** The page shows the counts that the server gives for its address. */
export async function showsItsCounts(page: Page): Promise<Graph> {
  await isReady(page);
  const graph = await graphOf(page);
  const status = page.getByRole('contentinfo');
  for (const thing of ['actors', 'ties', 'statements'] as const) {
    const { shown, total } = graph.totals[thing];
    await expect(status).toContainText(`${grouped(shown)} of ${grouped(total)} ${thing}`);
  }
  return graph;
}

export const picture = (page: Page): Locator => page.getByRole('listbox', { name: /^Network/ });
export const rail = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Search and filters' });
export const drawer = (page: Page): Locator => page.getByRole('complementary');
export const facet = (page: Page, name: string): Locator =>
  rail(page).getByRole('checkbox', { name, exact: false });

/** The option of an actor or tie, by how it begins: "Iran," or "Iran accuses United States". */
export const mark = (page: Page, start: string): Locator =>
  picture(page)
    .getByRole('option')
    .filter({ hasText: new RegExp(`^${start}`) });

/** The middle of a mark, once the picture is at rest. */
export async function placeOf(option: Locator): Promise<{ x: number; y: number }> {
  const boxes: { x: number; y: number; width: number; height: number }[] = [];
  await expect
    .poll(async () => {
      const box = await option.boundingBox();
      if (box !== null) boxes.push(box);
      const isStill = JSON.stringify(boxes.at(-1)) === JSON.stringify(boxes.at(-2));
      return isStill && (box?.width ?? 0) > 8;
    })
    .toBe(true);
  const { x, y, width, height } = boxes.at(-1) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}
