import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { axeFinds } from './support/axe.js';
import { mark, picture, placeOf } from './support/explorer.js';
import {
  coloursOf,
  contentOf,
  evidence,
  filters,
  sample,
  status,
  test,
  writePage,
} from './support/standalone.js';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test.use({ viewport: WIDE });

for (const viewport of [WIDE, PHONE])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`a page opens from disk, ${String(viewport.width)} wide, ${colorScheme}`, async ({
      page,
      folder,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const { address, hash } = await writePage(
        folder,
        contentOf(await sample()),
        'A <b>picture</b>',
      );
      await page.goto(address);
      await expect(page).toHaveTitle('A <b>picture</b>');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A <b>picture</b>');
      await expect(status(page)).toContainText('8 of 12 actors');
      await expect(status(page)).toContainText('22 of 33 ties');
      await expect(status(page)).toContainText(hash.slice(0, 12));
      await expect(mark(page, 'Iran,')).toHaveCount(1);
      expect(await coloursOf(page)).toBeGreaterThan(20);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await axeFinds(page, 'all')).toEqual([]);
    });

test('a click on a tie opens its evidence, with what contradicts it', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  const { x, y } = await placeOf(mark(page, 'Iran accuses United States'));
  await page.mouse.move(x, y);
  await expect(page.getByRole('tooltip')).toContainText('1 statement');
  await page.mouse.click(x, y);
  const drawer = evidence(page);
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText('Iran accuses United States');
  await expect(drawer).toContainText('Tie 13 of 22');
  for (const text of [
    'What Iran alleges and what United States itself is reported to hold cannot both be right.',
    'Ali Khamenei for Iran',
    '4 Oct 2017',
    'America and foreign powers are unreliable',
    'Reuters',
    'alleged by Ali Khamenei',
    'What the accused itself stated',
    'Opposed the referendum as destabilising',
  ])
    await expect(drawer).toContainText(text);
  await drawer.getByRole('button', { name: 'Next tie' }).click();
  await expect(drawer).toContainText('Tie 14 of 22');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('filters count what they leave, and can be undone', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  const rail = filters(page);
  await rail.getByRole('checkbox', { name: 'Supports' }).uncheck();
  await expect(status(page)).toContainText('9 of 33 ties');
  await expect(rail.getByRole('checkbox', { name: 'Supports' })).toBeFocused();
  await expect(rail).toContainText('33 → 20');
  await rail.getByRole('checkbox', { name: /^Only contested \d of/ }).check();
  await expect(status(page)).toContainText('4 of 33 ties');
  await rail.getByRole('checkbox', { name: 'Kinds' }).uncheck();
  await rail.getByRole('button', { name: 'As in the snapshot' }).click();
  await expect(status(page)).toContainText('22 of 33 ties');
  await rail.getByRole('button', { name: 'Show all' }).click();
  await expect(status(page)).toContainText('33 of 33 ties');
  await rail.getByLabel('First day').fill('2017-10-03');
  await expect(rail).toContainText('from 3 Oct 2017');
  await rail.getByRole('checkbox', { name: 'Roll up' }).uncheck();
  await expect(status(page)).toContainText('42 of 49 ties');
});

test('search finds actors and statements, in the picture or not', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  await page.keyboard.press('/');
  await page.keyboard.type('ERDOĞAN');
  const rail = filters(page);
  await expect(rail.getByRole('button', { name: /^Recep Tayyip Erdogan/ })).toContainText(
    'shown as Turkey',
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type('destabilising');
  await expect(rail).toContainText('0 actors, 1 statement');
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(
    'United States opposes KRG',
  );
  await expect(evidence(page).getByRole('article')).toContainText('destabilising');
});

