import { describe, expect, it } from '@jest/globals';
import { foreignMappingSchema } from '@stancegraph/model';
import { fixtureText, gexfOf, graphOf } from '../spec-graphs.js';
import { proposeMapping, type ProposedMapping } from './propose-mapping.js';

const TODAY = { today: '2026-11-26' };
const of = async (name: string, text = fixtureText(name)): Promise<ProposedMapping> =>
  proposeMapping(await graphOf(name, text), TODAY);
const edge = (more: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  source: 'a',
  target: 'b',
  ...more,
});

describe('proposeMapping', () => {
  it.each([
    'gephi-0.10.gexf',
    'gephi-0.10.graphml',
    'gephi-lite.gexf',
    'networkx.gexf',
    'networkx.graphml',
    'networkx-undirected.graphml',
    'igraph.graphml',
    'yed.graphml',
  ])('gives a mapping for %s, and the same again', async (name) => {
    const first = await of(name);
    expect(foreignMappingSchema.parse(first.mapping)).toEqual(first.mapping);
    expect(await of(name)).toEqual(first);
  });

  it.each([
    ['gephi-0.10.gexf', { attribute: 'Stance', read: 'value' }],
    ['gephi-0.10.graphml', { attribute: 'Edge Label', read: 'value' }],
    [
      'networkx-undirected.graphml',
      { attribute: 'sign', read: 'value', table: { '-1': 'opposes', '1': 'supports' } },
    ],
    [
      'igraph.graphml',
      { attribute: 'weight', read: 'sign', table: { negative: 'opposes', positive: 'supports' } },
    ],
    ['yed.graphml', { attribute: 'label', read: 'value' }],
  ])('finds the stance of %s', async (name, stance) => {
    const { mapping, open } = await of(name);
    expect(mapping.statement.stance).toMatchObject(stance);
    expect(open).toEqual([]);
  });

  it('asks for what nobody can guess, value by value', async () => {
    const { open } = await of('gephi-lite.gexf');
    expect(open).toEqual([
      {
        path: 'mapping.statement.stance.table.trade',
        message: 'it is not chosen what “trade” in “relation” means (1 edge)',
        expected: 'supports, opposes, accuses or leave-out',
      },
    ]);
    const plain = await of('plain.gexf', gexfOf([edge({ weight: '2' }), edge({ weight: '1' })]));
    expect(plain.mapping.statement.stance).toEqual({ read: 'value', table: {} });
    expect(plain.open).toMatchObject([{ path: 'mapping.statement.stance' }]);
  });

  it('asks what edges without a stance mean, and calls them as the step of the explorer does', async () => {
    const { open } = await of('g.gexf', gexfOf([edge({ stance: 'opposes' }), edge({})]));
    expect(open).toEqual([
      {
        path: 'mapping.statement.stance.table',
        message: 'it is not chosen what 1 edge without “stance” means',
        expected:
          'supports, opposes, accuses or leave-out for “no value”, the empty name in the table',
      },
    ]);
  });

  it('doubts days that may begin with the month, and takes no year for a day', async () => {
    const doubtful = await of('g.gexf', gexfOf([edge({ stance: 'opposes', date: '1/2/2017' })]));
    expect(doubtful.doubts).toMatchObject([{ path: 'mapping.statement.date.format' }]);
    const years = await of('g.gexf', gexfOf([edge({ stance: 'opposes', date: '2017' })]));
    expect(years.mapping.statement.date).toBeUndefined();
    expect(years.doubts).toEqual([]);
  });

  it('lets no counted id be an actor elsewhere: the name is one, or the dataset stands before it', async () => {
    expect((await of('igraph.graphml')).mapping.actor.id).toEqual({ attribute: 'name' });
    const { actor, dataset } = (await of('networkx-undirected.graphml')).mapping;
    expect(dataset.id).toBe('networkx-undirected');
    expect(actor.id).toEqual({ attribute: 'id', prefix: 'networkx-undirected:' });
  });

  it.each([
    [['1', '3.0'], { attribute: 'weight' }],
    [['1', '1.0'], undefined],
    [['1', '2.5'], undefined],
    [['0', '2'], undefined],
    [['-1', '2'], undefined],
    [['2', '1001'], undefined],
    [['2', 'many'], undefined],
  ])('takes weights %j for numbers of statements as far as they are', async (weights, expected) => {
    const edges = weights.map((weight) => edge({ weight, stance: 'opposes' }));
    const { mapping, reasons } = await of('g.gexf', gexfOf(edges));
    expect(mapping.statement.weight).toEqual(expected);
    expect(reasons.some(({ path }) => path === 'statement.weight')).toBe(expected !== undefined);
  });

  it.each([
    [['0.5', '0.5', '7'], { attribute: 'confidence' }],
    [['0.5', '7'], undefined],
    [['0.5', 'high', 'low'], undefined],
  ])('takes values %j for a confidence where most of them are', async (values, expected) => {
    const edges = values.map((confidence) => edge({ confidence, stance: 'opposes' }));
    const { mapping } = await of('g.gexf', gexfOf(edges));
    expect(mapping.statement.confidence).toEqual(expected);
  });

  it('takes no weights for counts that make of few edges more than are read', async () => {
    const edges = Array.from({ length: 501 }, () => edge({ weight: '1000', stance: 'opposes' }));
    expect((await of('g.gexf', gexfOf(edges))).mapping.statement.weight).toBeUndefined();
  });

  it('takes the ids that some edges have, unless two have the same', async () => {
    const idOf = async (...ids: (string | undefined)[]): Promise<unknown> =>
      (await of('g.gexf', gexfOf(ids.map((id) => edge(id === undefined ? {} : { id }))))).mapping
        .statement.id;
    expect(await idOf('a', undefined)).toEqual({ attribute: 'id' });
    expect(await idOf('a', 'a')).toBeUndefined();
    expect(await idOf(undefined)).toBeUndefined();
  });

  it('reads edges without direction both ways, and says so', async () => {
    const { mapping, reasons } = await of('gephi-lite.gexf');
    expect(mapping.undirected).toBe('both');
    expect(reasons).toContainEqual({
      path: 'undirected',
      reason: '2 of 3 edges have no direction: each becomes two statements, one each way',
    });
    expect((await of('networkx.graphml')).mapping.undirected).toBe('refuse');
  });

  it('makes an id of a dataset from any name of a file', async () => {
    const text = gexfOf([edge({})]);
    for (const [name, id] of [
      ['C:\\Größe (2).GEXF', 'grosse-2'],
      ['/x/كوردستان.gexf', 'graph'],
      ['.gexf', 'graph'],
    ] as const)
      expect((await of(name, text)).mapping.dataset.id).toBe(id.replace('grosse', 'gro-e'));
  });
});
