import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { PageAbout } from '@stancegraph/model';
import fc from 'fast-check';
import { line } from '../spec-datasets.js';
import { canonicalJson } from '../snapshot/write-snapshot.js';
import { textOf } from '../spec-files.js';
import { readHtml } from './read-html.js';
import { writeHtml, type HtmlInput } from './write-html.js';

const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const viewer = { script: 'console.log("a\\u003cb");\r\nvoid 0;', style: 'body{margin:0}' };
const about: PageAbout = {
  id: sha('{}'),
  title: 'A title',
  created: '2026-11-26T07:00:00.000Z',
  product: '0.1.0',
  dataVersion: 3,
  engine: 'embedded',
};
const pageOf = (content: unknown, more: Partial<HtmlInput> = {}): Promise<string> =>
  textOf(writeHtml({ content: cut(canonicalJson(content)), about, title: 'T', viewer, ...more }));

/** Cut where a pair of surrogates or an escape may be. */
async function* cut(text: string, size = 3): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size)
    yield await Promise.resolve(text.slice(at, at + size));
}

function* bytesOf(text: string, size = 5): Generator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const hostile = fc.oneof(
  line,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '</script>',
    '<script type="application/json" id="snapshot">',
    '<!--<script>',
    ']]>',
    '\\u003c',
    '\\\\u003c\\',
    '\u2028\u2029',
    '&lt;"\'',
    '\u202eאב',
    '😀',
    '\ud83d',
    '\0',
  ),
);

describe('a standalone page', () => {
  it('gives back its content to the byte, however hostile and wherever cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile), hostile, async (texts, title) => {
        const content = { [title]: texts };
        const named = { ...about, title: `x${title.replace(/[\p{Cc}\p{Cs}]/gu, '')}` };
        const page = await pageOf(content, { about: named, title });
        for (const source of [bytesOf(page), cut(page, 7)]) {
          const read = await readHtml(source);
          expect(await textOf(read.content)).toBe(canonicalJson(content));
          expect(read.about).toEqual(named);
        }
      }),
    );
  });

  it('holds no tag but its own', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const tags = (page: string): string[] =>
          [...page.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag);
        const page = await pageOf([text], { title: text, about: { ...about, title: text } });
        expect(tags(page)).toEqual(tags(await pageOf([])));
        expect(page.slice(page.indexOf('</noscript>'))).not.toMatch(/[\u2028\u2029]/);
      }),
    );
  });

  it('is the same for the same content, however that is cut', async () => {
    const content = { a: 'Erdoğan 😀 <b>' };
    const whole = textOf(
      writeHtml({ content: cut(canonicalJson(content), 999), about, title: 'T', viewer }),
    );
    expect(await pageOf(content)).toBe(await whole);
  });

  it('never writes half a pair of surrogates', async () => {
    const chunks: string[] = [];
    const page = writeHtml({ content: cut('"😀😀"', 2), about, title: 'T', viewer });
    for await (const chunk of page) chunks.push(Buffer.from(chunk, 'utf8').toString('utf8'));
    expect(chunks.join('')).toContain('"😀😀"');
  });

  it('lets run its own two texts alone, by hashes of what a parser reads', async () => {
    const page = await pageOf({});
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(script).toBe('console.log("a\\u003cb");\nvoid 0;');
    expect(page).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash(script)}'; ` +
        `style-src 'sha256-${hash(viewer.style)}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it.each([
    ['script', { ...viewer, script: 'a="</SCRIPT >"' }],
    ['script', { ...viewer, script: 'a="<!--"' }],
    ['style', { ...viewer, style: 'a{}</style>' }],
  ])('refuses a %s that could end its element', async (_, hostileViewer) => {
    await expect(pageOf({}, { viewer: hostileViewer })).rejects.toMatchObject({ code: 'internal' });
  });

  it('shows its picture to readers without script, and refuses one that breaks out', async () => {
    expect(await pageOf({}, { picture: '<svg><title>&lt;</title></svg>' })).toMatch(
      /<noscript>[^]*<svg><title>&lt;<\/title><\/svg>[^]*<\/noscript>/,
    );
    await expect(pageOf({}, { picture: '<svg></noscript>' })).rejects.toMatchObject({
      code: 'internal',
    });
  });
});

describe('reading a page', () => {
  const read = async (source: Iterable<Uint8Array | string>): Promise<string> =>
    textOf((await readHtml(source)).content);

  it.each([
    ['', 'the file is empty'],
    ['<!doctype html><p>Hello', 'This is no page of Stancegraph'],
    ['<script type="application/json" id="about">{</script>', 'is not JSON'],
    ['<script type="application/json" id="about">{"id":"x"}</script>', 'is not complete'],
  ])('refuses what is not ours: %s', async (text, why) => {
    await expect(read([text])).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(read([text])).rejects.toThrow(why);
  });

  it('refuses a page without a snapshot, one that is cut off and one that is not UTF-8', async () => {
    const page = await pageOf({ a: 'b'.repeat(100) });
    const at = page.indexOf('id="snapshot"');
    await expect(read([page.slice(0, at)])).rejects.toThrow('it holds no snapshot');
    await expect(read([page.slice(0, at + 60)])).rejects.toThrow('cut off in the middle');
    await expect(read([Buffer.from(page), Uint8Array.of(0xff)])).rejects.toThrow('UTF-8');
  });

  it('refuses a page that ends after its data, wherever that is', async () => {
    const page = await pageOf({ a: 'b' });
    const data = page.lastIndexOf('</script>\n<script>') + '</script>'.length;
    const last = page.trimEnd().length - 1;
    for (let end = data; end <= last; end += 1)
      await expect(read([page.slice(0, end)])).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('cut off after its data'),
      });
    expect(await read([page.slice(0, last + 1)])).toBe('{"a":"b"}');
  });

  it('lets go of its source, whether it refuses it or is not read to its end', async () => {
    const page = await pageOf({ a: 'b'.repeat(50) });
    for (const text of [page, page.replace('"title":', '"no":')]) {
      let isOpen = true;
      const source = (function* (): Generator<string> {
        try {
          yield* text.match(/[^]{1,20}/g) ?? [];
        } finally {
          isOpen = false;
        }
      })();
      const first = async (): Promise<string | undefined> => {
        for await (const piece of (await readHtml(source)).content) return piece;
        return undefined;
      };
      await first().catch(() => undefined);
      expect(isOpen).toBe(false);
    }
  });

  it('holds no more than it is given at a time', async () => {
    const batch = `"${'x<\\"'.repeat(5_000)}",`;
    const content = (async function* (): AsyncGenerator<string> {
      yield '[';
      for (let at = 0; at < 1_000; at += 1) yield await Promise.resolve(batch);
      yield '0]';
    })();
    let longest = 0;
    let length = 0;
    const page = writeHtml({ content, about, title: 'T', viewer });
    for await (const piece of (await readHtml(page)).content) {
      longest = Math.max(longest, piece.length);
      length += piece.length;
    }
    expect(length).toBe(batch.length * 1_000 + 3);
    expect(longest).toBeLessThan(batch.length * 2.5);
  });
});
