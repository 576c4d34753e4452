import { describe, expect, it } from '@jest/globals';
import type { Tie } from '@stancegraph/model';
import fc from 'fast-check';
import { line } from '../spec-datasets.js';
import { textOf } from '../spec-files.js';
import { elementsOf } from '../spec-xml.js';
import type { NetworkParts } from '../network/network-parts.js';
import { writeGexf } from './write-gexf.js';

const tie = (source: string, stance: Tie['stance'], target: string, more: Partial<Tie>): Tie => ({
  source,
  stance,
  target,
  count: 1,
  undated: 0,
  documents: ['d1', 'd2'],
  outlets: ['Post'],
  contested: false,
  ...more,
});

const INPUT: NetworkParts = {
  title: 'Iraq',
  actors: [
    {
      id: 'iran',
      name: 'Iran',
      kind: 'state',
      code: 'IR',
      country: 'IRN',
      position: { x: 1, y: -2 },
    },
    { id: 'kri', name: 'Kurdistan Region', kind: 'region', aliases: ['KRI', 'کوردستان'] },
  ],
  ties: [
    tie('iran', 'opposes', 'kri', { count: 3, first: '2017-09-25', last: '2017-10-04' }),
    tie('iran', 'accuses', 'kri', { undated: 1, contested: true }),
    tie('kri', 'opposes', 'iran', {}),
  ],
};

describe('writeGexf', () => {
  it('writes actors as nodes with typed attributes and positions', async () => {
    const elements = elementsOf(await textOf(writeGexf(INPUT)));
    const nodes = elements.filter(({ name }) => name === 'node').map((each) => each.attributes);
    expect(nodes).toEqual([
      { id: 'iran', label: 'Iran' },
      { id: 'kri', label: 'Kurdistan Region' },
    ]);
    expect(elements).toContainEqual({
      text: '',
      name: 'viz:position',
      attributes: { x: '1', y: '-2', z: '0' },
    });
    expect(elements).toContainEqual({
      text: '',
      name: 'attribute',
      attributes: { id: 'sign', title: 'sign', type: 'integer' },
    });
    expect(elements).toContainEqual({
      text: '',
      name: 'attvalue',
      attributes: { for: 'aliases', value: 'KRI; کوردستان' },
    });
  });

  it('writes ties as directed edges: stance as kind, count as weight, first and last day as interval', async () => {
    const elements = elementsOf(await textOf(writeGexf(INPUT)));
    const edges = elements.filter(({ name }) => name === 'edge').map((each) => each.attributes);
    const ends = { source: 'iran', target: 'kri', type: 'directed' };
    expect(edges).toEqual([
      {
        id: 'iran|opposes|kri',
        ...ends,
        kind: 'opposes',
        label: 'opposes',
        weight: '3',
        start: '2017-09-25',
        end: '2017-10-04',
      },
      { id: 'iran|accuses|kri', ...ends, kind: 'accuses', label: 'accuses', weight: '1' },
      {
        id: 'kri|opposes|iran',
        source: 'kri',
        target: 'iran',
        type: 'directed',
        kind: 'opposes',
        label: 'opposes',
        weight: '1',
      },
    ]);
  });

  it('writes a spell for each day on which there were statements, in place of the whole time', async () => {
    const days = new Map([['iran|opposes|kri', ['2017-10-04', '2017-09-25', '2017-10-04']]]);
    const elements = elementsOf(await textOf(writeGexf({ ...INPUT, days })));
    const spells = elements.filter(({ name }) => name === 'spell').map((each) => each.attributes);
    expect(spells).toEqual([
      { start: '2017-09-25', end: '2017-09-25' },
      { start: '2017-10-04', end: '2017-10-04' },
    ]);
    const edge = elements.find(({ attributes }) => attributes['id'] === 'iran|opposes|kri');
    expect(Object.keys(edge?.attributes ?? {})).not.toContain('start');
    const first = { text: '', name: 'attvalue', attributes: { for: 'first', value: '2017-09-25' } };
    expect(elements).toContainEqual(first);
  });

  it('writes looks where they are known', async () => {
    const stance = { supports: '#0c7674', opposes: '#b54e00', accuses: '#4f1499' };
    const actors = INPUT.actors.map((actor) => ({ ...actor, radius: 20.5 }));
    const text = await textOf(
      writeGexf({ ...INPUT, actors, colours: { actor: '#ff0080', stance } }),
    );
    const looks = elementsOf(text).filter(({ name }) => /^viz:(color|size)$/.test(name));
    expect(looks.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['viz:color', { r: '255', g: '0', b: '128' }],
      ['viz:size', { value: '20.5' }],
      ['viz:color', { r: '255', g: '0', b: '128' }],
      ['viz:size', { value: '20.5' }],
      ['viz:color', { r: '181', g: '78', b: '0' }],
      ['viz:color', { r: '79', g: '20', b: '153' }],
      ['viz:color', { r: '181', g: '78', b: '0' }],
    ]);
    expect(await textOf(writeGexf(INPUT))).not.toMatch(/viz:(color|size)/);
  });

  it('declares every attribute that it uses', async () => {
    const elements = elementsOf(await textOf(writeGexf(INPUT)));
    const declared = elements.filter(({ name }) => name === 'attribute');
    const used = elements.filter(({ name }) => name === 'attvalue');
    const ids = new Set(declared.map(({ attributes }) => attributes['id']));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter(({ attributes }) => !ids.has(attributes['for']))).toEqual([]);
  });

  it('is well-formed whatever names hold, and keeps them but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.string({ unit: 'binary' }), async (name, description) => {
        const actor = { id: 'a', name, kind: 'other' as const, description };
        const xml = await textOf(
          writeGexf({ title: name, description, actors: [actor], ties: [] }),
        );
        const label = elementsOf(xml).find((each) => each.name === 'node')?.attributes['label'];
        expect(label).toBe(name.replaceAll(/[\ufffe\uffff]/g, '\ufffd'));
      }),
    );
  });

  it('states a date only where one is given, so that the same input gives the same text', async () => {
    expect(await textOf(writeGexf(INPUT))).toContain('<meta>');
    const dated = await textOf(writeGexf({ ...INPUT, lastModified: '2026-11-25' }));
    expect(dated).toContain('<meta lastmodifieddate="2026-11-25">');
  });
});
