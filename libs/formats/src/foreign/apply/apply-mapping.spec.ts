import { describe, expect, it } from '@jest/globals';
import {
  datasetSchema,
  findDatasetProblems,
  foreignMappingSchema,
  type ForeignMapping,
} from '@stancegraph/model';
import fc from 'fast-check';
import type { LeftOut } from '../graph/foreign-graph.js';
import { proposeMapping } from '../mapping/propose-mapping.js';
import { gexfOf, graphOf } from '../spec-graphs.js';
import { applyMapping, type AppliedMapping } from './apply-mapping.js';

type Edge = Readonly<Record<string, string>>;
type Change = (mapping: ForeignMapping) => ForeignMapping;
const edge = (more: Edge = {}): Edge => ({ source: 'a', target: 'b', stance: 'opposes', ...more });
const same: Change = (mapping) => mapping;

async function applied(
  edges: readonly Edge[],
  change = same,
  head?: string,
): Promise<AppliedMapping> {
  const graph = await graphOf('g.gexf', gexfOf(edges, head));
  const { mapping } = proposeMapping(graph, { today: '2026-11-26' });
  return applyMapping(graph, foreignMappingSchema.parse(change(mapping)));
}
const said = ({ leftOut }: AppliedMapping): string[] =>
  leftOut.map(
    ({ what, count, examples }: LeftOut) => `${String(count)} ${what}: ${examples.join(', ')}`,
  );
const withWeight: Change = (mapping) => ({
  ...mapping,
  statement: { ...mapping.statement, weight: { attribute: 'weight' } },
});