test('tables have every number, in any order', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(22);
  await page.getByRole('button', { name: 'Target' }).click();
  await expect(rows.first()).toContainText('Baghdad');
  await page.getByRole('button', { name: 'Target' }).click();
  await expect(rows.first()).toContainText('United States');
  await expect(page.getByRole('columnheader', { name: 'Target' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('button', { name: /^Statements 57 of 68/ }).click();
  await expect(rows).toHaveCount(57);
  await rows.first().getByRole('button').click();
  await expect(evidence(page).getByRole('article').first()).toContainText(
    'Voiced strong opposition to the referendum',
  );
});

test('everything is reached with the keyboard', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  await picture(page).focus();
  await page.keyboard.press('ArrowRight');
  const active = async (): Promise<string | null> => {
    const id = await picture(page).getAttribute('aria-activedescendant');
    return page.locator(`#${id ?? 'none'}`).textContent();
  };
  const start = await active();
  await page.keyboard.press('ArrowDown');
  expect(await active()).not.toBe(start);
  await page.keyboard.press(']');
  expect(await active()).toMatch(/supports|opposes|accuses/);
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toBeVisible();
  await expect(evidence(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(picture(page)).toBeFocused();
  const before = await placeOf(mark(page, 'Israel,'));
  await page.keyboard.press('+');
  await expect.poll(() => placeOf(mark(page, 'Israel,'))).not.toEqual(before);
  await page.keyboard.press('0');
  await expect.poll(() => placeOf(mark(page, 'Israel,'))).toEqual(before);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await placeOf(mark(page, 'Israel,'))).x).toBe(before.x - 60);
  await page.keyboard.press('3');
  await expect(status(page)).toContainText('2 of 33 ties');
  await page.keyboard.press('t');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test('a drag moves the picture, the wheel comes nearer to what it points at', async ({
  page,
  folder,
}) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  const before = await placeOf(mark(page, 'Israel,'));
  await page.mouse.move(before.x, before.y + 90);
  await page.mouse.down();
  await page.mouse.move(before.x + 50, before.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => placeOf(mark(page, 'Israel,')))
    .toEqual({
      x: before.x + 50,
      y: before.y - 70,
    });
  await expect(evidence(page)).toBeHidden();
  await page.mouse.move(before.x + 50, before.y - 70);
  await page.mouse.wheel(0, -300);
  await expect
    .poll(async () => (await placeOf(mark(page, 'Turkey,'))).y)
    .toBeLessThan(before.y - 340);
  const held = await placeOf(mark(page, 'Israel,'));
  // The mouse points at whole pixels.
  expect(Math.hypot(held.x - before.x - 50, held.y - before.y + 70)).toBeLessThan(2);
});

test('what a switch brings into the picture is in sight, until one moves it oneself', async ({
  page,
  folder,
}) => {
  const content = contentOf(await sample());
  const { address } = await writePage(folder, {
    ...content,
    // Close to one corner of what is there.
    view: { ...content.view, filter: { rollUp: true }, camera: { x: 0, y: 0, span: 1 } },
  });
  await page.goto(address);
  const stage = (await page.getByRole('main').boundingBox())!;
  const outside = async (): Promise<number> =>
    picture(page)
      .getByRole('option')
      .evaluateAll(
        (options, { x, y, width, height }) =>
          options.filter((option) => {
            const box = option.getBoundingClientRect();
            const [middle, centre] = [box.x + box.width / 2, box.y + box.height / 2];
            return middle < x || middle > x + width || centre < y || centre > y + height;
          }).length,
        stage,
      );
  await expect.poll(outside).toBeGreaterThan(0);
  await filters(page).getByRole('checkbox', { name: 'Roll up' }).uncheck();
  await expect.poll(outside).toBe(0);
});

test('a tooltip goes when what it is about leaves the pointer', async ({ page, folder }) => {
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  const { x, y } = await placeOf(mark(page, 'Iran accuses United States'));
  await page.mouse.move(x, y);
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.evaluate(() => {
    for (let step = 0; step < 6; step += 1)
      document.querySelector<HTMLElement>('.zoom button')?.click();
  });
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('in a small frame the picture has the room', async ({ page, folder }) => {
  await page.setViewportSize({ width: 320, height: 240 });
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  await expect(page.getByRole('list', { name: 'Legend' })).toBeHidden();
  const { height } = (await page.locator('.picture').boundingBox())!;
  expect(height).toBeGreaterThan(170);
  await page.setViewportSize({ width: 480, height: 400 });
  const legend = page.getByRole('list', { name: 'Legend' });
  await expect(legend).toBeVisible();
  expect((await legend.boundingBox())!.height).toBeLessThan(40);
});

test('the credits say where it comes from, with the whole hash', async ({ page, folder }) => {
  const { address, hash } = await writePage(folder, contentOf(await sample()));
  await page.goto(address);
  await page.getByRole('button', { name: 'About this picture' }).click();
  const credits = page.getByRole('dialog', { name: 'About this picture' });
  for (const text of [hash, 'Ada', 'Mehr News Agency', 'CC BY 4.0', 'A tie is all statements'])
    await expect(credits).toContainText(text);
  await credits.getByRole('button', { name: 'Copy' }).click();
  await expect(credits).toContainText(/Copied|Selected/);
});

test('a page of a live view does not call itself a snapshot, and turns no text round', async ({
  page,
  folder,
}) => {
  const { address } = await writePage(folder, contentOf(await sample()), 'A\u202eB', {
    kept: false,
  });
  await page.goto(address);
  await expect(page.getByRole('banner')).toContainText('View of 26 Nov 2026');
  await expect(filters(page).getByRole('button', { name: 'As it was opened' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AB');
  await expect(page).toHaveTitle('AB');
  await expect(page.getByRole('button', { name: /in the snapshot/ })).toHaveCount(0);
});

test('hostile texts stay texts, and hostile addresses lead nowhere', async ({ page, folder }) => {
  const evil = '</script><img src=x onerror="document.title=`broken`">';
  const data = await sample();
  const [first, ...rest] = data.documents;
  if (first === undefined) throw new Error('The sample has no documents.');
  const content = contentOf({
    ...data,
    title: evil,
    actors: data.actors.map((each) => (each.id === 'iran' ? { ...each, name: evil } : each)),
    documents: [{ ...first, title: evil, url: 'javascript:alert(1)' }, ...rest],
    statements: data.statements.map((each) => ({ ...each, quote: evil })),
  });
  await page.goto((await writePage(folder, content, evil)).address);
  await expect(mark(page, '</script>')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: /^Statements \d/ }).click();
  await page.getByRole('table').locator('tbody button').first().click();
  await expect(evidence(page)).toContainText(evil);
  await expect(page).toHaveTitle(evil);
  expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
});

test('of many ties the strongest are drawn, and it says so', async ({ page, folder }) => {
  const data = await sample();
  const ids = Array.from({ length: 60 }, (_, at) => `a${String(at)}`);
  const [document] = data.documents;
  const many = {
    ...data,
    views: [],
    actors: ids.map((id) => ({ id, name: `Actor ${id}`, kind: 'state' as const, aliases: [] })),
    statements: ids.flatMap((source, at) =>
      ids.slice(0, 15).flatMap((target) =>
        source === target
          ? []
          : [
              {
                id: `${source}-${target}`,
                source,
                target,
                stance: at % 2 === 0 ? ('supports' as const) : ('opposes' as const),
                summary: 'Took a stance.',
                documents: [document?.id ?? ''],
              },
            ],
      ),
    ),
  };
  await page.goto((await writePage(folder, contentOf(many, {}))).address);
  await expect(page.getByRole('main')).toContainText('600 strongest of 885 ties');
  await expect(status(page)).toContainText('885 of 885 ties');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Rows 1–100 of 885 ties');
});

test('a page works in a frame that may do nothing but run it', async ({ page, folder }) => {
  const { path } = await writePage(folder, contentOf(await sample()));
  const outer = join(folder, 'outer.html');
  const inner = pathToFileURL(path).href;
  await writeFile(
    outer,
    `<!doctype html><title>Outer</title><iframe title="Network" width="900" height="600" sandbox="allow-scripts" src="${inner}"></iframe>`,
  );
  await page.goto(pathToFileURL(outer).href);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('contentinfo')).toContainText('22 of 33 ties');
  await frame.getByRole('button', { name: /^accuses/ }).click();
  await expect(frame.getByRole('contentinfo')).toContainText('2 of 33 ties');
});

/** The page with a part of its text put otherwise. */
async function edited(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

test('a page knows its content again, whatever signs are in it', async ({ page, folder }) => {
  const odd = 'A <b>&amp;</b> \\u003c \\\\u0026 \u2028 “\\”';
  const { address } = await writePage(folder, contentOf({ ...(await sample()), title: odd }));
  await page.goto(address);
  await page.getByRole('button', { name: 'About this picture' }).click();
  await expect(page.getByRole('dialog')).toContainText('The content in this page has this hash.');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a page whose content was changed says so above all', async ({ page, folder }) => {
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport);
    const { path, address, hash } = await writePage(folder, contentOf(await sample()));
    await edited(path, (text) => text.replaceAll('Tehran', 'Teheran'));
    await page.goto(address);
    const warning = page.getByRole('alert');
    await expect(warning).toContainText('This page was changed: its content is not the snapshot');
    await expect(warning).toContainText(hash.slice(0, 12));
    await expect(warning).toBeInViewport({ ratio: 1 });
    await expect(status(page)).toBeInViewport({ ratio: 1 });
    expect(await axeFinds(page, 'all')).toEqual([]);
    await page.getByRole('button', { name: 'About this picture' }).click();
    await expect(page.getByRole('dialog')).toContainText('was changed and has another');
  }
});

test('a page that cannot work out its hash says what does', async ({ page, folder }) => {
  await page.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await page.goto((await writePage(folder, contentOf(await sample()))).address);
  await page.getByRole('button', { name: 'About this picture' }).click();
  await expect(page.getByRole('dialog')).toContainText('stancegraph verify FILE');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a page that is cut off says so, and a whole one does not', async ({ page, folder }) => {
      const { path, address } = await writePage(folder, contentOf(await sample()));
      const sentence = page.getByText('This page is not whole.');
      await page.goto(address);
      await expect(page.locator('noscript code, .hash-button')).toBeVisible();
      await expect(sentence).toBeHidden();
      const text = await readFile(path, 'utf8');
      for (const at of [text.indexOf('</body>') - 60, text.indexOf('id="snapshot"') + 500]) {
        await writeFile(path, text.slice(0, at));
        await page.goto(address);
        await expect(sentence).toBeInViewport({ ratio: 1 });
      }
    });
  });

test('a damaged page says so', async ({ page, folder }) => {
  const content = contentOf(await sample());
  const written = await writePage(folder, {
    ...content,
    format: 'other/2' as typeof content.format,
  });
  await page.goto(written.address);
  await expect(page.getByRole('alert')).toContainText('This page cannot be shown');
  await expect(page.getByRole('alert')).toContainText('stancegraph-snapshot/1');
});
