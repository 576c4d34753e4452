import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectProblem } from '../../spec-bad-files.js';
import { fileOf } from '../../spec-files.js';
import { readForeignGraph } from '../read-foreign.js';
import type { ForeignGraph, ForeignGraphResult } from './foreign-graph.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../../tests/fixtures/foreign/${name}`, import.meta.url), 'utf8');

const read = (text: string | Uint8Array, chunk = 1000): Promise<ForeignGraphResult> =>
  readForeignGraph([fileOf('g.gexf', text, chunk)]);

async function graphOf(text: string, chunk?: number): Promise<ForeignGraph> {
  const result = await read(text, chunk);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.graph;
}

const whatOf = ({ notRead }: ForeignGraph): string[] =>
  notRead.map(({ what, count }) => `${String(count)} ${what}`);

describe('a graph of', () => {
  it.each([
    ['gephi-0.10.gexf', 3, 5, ['forward', 'forward', 'forward', 'both', 'forward']],
    ['gephi-0.10.graphml', 2, 2, ['forward', 'none']],
    ['gephi-lite.gexf', 3, 3, ['forward', 'none', 'none']],
    ['networkx.gexf', 3, 3, ['forward', 'forward', 'forward']],
    ['networkx.graphml', 3, 3, ['forward', 'forward', 'forward']],
    ['networkx-undirected.graphml', 3, 2, ['none', 'none']],
    ['igraph.graphml', 3, 2, ['forward', 'forward']],
    ['yed.graphml', 3, 2, ['forward', 'forward']],
  ])('%s is read whole: nodes, edges and directions', async (name, nodes, edges, directions) => {
    const graph = await graphOf(fixture(name));
    expect([graph.nodes.length, graph.edges.length]).toEqual([nodes, edges]);
    expect(graph.edges.map(({ direction }) => direction)).toEqual(directions);
  });

  it('GEXF keeps intervals, moments, defaults and places, and counts the others', async () => {
    const graph = await graphOf(fixture('gephi-0.10.gexf'));
    const [first, second, third] = graph.edges.map(({ values }) => Object.fromEntries(values));
    expect(first).toMatchObject({ start: '2017-09-25', end: '2017-10-04', Certainty: '0.9' });
    expect(second).toMatchObject({ start: '2017-09-26', label: '1 > 2', Certainty: '0.5' });
    expect(third).toMatchObject({ start: '2017-10-16' });
    expect(graph.nodes[0]?.values.get('x')).toBe('-120.5');
    expect(whatOf(graph)).toEqual([
      '1 the file’s creator',
      '3 sizes of nodes',
      '2 colours of nodes',
      '1 further intervals of edges',
      '1 thicknesses of edges',
    ]);
    expect(graph).toMatchObject({ title: 'The referendum', modified: '2017-11-02' });
  });

  it('yEd has the labels, middles and arrows that it draws, y upward, and groups as parents', async () => {
    const graph = await graphOf(fixture('yed.graphml'));
    expect(Object.fromEntries(graph.nodes[1]?.values ?? [])).toEqual({
      id: 'n0::n0',
      parent: 'n0',
      description: 'Supreme leader',
      label: 'Ali Khamenei',
      x: '45',
      y: '-125',
    });
    expect(graph.edges.map(({ values }) => [values.get('label'), values.get('arrows')])).toEqual([
      ['opposes', 'forward'],
      ['accuses', 'none'],
    ]);
    expect(whatOf(graph)).toEqual(
      expect.arrayContaining(['1 hyperedges', '1 further labels of edges']),
    );
  });

  it('GraphML has what its keys give to those that do not say it, and no more', async () => {
    const graph = await graphOf(`<graphml>
      <key id="k" for="edge" attr.name="stance"><default>opposes</default></key>
      <key id="a" for="all" attr.name="note"/>
      <graph edgedefault="directed"><node id="a"><data key="a">x</data><port name="p"/></node>
      <node id="b"><data key="z">y</data></node>
      <edge source="a" target="b" sourceport="p"/><edge source="b" target="a"><data key="k">supports</data></edge>
      </graph></graphml>`);
    expect(graph.edges.map(({ values }) => values.get('stance'))).toEqual(['opposes', 'supports']);
    expect(graph.nodes.map(({ values }) => values.get('note'))).toEqual(['x', undefined]);
    expect(whatOf(graph)).toEqual([
      '1 ports of nodes',
      '1 node values whose key the file does not declare',
      '1 ports of edges',
    ]);
  });

  it('GraphML has one attribute of a name whose values are of several types, as NetworkX writes it', async () => {
    const written = (first: string, more = ''): Promise<ForeignGraph> =>
      graphOf(`<graphml><key id="d0" for="edge" attr.name="weight" attr.type="long"/>
        <key id="d1" for="edge" attr.name="weight" attr.type="${first}"/>
        <graph edgedefault="directed"><node id="a"/><node id="b"/>
        <edge source="a" target="b"><data key="d0">-1</data>${more}</edge>
        <edge source="b" target="a"><data key="d1">2.5</data></edge></graph></graphml>`);
    const weightsOf = ({ edges }: ForeignGraph): unknown =>
      edges.map(({ values }) => Object.fromEntries(values));
    const numbers = await written('double');
    expect(numbers.fields).toContainEqual({ of: 'edge', name: 'weight', type: 'number' });
    expect(weightsOf(numbers)).toEqual([{ weight: '-1' }, { weight: '2.5' }]);
    const mixed = await written('string');
    expect(mixed.fields.filter(({ of }) => of === 'edge')).toEqual([
      { of: 'edge', name: 'weight', type: 'text' },
    ]);
    // Where an edge has both they say two things.
    const both = await written('double', '<data key="d1">7</data>');
    expect(weightsOf(both)).toEqual([{ weight: '-1', 'weight (2)': '7' }, { 'weight (2)': '2.5' }]);
  });

  it('GEXF of old keeps hierarchies, lists of moments and attributes of one name apart', async () => {
    const graph = await graphOf(`<gexf xmlns="http://www.gexf.net/1.1draft"><graph>
      <attributes class="edge"><attribute id="0" title="weight"/><attribute id="1" title="weight"/></attributes>
      <nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="a"/></nodes>
      <edges><edge source="a" target="b" weight="2" timestamps="&lt;[2001-01-01, 2002-01-01]&gt;">
      <attvalues><attvalue id="0" value="x"/><attvalue for="1" value="y"/></attvalues></edge></edges></graph></gexf>`);
    expect(graph.nodes.map(({ values }) => values.get('parent'))).toEqual([undefined, 'a', 'a']);
    expect(Object.fromEntries(graph.edges[0]?.values ?? [])).toEqual({
      weight: '2',
      'weight (2)': 'x',
      'weight (3)': 'y',
      start: '2001-01-01',
    });
    expect(whatOf(graph)).toEqual(['1 further intervals of edges']);
  });
});

