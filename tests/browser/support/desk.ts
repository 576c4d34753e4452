import { expect, type Locator, type Page } from '@playwright/test';

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