describe('applyMapping', () => {
  it('makes one statement of an edge and lists a weight that says more', async () => {
    const result = await applied([edge({ weight: '1.0' }), edge({ weight: '2.5' })]);
    expect(result.dataset?.statements).toHaveLength(2);
    expect(result.repeated).toBe(0);
    expect(said(result)).toEqual(['1 values of the edge attribute “weight”: 2.5']);
  });

  it('makes as many as the weight says where that is asked for, and refuses half ones with their place', async () => {
    const result = await applied([edge({ id: 'x', weight: '3' })], withWeight);
    expect(result.dataset?.statements.map(({ id }) => id)).toEqual(['x', 'x.2', 'x.3']);
    expect(said(result)).toEqual([]);
    const refused = await applied(
      [edge(), edge({ weight: '2.5' }), edge({ weight: '5000' })],
      withWeight,
    );
    expect(refused.dataset).toBeUndefined();
    expect(refused.problems).toMatchObject([
      { file: 'g.gexf', line: 5, column: 1, message: expect.stringContaining('“2.5”') },
      { line: 6, message: expect.stringContaining('“5000”') },
    ]);
  });

  it('makes as many as the weight says where all weights are counts, and counts the edges', async () => {
    const result = await applied([edge({ weight: '1.0' }), edge({ weight: '3' }), edge()]);
    expect(result.dataset?.statements.map(({ id }) => id)).toEqual([
      'e1',
      'e2',
      'e2.2',
      'e2.3',
      'e3',
    ]);
    expect([result.repeated, said(result)]).toEqual([1, []]);
  });

  it('counts what has no place once for an edge, however many statements it becomes', async () => {
    const result = await applied(
      [edge({ weight: '3', date: '2017' }), edge({ date: '2017-01-02' })],
      same,
      '',
    );
    expect(result.dataset?.statements).toHaveLength(8);
    expect(said(result)).toEqual([
      expect.stringMatching(/^1 values of the edge attribute “date” that are no full days/),
    ]);
  });

  it('says what to do with a weight that is no count', async () => {
    const shares = await applied([edge({ weight: '0.5' }), edge({ weight: '1' })], withWeight);
    expect(shares.problems).toMatchObject([
      {
        line: 4,
        expected:
          'a whole number from 1 to 1,000; as “weight” is from 0 to 1 throughout, map it to the confidence instead, or to nothing',
      },
    ]);
    const fractions = await applied([edge({ weight: '0.5' }), edge({ weight: '2.5' })], withWeight);
    const expected =
      'a whole number from 1 to 1,000; else map “weight” to nothing: an edge is one statement then';
    expect(fractions.problems).toMatchObject([{ expected }, { expected }]);
  });

  it('refuses weights that make more statements than are read', async () => {
    const heavy = Array.from({ length: 1_001 }, () => edge({ weight: '1000' }));
    const refused = await applied(heavy, withWeight);
    expect(refused.problems).toMatchObject([
      {
        path: 'mapping.statement.weight',
        message: 'the weights make 1,001,000 statements, and 1,000,000 are read at most',
      },
    ]);
    // Nobody chose that: an edge is one statement.
    expect((await applied(heavy)).dataset?.statements).toHaveLength(1_001);
  });

  it('keeps the ids of edges, and gives others to those that have none', async () => {
    const ids = async (edges: readonly Edge[], head?: string): Promise<string[]> =>
      ((await applied(edges, same, head)).dataset?.statements ?? []).map(({ id }) => id);
    expect(await ids([edge({ id: 'e0' }), edge({ id: 'e1' }), edge()])).toEqual([
      'e0',
      'e1',
      'edge-3',
    ]);
    expect(await ids([edge(), edge({ id: 'x' })])).toEqual(['e1', 'x']);
    // What is made of an id is nobody else's either.
    expect(await ids([edge({ id: 'a', weight: '2' }), edge({ id: 'a.2' })])).toEqual([
      'a',
      'a.2-2',
      'a.2',
    ]);
    expect(await ids([edge({ id: 'a' }), edge({ id: 'a-back', type: 'directed' })], '')).toEqual([
      'a',
      'a-back-2',
      'a-back',
    ]);
    // Ids that edges share are no ids, and still are not given to others.
    const shared = await applied([edge({ id: 'e2' }), edge({ id: 'e2' }), edge({ id: 'e1' })]);
    expect(shared.dataset?.statements.map(({ id }) => id)).toEqual(['edge-1', 'edge-2', 'edge-3']);
    expect(said(shared)).toEqual(['3 values of the edge attribute “id”: e2, e1']);
  });

  it('says that ids of nodes are lost where their names stand for them', async () => {
    const graph = await graphOf('igraph.graphml');
    const { mapping } = proposeMapping(graph, { today: '2026-11-26' });
    expect(said(applyMapping(graph, mapping))).toContain(
      '3 ids of nodes, for which their “name” stands: n0, n1, n2',
    );
  });

  it('lists edges that are left out by choice, and those from a node to itself', async () => {
    const result = await applied([edge(), edge({ stance: 'neutral' }), edge({ target: 'a' })]);
    expect(result.dataset?.statements).toHaveLength(1);
    expect(said(result)).toEqual([
      '1 edges of which “stance” is “neutral”, as was chosen: a → b',
      '1 edges from a node to itself: a → a',
    ]);
  });

  it('refuses edges without direction with their number, or reads them both ways', async () => {
    const edges = [edge({ id: 'e' }), edge({ type: 'directed', id: 'f' })];
    const refuse: Change = (mapping) => ({ ...mapping, undirected: 'refuse' });
    const refused = await applied(edges, refuse, '');
    expect(refused.problems).toMatchObject([
      {
        line: 4,
        column: 1,
        path: 'mapping.undirected',
        message: expect.stringMatching(/^1 edge have no|^1 edge/),
      },
    ]);
    const both = await applied(edges, same, '');
    expect(both.dataset?.statements.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'e a',
      'e-back b',
      'f a',
    ]);
    expect(both.doubled).toBe(1);
  });

  it('keeps what cannot be an id as another name, and lists days, issues and kinds that do not fit', async () => {
    const result = await applied([
      edge({ source: 'United States', date: '2017-09-25', topic: 'Oil' }),
      edge({ date: '2017', topic: 'Oil' }),
    ]);
    expect(result.dataset?.actors[0]).toMatchObject({
      id: 'United-States',
      name: 'United States',
      aliases: [],
    });
    expect(result.dataset?.issues).toEqual([{ id: 'Oil', title: 'Oil', events: [] }]);
    expect(result.dataset?.statements.map(({ date, issue }) => [date, issue])).toEqual([
      ['2017-09-25', 'Oil'],
      [undefined, 'Oil'],
    ]);
    expect(said(result)).toEqual([
      expect.stringMatching(/^1 values of the edge attribute “date” that are no full days/),
    ]);
  });

  it('names documents by what edges say of them, each once, and the file where they say nothing', async () => {
    const result = await applied([
      edge({ url: 'https://www.example.org/a' }),
      edge({ url: 'https://www.example.org/a; http://b.example' }),
      edge({ url: 'https://' }),
      edge(),
    ]);
    expect(result.dataset?.documents).toMatchObject([
      { id: 'g:document-1', outlet: 'example.org', url: 'https://www.example.org/a' },
      { id: 'g:document-2', outlet: 'b.example' },
      { id: 'g:document-3', title: 'https://', outlet: 'Not stated' },
      { id: 'g:file', title: 'g', date: '2026-11-26' },
    ]);
    expect(result.dataset?.statements.map(({ documents }) => documents)).toEqual([
      ['g:document-1'],
      ['g:document-1', 'g:document-2'],
      ['g:document-3'],
      ['g:file'],
    ]);
    expect(said(result)).toEqual([
      '1 values that cannot be the url of documents (expected a full http or https address): https://',
    ]);
  });

  it('takes what fits of an attribute, and says of what does not why', async () => {
    const result = await applied([
      ...Array.from({ length: 8 }, () => edge({ confidence: '0.5' })),
      edge({ confidence: '7.0' }),
      edge({ confidence: 'high' }),
    ]);
    expect(result.dataset?.statements.filter(({ confidence }) => confidence === 0.5)).toHaveLength(
      8,
    );
    expect(said(result)).toEqual([
      '1 values that cannot be the confidence of statements (expected a number of at most 1): 7.0',
      '1 values that cannot be the confidence of statements (expected a number): high',
    ]);
  });

  it('takes no two days of one outlet for one document', async () => {
    const result = await applied([
      edge({ outlet: 'IRNA', date: '2017-09-25' }),
      edge({ outlet: 'IRNA', date: '2017-09-25' }),
      edge({ outlet: 'IRNA', date: '2017-10-04' }),
    ]);
    expect(result.dataset?.documents.map(({ outlet, date }) => `${outlet} ${date}`)).toEqual([
      'IRNA 2017-09-25',
      'IRNA 2017-10-04',
    ]);
    expect(result.undatedDocuments).toBe(2);
  });

  it('refuses an attribute that there is not, with the one that was meant', async () => {
    const result = await applied([edge()], (mapping) => ({
      ...mapping,
      statement: { ...mapping.statement, issue: { attribute: 'stanze' } },
    }));
    expect(result.problems).toMatchObject([
      {
        path: 'mapping.statement.issue',
        message: expect.stringContaining('did you mean “stance”?'),
      },
    ]);
  });

  it('gives a name that is too long its place in the file', async () => {
    const result = await applied([edge({ source: 'x'.repeat(301) })]);
    expect(result.problems).toMatchObject([{ file: 'g.gexf', line: 2, path: 'actors[0].name' }]);
  });
});