const gexf = (inner: string): string =>
  `<gexf>\n<graph>\n<nodes>\n <node id="a"/>\n</nodes>\n<edges>\n${inner}\n</edges></graph></gexf>`;

describe('a graph that is wrong', () => {
  it.each<[string, string | Uint8Array, string, string]>([
    [
      'an edge to nobody',
      gexf('  <edge source="a" target="é"/>'),
      '7:3',
      'the target “é” of this edge is no node',
    ],
    ['an edge without an end', gexf(' <edge\n source="a"/>'), '7:2', 'this edge has no target'],
    [
      'two nodes of one id',
      '<gexf><graph><nodes><node id="a"/>\r\n<node\r\n id="a"/></nodes></graph></gexf>',
      '2:1',
      'the node id “a” is taken already, at line 1',
    ],
    [
      'a node without id',
      '<graphml><graph>🎉<node/></graph></graphml>',
      '1:19',
      'this node has no id',
    ],
    ['XML that is cut', '<gexf><graph>', '1:13', 'this is not XML: unclosed tag: graph'],
    [
      'tags that do not match',
      '<gexf>\n<graph></gexf>',
      '2:14',
      'this is not XML: unexpected close tag',
    ],
    ['an entity of its own', '<gexf>&lol;</gexf>', '1:11', 'undefined entity'],
    [
      'a DOCTYPE',
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<gexf/>',
      '2:30',
      'a DOCTYPE stands here',
    ],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><gexf/>',
      '1:43',
      'encoded as ISO-8859-1',
    ],
    ['another kind of file', '\n<svg/>', '2:1', 'the file begins with “<svg>”'],
    ['no node', '<graphml><graph/></graphml>', 'undefined:undefined', 'the graph is empty'],
    [
      'no node in its list',
      '<gexf><graph><nodes/><edges/></graph></gexf>',
      'undefined:undefined',
      'the graph is empty',
    ],
    ['no text at all', '  \n', 'undefined:undefined', 'the file is empty'],
    ['UTF-16', Buffer.from('\ufeff<gexf/>', 'utf16le'), '1:1', 'UTF-16'],
    ['depth without end', '<gexf>'.repeat(200), '1:601', 'more than 100 deep'],
  ])('%s: the place and what would be right', async (_, text, place, words) => {
    const result = await read(text);
    if (result.ok) throw new Error('the graph was accepted');
    expectProblem(result.problems, place, words);
  });

  it('names every edge that is wrong, not the first alone', async () => {
    const result = await read(gexf('<edge source="a" target="x"/>\n<edge source="y" target="z"/>'));
    expect(result).toMatchObject({ ok: false, totalProblems: 3 });
  });
});

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((text) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]*\S[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(text));
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"\s]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

describe('reading', () => {
  it('gives the same graph and the same places however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', ' ', ''),
        fc.integer({ min: 1, max: 40 }),
        async (ids, gap, chunk) => {
          const nodes = ids.map(
            (id) => `<node${gap === '' ? ' ' : gap}id="${escaped(id)}" label="${escaped(id)}"/>`,
          );
          const text = `<gexf><graph><nodes>${nodes.join(gap)}</nodes></graph></gexf>`;
          const graph = await graphOf(text, chunk);
          expect(graph.nodes.map(({ id }) => id)).toEqual(ids);
          const lines = text.split('\n');
          for (const { place } of graph.nodes)
            expect(lines[place.line - 1]?.slice(place.column - 1)).toMatch(/^<node/);
          expect(await graphOf(text)).toEqual(graph);
        },
      ),
      { numRuns: 100 },
    );
  });
});
