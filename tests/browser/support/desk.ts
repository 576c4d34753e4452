import { expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './explorer.js';

/** Statements of every kind that the specs run, and questions. */
const STATEMENTS = [
  "MATCH p = (a:Actor {id: 'iran'})-[s:ACCUSES|OPPOSES]->(b:Actor)-[:OPPOSES]->() WHERE s.date > $day RETURN p, {a: [1, null]} AS m LIMIT 1",
  'UNWIND range(1, 3) AS n RETURN n ORDER BY n',
];
const QUESTIONS = ['same-target', 'contradicted-accusations'];

/**
 * A test of the desk. The server has five seconds to read a statement, less than a busy machine needs while the
 * parser is new to the work: it is asked until it has warmed up, so that a busy machine makes tests slow, not red.
 */
export const test = base.extend<object, { warmParser: undefined }>({
  warmParser: [
    // Playwright takes the fixtures needed from this pattern: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => {
      const url = project.use.baseURL ?? '';
      for (const cypher of STATEMENTS)
        await answers(`${url}/api/query`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ cypher, params: { day: '2017-01-01' } }),
        });
      for (const name of QUESTIONS) await answers(`${url}/api/queries/${name}.json`);
      await use(undefined);
    },
    { scope: 'worker', auto: true, timeout: 240_000 },
  ],
});

async function answers(url: string, init: RequestInit = {}): Promise<void> {
  await expect.poll(async () => (await fetch(url, init)).status, { timeout: 120_000 }).toBe(200);
}

/** Opens the desk and waits until its editor, or its question, is there. */
export async function openDesk(page: Page, path = '/query'): Promise<void> {
  await page.goto(path);
  await expect(tabs(page)).toBeVisible();
}

export const tabs = (page: Page): Locator => page.getByRole('group', { name: 'Queries' });
export const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Cypher query/ });
export const result = (page: Page): Locator => page.getByRole('region', { name: 'Result' });
export const questions = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Questions' });

/** Replaces what stands in the editor, as a person does who pastes. */
export async function write(page: Page, cypher: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(cypher);
}

/** Runs what is open and waits for its end. */
export async function run(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toHaveAttribute('aria-busy', 'false');
}

export async function runText(page: Page, cypher: string): Promise<void> {
  await write(page, cypher);
  await run(page);
}

/** The texts of one column, by its place among the returned ones from 1. */
export const column = (page: Page, at: number): Promise<string[]> =>
  result(page)
    .locator(`tbody tr:not(.spacer-row) td:nth-child(${String(at + 1)})`)
    .allTextContents();
