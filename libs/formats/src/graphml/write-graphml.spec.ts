import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataset as someDataset, line } from '../spec-datasets.js';
import { textOf } from '../spec-files.js';
import { networkOf } from '../spec-networks.js';
import { elementsOf, type Element } from '../spec-xml.js';
import { writeGraphml } from './write-graphml.js';

const TYPES: Readonly<Record<string, RegExp>> = {
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?(e[-+]\d+)?$/,
  boolean: /^(true|false)$/,
  string: /[^]/,
};

/** The data of each node or edge by the names of its keys; fails where a value is not of its key's type. */
function itemsOf(elements: readonly Element[], kind: 'node' | 'edge'): Record<string, string>[] {
  const keys = new Map(
    elements
      .filter(({ name }) => name === 'key')
      .map(({ attributes }) => [attributes['id'], attributes]),
  );
  const items: Record<string, string>[] = [];
  for (const { name, attributes, text } of elements) {
    if (name === 'node' || name === 'edge') {
      if (name === kind) items.push({ ...attributes });
      continue;
    }
    const item = items.at(-1);
    const key = keys.get(attributes['key']);
    if (name !== 'data' || item === undefined || key?.['for'] !== kind) continue;
    expect(text).toMatch(TYPES[key['attr.type'] ?? ''] ?? /nothing is right/);
    item[`.${String(key['attr.name'])}`] = text;
  }
  return items;
}

const xmlText = (text: string): string => text.replaceAll(/[\ufffe\uffff]/g, '\ufffd');

describe('writeGraphml', () => {
  it('writes every actor and tie with typed data, whatever their names hold', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, async (given) => {
        const network = networkOf(given);
        const elements = elementsOf(await textOf(writeGraphml(network)));
        const nodes = itemsOf(elements, 'node');
        expect(
          nodes.map((node) => [node['id'], node['.label'], node['.x'], node['.size']]),
        ).toEqual(
          network.actors.map(({ id, name, position, radius }) => [
            id,
            xmlText(name),
            String(position?.x),
            String(radius),
          ]),
        );
        const edges = itemsOf(elements, 'edge');
        expect(
          edges.map((edge) =>
            ['source', '.stance', 'target', '.weight', '.contested'].map((key) => edge[key]),
          ),
        ).toEqual(
          [...network.ties].map(({ source, stance, target, count, contested }) => [
            source,
            stance,
            target,
            String(count),
            String(contested),
          ]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives edges ids of their own, keys plain names that are theirs alone, and no empty data', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, async (given) => {
        const elements = elementsOf(await textOf(writeGraphml(networkOf(given))));
        const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
        const own = elements.filter(({ name }) => name === 'edge' || name === 'key').length;
        expect(new Set(ids.filter((id) => /^e\d+$|^[ne]_/.test(id))).size).toBeGreaterThanOrEqual(
          own,
        );
        for (const { name, attributes, text } of elements) {
          if (name === 'key') expect(attributes['attr.name']).toMatch(/^[a-zA-Z]+$/);
          if (name === 'data') expect(text).not.toBe('');
        }
        expect(elements.filter(({ name }) => name === 'graph')).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is well-formed for text that XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.string({ unit: 'binary' }), async (name, description) => {
        const actor = { id: 'a', name, kind: 'other' as const, description };
        const xml = await textOf(
          writeGraphml({ title: name, description, actors: [actor], ties: [] }),
        );
        expect(itemsOf(elementsOf(xml), 'node')[0]?.['.label']).toBe(xmlText(name));
      }),
    );
  });
});
