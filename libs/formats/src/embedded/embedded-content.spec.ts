import { describe, expect, it } from '@jest/globals';
import type { Dataset, Statement } from '@stancegraph/model';
import fc from 'fast-check';
import {
  canonicalJson,
  readEmbeddedContent,
  writeGexf,
  writeGraphml,
  writeSnapshot,
} from '../index.js';
import { dataset as someDataset } from '../spec-datasets.js';
import { fileOf, textOf } from '../spec-files.js';
import { contentOf, networkOf } from '../spec-networks.js';
import { elementsOf } from '../spec-xml.js';

const WRITERS = { gexf: writeGexf, graphml: writeGraphml };
const written = (format: keyof typeof WRITERS, given: Dataset): Promise<string> =>
  textOf(WRITERS[format]({ ...networkOf(given), content: contentOf(given) }));

describe.each(['gexf', 'graphml'] as const)('the content of a snapshot in %s', (format) => {
  it('reads back as it was, under the same name, however the file is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, fc.integer({ min: 1, max: 5000 }), async (given, size) => {
        const text = await written(format, given);
        elementsOf(text);
        const reading = await readEmbeddedContent(fileOf(`a.${format}`, text, size));
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        expect(reading.content?.datasets).toEqual([given]);
        const canonical = await textOf(writeSnapshot(contentOf(given)));
        expect(canonicalJson(reading.content)).toBe(canonical);
      }),
      { numRuns: 60 },
    );
  });

  it('is left out where it is not wanted, and then there is none', async () => {
    const [given] = fc.sample(someDataset, { numRuns: 1, seed: 7 });
    if (given === undefined) throw new Error('no dataset');
    const text = await textOf(WRITERS[format](networkOf(given)));
    expect(text).not.toContain('<?stancegraph');
    expect(await readEmbeddedContent(fileOf(`a.${format}`, text))).toEqual({
      ok: true,
      content: undefined,
    });
  });
});

describe('a long content', () => {
  const statement = (at: number): Statement => ({
    id: `s${String(at)}`,
    source: 'a',
    stance: 'accuses',
    target: 'b',
    summary: `${'🎉?>'.repeat(100)}${String(at)}`,
    documents: ['d'],
  });
  const given: Dataset = {
    id: 'long',
    title: 'Long',
    actors: ['a', 'b'].map((id) => ({ id, name: id, kind: 'state', aliases: [] })),
    issues: [],
    documents: [
      {
        id: 'd',
        title: 'd',
        outlet: 'o',
        date: '2017-01-01',
        text: `${'😀'.repeat(99_999)}x${'😀'.repeat(99_999)}`,
      },
    ],
    statements: Array.from({ length: 1_000 }, (_, at) => statement(at)),
    views: [],
  };

  it('comes in pieces that every reader can hold', async () => {
    const text = await written('gexf', given);
    const pieces = text.split('<?stancegraph ').slice(1);
    expect(pieces.length).toBeGreaterThan(15);
    expect(Math.max(...pieces.slice(0, -1).map(({ length }) => length))).toBeLessThan(500_000);
    const reading = await readEmbeddedContent(fileOf('a.gexf', text));
    expect(reading).toMatchObject({ ok: true, content: { datasets: [{ id: 'long' }] } });
    expect(reading.ok && reading.content?.datasets[0]).toEqual(given);
  });

  it('is written without being held', async () => {
    let longest = 0;
    for await (const chunk of writeGexf({ ...networkOf(given), content: contentOf(given) }))
      longest = Math.max(longest, chunk.length);
    expect(longest).toBeLessThan(500_000);
  });
});

