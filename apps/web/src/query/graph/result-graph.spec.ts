import { describe, expect, it } from '@jest/globals';
import type { NodeValue, RelationshipValue, Value } from '../values/value.js';
import { resultGraph } from './result-graph.js';

const node = (key: string, labels = ['Actor']): NodeValue => ({
  type: 'node',
  key,
  labels,
  properties: { id: key, name: key.toUpperCase(), kind: 'state' },
});

const link = (
  key: string,
  [sourceKey, relationshipType, targetKey]: [string, string, string],
): RelationshipValue => ({
  type: 'relationship',
  key,
  relationshipType,
  source: sourceKey,
  target: targetKey,
  sourceKey,
  targetKey,
  properties: {},
});

const graphOf = (...cells: Value[]) => resultGraph({ rows: [cells] });

describe('resultGraph', () => {
  it('finds each node and relationship once, in paths, lists and maps', () => {
    const [a, b, s] = [node('a'), node('b'), link('r', ['a', 'OPPOSES', 'b'])];
    const path: Value = { type: 'path', nodes: [a, b], relationships: [s] };
    const graph = graphOf(path, [a, [s]], { type: 'map', entries: { x: b } }, 'a', null);
    expect(graph.returned).toEqual({ nodes: 2, relationships: 1 });
    expect(graph.lines).toMatchObject([{ kind: 'opposes', source: 'a', target: 'b' }]);
    expect(graph.ghosts).toBe(0);
  });

  it('adds ends that were not returned, and nothing else', () => {
    const graph = graphOf(node('a'), link('r', ['a', 'SUPPORTS', 'z']));
    expect(graph.ghosts).toBe(1);
    expect(graph.nodes.map(({ key, value }) => [key, value !== undefined])).toEqual([
      ['a', true],
      ['z', false],
    ]);
    expect(graphOf(node('a'), node('b')).lines).toEqual([]);
  });

  it('keeps stances apart, gives what is no stance one line, and draws no loops', () => {
    const graph = graphOf([
      link('1', ['a', 'SUPPORTS', 'b']),
      link('2', ['a', 'SUPPORTS', 'b']),
      link('3', ['a', 'ACCUSES', 'b']),
      link('4', ['a', 'MEMBER_OF', 'b']),
      link('5', ['a', 'MENTIONS', 'b']),
      link('6', ['a', 'OPPOSES', 'a']),
    ]);
    const counts = graph.lines.map(({ kind, relationships }) => [kind, relationships.length]);
    expect(counts).toEqual([
      ['supports', 2],
      ['accuses', 1],
      ['other', 2],
    ]);
    expect(graph.loops).toHaveLength(1);
  });
});
