import { describe, expect, it } from '@jest/globals';
import { readDataset } from '../index.js';
import { fileOf } from '../spec-files.js';

const read = async (text: string): Promise<unknown> => {
  const result = await readDataset([fileOf('a.yml', text)]);
  return result.ok ? result.dataset : result;
};

const ACTORS = `
id: x
title: 2017
actors:
  - {id: 007, name: 1e3, kind: state}
  - {id: yes, name: 'null', kind: state}
  - {id: 0x1F, name: '~', kind: other, aliases: [no, 1_000, 2017-01-01, "1.50"]}
`;

describe('reading YAML', () => {
  it('keeps words that look like numbers or dates as they are written, and quoted ones always', async () => {
    expect(await read(ACTORS)).toMatchObject({
      title: '2017',
      actors: [
        { id: '007', name: '1e3' },
        { id: 'yes', name: 'null' },
        { id: '0x1F', name: '~', aliases: ['no', '1_000', '2017-01-01', '1.50'] },
      ],
    });
  });

  it('reads numbers and yes or no where the model has them, and only unquoted', async () => {
    const text = `${ACTORS}documents: [{id: d, title: t, outlet: o, date: 2017-10-04}]
statements:
  - {id: 1, source: 007, stance: opposes, target: yes, summary: s, documents: [d], confidence: 0.5, date: 2017-10-04, span: {start: 0, end: 12}}
views:
  - {id: v, title: v, filter: {undated: false, minCount: 2}, positions: {wide: {007: [1.5, -2e1]}}}
`;
    expect(await read(text)).toMatchObject({
      documents: [{ date: '2017-10-04' }],
      statements: [{ id: '1', confidence: 0.5, date: '2017-10-04', span: { start: 0, end: 12 } }],
      views: [
        { filter: { undated: false, minCount: 2 }, positions: { wide: { '007': [1.5, -20] } } },
      ],
    });
    expect(await read(text.replace('0.5', '"0.5"'))).toMatchObject({
      problems: [{ path: 'statements[0].confidence', expected: 'a number' }],
    });
  });

  it('means the same under a directive for an older YAML, and lets anchors repeat a few values', async () => {
    const text = `%YAML 1.1
---
id: x
title: t
issues:
  - {id: &i no, title: &t off}
  - {id: on, title: *t}
`;
    expect(await read(text)).toMatchObject({
      issues: [
        { id: 'no', title: 'off' },
        { id: 'on', title: 'off' },
      ],
    });
  });

  it('lets a file name the schema for editors', async () => {
    expect(await read('$schema: ./dataset.schema.json\nid: x\ntitle: t\n')).toEqual({
      id: 'x',
      title: 't',
      actors: [],
      issues: [],
      documents: [],
      statements: [],
      views: [],
    });
  });
});
