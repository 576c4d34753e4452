import { expect } from '@playwright/test';
import { facet, FIRST_VIEW, open, rail, showsItsCounts, test } from './support/explorer.js';

test.describe('every filter', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, FIRST_VIEW);
  });

  for (const [name, part] of [
    ['Supports', 'stances=accuses,opposes'],
    ['Kurdistan referendum', 'issues='],
    ['Reuters', 'outlets=Mehr'],
    ['Only contested', 'contested=true'],
    ['Government', 'kinds=region,state'],
  ] as const) {
    test(`${name} changes the address and every count with it`, async ({ page }) => {
      await facet(page, name).click();
      await expect(page).toHaveURL(new RegExp(part.replaceAll(',', '[,]')));
      await showsItsCounts(page);
      await facet(page, name).click();
      await expect(page).not.toHaveURL(/contested=|outlets=|issues=|stances=/);
      await showsItsCounts(page);
    });
  }

  test('roll-up shows persons by themselves when it is off', async ({ page }) => {
    const before = await showsItsCounts(page);
    await rail(page).getByRole('button', { name: 'Clear filters' }).click();
    await rail(page).getByRole('switch', { name: 'Roll up' }).click();
    await expect(page).toHaveURL(/\?rollUp=false$/);
    const after = await showsItsCounts(page);
    expect(after.actors.length).toBeGreaterThan(before.actors.length);
    await expect(page.getByRole('option', { name: /^Ali Khamenei, person/ })).toBeAttached();
  });

  test('dates are set by keyboard and said as dates', async ({ page }) => {
    const first = page.getByRole('slider', { name: 'First day shown' });
    const last = page.getByRole('slider', { name: 'Last day shown' });
    await first.focus();
    await first.press('End');
    await expect(first).toHaveAttribute('aria-valuetext', '5 Oct 2017');
    await first.press('ArrowLeft');
    await last.focus();
    await last.press('ArrowLeft');
    await expect(last).toHaveAttribute('aria-valuetext', '4 Oct 2017');
    await expect(page).toHaveURL(/from=2017-10-04&to=2017-10-04/);
    await showsItsCounts(page);
    await last.press('Shift+ArrowLeft');
    await expect(page).toHaveURL(/from=2017-10-03&to=2017-10-03/);
    await page.getByRole('button', { name: 'All dates' }).click();
    await expect(page).not.toHaveURL(/from=/);
    await showsItsCounts(page);
  });

  test('dates are set by dragging', async ({ page }) => {
    const handle = page.getByRole('slider', { name: 'First day shown' });
    const other = page.getByRole('slider', { name: 'Last day shown' });
    const [from, to] = [await handle.boundingBox(), await other.boundingBox()];
    if (from === null || to === null) throw new Error('the timeline has no handles');
    const y = from.y + 20;
    await page.mouse.move(from.x + from.width / 2, y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2017-09-\d\d/);
    await showsItsCounts(page);
  });

  test('undated statements can be left out', async ({ page }) => {
    await page.getByRole('checkbox', { name: /^Undated/ }).click();
    await expect(page).toHaveURL(/undated=false/);
    const graph = await showsItsCounts(page);
    expect(graph.totals.undated.shown).toBe(0);
  });

  test('one value can be isolated, and all brought back', async ({ page }) => {
    await rail(page).getByRole('button', { name: 'only Accuses' }).click();
    await expect(page).toHaveURL(/stances=accuses/);
    await showsItsCounts(page);
    await rail(page).getByRole('button', { name: 'Accuses: all' }).click();
    await expect(page).not.toHaveURL(/stances=/);
  });

  test('each stands in a list with what it leaves, can be switched off and on, and removed', async ({
    page,
  }) => {
    await open(page, `${FIRST_VIEW}&minCount=2`);
    const row = rail(page).getByRole('listitem').filter({ hasText: 'at least 2' });
    await expect(row).toContainText('22 → 10 ties');
    await row.getByRole('switch').click();
    await expect(page).toHaveURL(/off=minCount/);
    await expect(row).toContainText('off');
    await expect(page.getByRole('contentinfo')).toContainText('22 of 33 ties');
    await row.getByRole('switch').click();
    await expect(page).not.toHaveURL(/off=/);
    await showsItsCounts(page);
    await row.getByRole('button', { name: 'Remove “Statements a tie”' }).click();
    await expect(page).not.toHaveURL(/minCount/);
    await showsItsCounts(page);
  });
});
