import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeTex, toBibtex, toCsl, toText, type Cited } from './citation.js';

const cited: Cited = {
  sentence: 'Iran accuses United States',
  statement: {
    key: 'set:one',
    dataset: 'set',
    id: 'one',
    source: 'iran',
    stance: 'accuses',
    target: 'us',
    date: '2017-10-04',
    summary: 'Charged the US with backing the vote.',
    documents: ['mehr'],
    contested: true,
  },
  documents: [
    {
      id: 'mehr',
      title: 'Oil & gas: 100% {sure}',
      outlet: 'Mehr',
      date: '2017-10-05',
      url: 'https://example.org/a_b?x=%20',
      language: 'en',
    },
  ],
  dataset: { id: 'set', title: 'A set', licence: 'CC BY 4.0' },
  dataState: 'abcd1234',
};
const ACCESSED = '2026-11-25';

describe('a citation', () => {
  it('is a sentence, its reports, and where in which data it stands', () => {
    expect(toText([cited], ACCESSED, (date) => date)).toBe(
      'Iran accuses United States (2017-10-04). Charged the US with backing the vote. ' +
        'Reported by Mehr, “Oil & gas: 100% {sure}”, 2017-10-05, https://example.org/a_b?x=%20. ' +
        'Statement set:one of “A set” (CC BY 4.0), Stancegraph data version abcd1234, accessed 2026-11-25.',
    );
  });

  it('is one CSL item a document, with a link only where there is a public one', () => {
    const [item] = toCsl([cited], ACCESSED);
    expect(item).toMatchObject({
      id: 'mehr',
      type: 'article-newspaper',
      author: [{ literal: 'Mehr' }],
      'container-title': 'Mehr',
      issued: { 'date-parts': [[2017, 10, 5]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
    });
    expect(item?.note).not.toContain('http');
    const [linked] = toCsl([{ ...cited, link: 'https://graph.example/?x' }], ACCESSED);
    expect(linked?.note).toContain('https://graph.example/?x');
  });

  it('names a document once, with all that it reports', () => {
    const items = toCsl([cited, { ...cited, sentence: 'Turkey supports Iran' }], ACCESSED);
    expect(items).toHaveLength(1);
    expect(items[0]?.note).toContain('Iran accuses United States. Charged');
    expect(items[0]?.note).toContain('Turkey supports Iran');
    expect(items[0]?.note).not.toContain('..');
  });

  it('is the dataset where no document reports it', () => {
    const [item] = toCsl([{ ...cited, documents: [] }], ACCESSED);
    expect(item).toMatchObject({ type: 'dataset', title: 'A set' });
    expect(toBibtex([item].flatMap((each) => each ?? []))).toMatch(/^@misc\{set,/);
  });

  it('is an entry that BibTeX reads: braces balance, comments are none, keys differ', () => {
    const other = cited.documents.map((each) => ({ ...each, id: 'mehr!' }));
    const text = toBibtex(toCsl([cited, { ...cited, documents: other }], ACCESSED));
    expect(text).toContain('title = {{Oil \\& gas: 100\\% \\{sure\\}}}');
    expect(text).toContain('url = {https://example.org/a_b?x=\\%20}');
    expect(text.match(/^@article\{(.*),$/gm)).toEqual(['@article{mehr,', '@article{mehr-,']);
  });

  it('holds, whatever titles hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.webUrl({ withQueryParameters: true }),
        (title, url) => {
          const documents = cited.documents.map((each) => ({ ...each, title, url }));
          const text = toBibtex(toCsl([{ ...cited, documents }], ACCESSED));
          const signs = text.replace(/\\[\\{}$&#^_~%]/g, '').replace(/\\text[a-z]+\{\}/g, '');
          let depth = 0;
          for (const sign of signs) {
            if (sign === '{') depth += 1;
            if (sign === '}') depth -= 1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
          expect(signs).not.toContain('%');
          expect(escapeTex(title)).not.toMatch(/[\n\r]/);
        },
      ),
    );
  });
});
