import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on a page, each with where: against WCAG 2.2 AA, or all that it knows. It runs in the page itself, for
 * ours have no frames; beside it, in a page of its own, it takes more than twice as long.
 */
export async function axeFinds(page: Page, rules: 'WCAG' | 'all' = 'WCAG'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === 'all' ? axe : axe.withTags(WCAG_AA)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
