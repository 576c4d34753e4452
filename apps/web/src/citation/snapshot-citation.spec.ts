import { describe, expect, it } from '@jest/globals';
import { snapshotToBibtex, snapshotToCsl, snapshotToText } from './snapshot-citation.js';
import { snapshotWith } from './spec-snapshot.js';

const id = 'a29bb9dd29ceea687a0dfa6c8205900547d89b6e1cb245c71f48ea23136cbfd7';
const count = (shown: number, total: number): { shown: number; total: number } => ({
  shown,
  total,
});
const snapshot = snapshotWith({
  id,
  title: 'Kurdistan referendum, 100% {sure}',
  view: 'rollUp=true',
  totals: {
    actors: count(7, 11),
    ties: count(18, 26),
    statements: count(31, 39),
    contested: count(2, 2),
  },
});
const LINK = `https://graph.example/?snapshot=${id}`;

describe('the citation of a snapshot', () => {
  it('names creator, title, counts, data with licence, versions, day and the full hash', () => {
    expect(snapshotToText(snapshot, undefined, (day) => day)).toBe(
      'A. Reader. Kurdistan referendum, 100% {sure}. ' +
        'Network of 18 ties from 31 statements, reported by Mehr News Agency, Reuters. ' +
        'Data: Three reports (CC BY 4.0). ' +
        `Stancegraph 0.1.0, data version 4 (4c1e4c1e), snapshot of 2026-11-22. sha256:${id}`,
    );
  });

  it('has a link only where there is a public one, and the hash always', () => {
    for (const link of [undefined, LINK]) {
      const texts = [
        snapshotToText(snapshot, link, (day) => day),
        JSON.stringify(snapshotToCsl(snapshot, link)),
        snapshotToBibtex(snapshot, link),
      ];
      for (const text of texts) {
        expect(text).toContain(`sha256:${id}`);
        expect(text.includes('https://')).toBe(link !== undefined);
      }
    }
  });

  it('is a dataset of that day to programs, which was never “accessed”', () => {
    const item = snapshotToCsl(snapshot, undefined);
    expect(item).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'A. Reader' }],
      issued: { 'date-parts': [[2026, 11, 22]] },
    });
    expect(item).not.toHaveProperty('accessed');
    const bibtex = snapshotToBibtex(snapshot, undefined);
    expect(bibtex).toMatch(/^@misc\{stancegraph-a29bb9dd29ce,/);
    expect(bibtex).toContain('title = {{Kurdistan referendum, 100\\% \\{sure\\}}}');
    expect(bibtex).toContain('date = {2026-11-22}');
    expect(bibtex).toContain('publisher = {Stancegraph 0.1.0}');
    expect(bibtex).not.toContain('urldate');
  });
});