describe('a file is refused', () => {
  const ROOT = '<gexf/>';
  it.each([
    ['<!DOCTYPE gexf [<!ENTITY a "a">]><gexf/>', 'a document type stands here'],
    [`<?stancegraph {}?>${ROOT}`, 'the content in the file was changed'],
    [`<?stancegraph ={"format":?>${ROOT}`, 'the content in the file is broken'],
    [`<?stancegraph ={}?>${ROOT}`, 'expected'],
    ['<?stancegraph ={}', 'the file ends before its graph begins'],
    ['', 'the file ends before its graph begins'],
    ['no XML', 'the XML is broken'],
  ])('%s', async (text, words) => {
    const reading = await readEmbeddedContent(fileOf('a.gexf', text));
    if (reading.ok) throw new Error('accepted');
    expect(reading.problems[0]).toMatchObject({ file: 'a.gexf' });
    expect(reading.problems.map(({ message }) => message).join()).toContain(words);
  });

  it('where its content names what is not there', async () => {
    const [given] = fc.sample(
      someDataset.filter(({ statements }) => statements.length > 0),
      { numRuns: 1, seed: 3 },
    );
    if (given === undefined) throw new Error('no dataset');
    const broken = { ...given, documents: [] };
    const reading = await readEmbeddedContent(fileOf('a.gexf', await written('gexf', broken)));
    if (reading.ok) throw new Error('accepted');
    expect(reading.problems[0]?.path).toMatch(/^datasets\[0\]\.statements\[0\]/);
  });

  it.each(['gexf', 'graphml'] as const)(
    'wherever in its graph it was cut off, with the place: %s',
    async (format) => {
      const [given] = fc.sample(
        someDataset.filter(({ statements }) => statements.length > 0),
        { numRuns: 1, seed: 3 },
      );
      if (given === undefined) throw new Error('no dataset');
      const text = await written(format, given);
      const graph = text.lastIndexOf('?>') + 2;
      const end = text.trimEnd().length;
      const cuts = [0.1, 0.5, 0.9].map((part) => graph + Math.ceil((end - graph) * part));
      for (const cut of [...cuts, end - 1]) {
        const reading = await readEmbeddedContent(fileOf(`a.${format}`, text.slice(0, cut), 999));
        expect(reading).toMatchObject({
          ok: false,
          problems: [
            {
              file: `a.${format}`,
              line: text.slice(0, cut).split('\n').length,
              column: expect.any(Number),
              message: 'the file is cut off: it ends before its graph does',
            },
          ],
        });
      }
      expect(await readEmbeddedContent(fileOf(`a.${format}`, text.slice(0, end)))).toMatchObject({
        ok: true,
      });
    },
  );

  it.each([
    ['with the wrong end tag', '<gexf>\n<a><b></a></gexf>', 2, 'unexpected close tag'],
    ['with an attribute twice', '<gexf>\n\n<a x="1" x="2"/></gexf>', 3, 'duplicate attribute'],
    ['before another one', '<gexf/>\n<gexf/>', 2, 'documents may contain only one root'],
    ['too deep', `<gexf>${'<a>'.repeat(101)}`, 1, 'more than 100 deep'],
    ['with a document type', '<gexf><!DOCTYPE a></gexf>', 1, 'the XML is broken'],
  ])('whose graph is broken: %s', async (_, graph, line, words) => {
    const [given] = fc.sample(someDataset, { numRuns: 1, seed: 7 });
    if (given === undefined) throw new Error('no dataset');
    const content = (await written('gexf', given))
      .split('\n')
      .filter((each) => each.startsWith('<?'));
    const file = fileOf('a.gexf', `${content.join('\n')}\n${graph}`);
    const reading = await readEmbeddedContent(file);
    if (reading.ok) throw new Error('accepted');
    expect(reading.problems[0]).toMatchObject({
      line: content.length + line,
      column: expect.any(Number),
      message: expect.stringContaining(words),
    });
  });

  it('whose graph holds a part without an end, before that is held', async () => {
    let given = 0;
    const endless = (async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<gexf><a b="');
      for (;;) {
        given += 1;
        yield await Promise.resolve(Buffer.alloc(1024 ** 2, 'x'));
      }
    })();
    const reading = await readEmbeddedContent({ name: 'a.gexf', open: () => endless });
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('more than 8 MiB') }],
    });
    expect(given).toBeLessThan(12);
  });
});