const value = fc.constantFrom(
  'opposes',
  'supports',
  'neutral',
  '2017-01-02',
  '2017',
  '-1',
  '0.5',
  'x y',
  'https://e.org/1',
  'a',
  'É',
);
const title = fc.constantFrom(
  'stance',
  'date',
  'url',
  'topic',
  'speaker',
  'confidence',
  'note',
  'outlet',
  'weight',
);
const edges = fc.array(
  fc.record({
    source: fc.constantFrom('a', 'b c', 'é'),
    target: fc.constantFrom('a', 'b c', 'd'),
    more: fc.dictionary(title, value, { maxKeys: 5, noNullPrototype: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('whatever a graph says', () => {
  it('is a dataset that is right, and no value is lost unsaid', async () => {
    await fc.assert(
      fc.asyncProperty(
        edges,
        fc.constantFrom('defaultedgetype="directed"', ''),
        async (all, head) => {
          const given = all.map(({ source, target, more }) => ({ source, target, ...more }));
          const decide: Change = (mapping) => ({
            ...mapping,
            statement: {
              ...mapping.statement,
              stance: { ...mapping.statement.stance, others: 'accuses' },
            },
          });
          const graph = await graphOf('g.gexf', gexfOf(given, head));
          const mapping = decide(proposeMapping(graph, { today: '2026-11-26' }).mapping);
          const result = applyMapping(graph, mapping);
          expect(result.problems).toEqual([]);
          const { dataset, leftOut } = result;
          expect(datasetSchema.parse(dataset)).toEqual(dataset);
          expect(findDatasetProblems(dataset!)).toEqual([]);
          const ways = graph.edges.flatMap(({ direction }) =>
            direction === 'forward' ? [1] : [1, 2],
          );
          const away = leftOut
            .filter(({ what }) => what.startsWith('edges'))
            .reduce((sum, { count }) => sum + count, 0);
          const per = head === '' ? 2 : 1;
          expect(dataset!.statements.length + away * per).toBe(ways.length);
          // A field that the mapping does not name is listed with all of its values.
          const text = JSON.stringify(mapping);
          for (const { of, name } of graph.fields.filter(({ of }) => of === 'edge')) {
            const count = graph.edges.filter(
              ({ values }) =>
                (values.get(name)?.trim() ?? '') !== '' &&
                (name !== 'weight' || Number(values.get(name)) !== 1),
            ).length;
            const listed = leftOut.find(
              ({ what }) => what === `values of the ${of} attribute “${name}”`,
            );
            if (count > 0 && !text.includes(`{"attribute":"${name}"`))
              expect(listed?.count).toBe(count);
          }
          expect(applyMapping(graph, mapping)).toEqual(result);
        },
      ),
      { numRuns: 150 },
    );
  });
});
