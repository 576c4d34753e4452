import { describe, expect, it } from '@jest/globals';
import type { CypherStatement } from '@stancegraph/engine';
import { catalogueQueries, catalogueQuery, readyQuery } from './catalogue.js';
import { readCatalogueQuery } from './read-catalogue-query.js';

const query = readCatalogueQuery(statement({}));

function statement(change: Partial<CypherStatement>): CypherStatement {
  return {
    path: 'analyst/who-said-it.cypher',
    title: 'Who said it',
    answers: 'Who said it?',
    group: 'Actors',
    parameters: [
      { name: 'actor', description: 'actor: who', line: 4 },
      { name: 'stance', description: 'text in supports|opposes = "opposes": which: one', line: 5 },
      { name: 'from', description: 'date = null: first day', line: 6 },
      { name: 'fewest', description: 'integer = 2: how many', line: 7 },
      { name: 'below', description: 'number = 0.5: how sure', line: 8 },
      { name: 'rollUp', description: 'boolean = true: whether', line: 9 },
    ],
    columns: [{ name: 'who', description: 'the one', line: 10 }],
    example: { text: '{"actor": "iran"}', line: 11 },
    text: 'RETURN $actor AS who',
    ...change,
  };
}

const parameter = (description: string, name = 'x'): Partial<CypherStatement> => ({
  parameters: [{ name, description, line: 4 }],
});

describe('a header of the catalogue', () => {
  it('becomes an entry', () => {
    expect(query).toMatchObject({
      name: 'who-said-it',
      question: 'Who said it?',
      example: { actor: 'iran' },
      columns: [{ name: 'who', description: 'the one' }],
      cypher: 'RETURN $actor AS who',
    });
    expect(query.parameters.slice(0, 3)).toEqual([
      { name: 'actor', type: 'actor', description: 'who' },
      {
        name: 'stance',
        type: 'text',
        allowed: ['supports', 'opposes'],
        default: 'opposes',
        description: 'which: one',
      },
      { name: 'from', type: 'date', default: null, description: 'first day' },
    ]);
  });

  it.each<[string, Partial<CypherStatement>, number]>([
    ['a type that there is not', parameter('planet: x'), 4],
    ['a parameter without its meaning', parameter('text = "a"'), 4],
    ['a default that is not JSON', parameter('text = a: x'), 4],
    ['a default of another type', parameter('integer = "a": x'), 4],
    ['a default that is not allowed', parameter('text in a|b = "c": x'), 4],
    ['a day that does not exist', parameter('date = "2017-02-30": x'), 4],
    ['a name that the address needs', parameter('integer = 1: x', 'limit'), 4],
    [
      'a name twice',
      { parameters: [4, 5].map((line) => ({ name: 'x', description: 'text: x', line })) },
      5,
    ],
    ['an example that is no object', { example: { text: '[]', line: 11 } }, 11],
    ['an example without what must be given', { example: { text: '{}', line: 11 } }, 11],
    [
      'an example with an unknown name',
      { example: { text: '{"actor": "a", "who": 1}', line: 11 } },
      11,
    ],
    ['an example that does not fit', { example: { text: '{"actor": 7}', line: 11 } }, 11],
    ['no columns', { columns: [] }, 1],
    ['a name with capitals', { path: 'analyst/Who.cypher' }, 1],
  ])('with %s is refused with file and line', (_, change, line) => {
    expect(() => readCatalogueQuery(statement(change))).toThrow(
      expect.objectContaining({
        code: 'internal',
        message: expect.stringContaining(
          `cypher/${change.path ?? 'analyst/who-said-it.cypher'}, line ${String(line)}: `,
        ),
        details: [expect.objectContaining({ line })],
      }),
    );
  });

  it.each(['group', 'example'] as const)('without %s is refused', (key) => {
    const { [key]: _, ...rest } = statement({});
    expect(() => readCatalogueQuery(rest)).toThrow(`lacks a line "// ${key}: `);
  });
});

describe('readyQuery', () => {
  it('takes texts as the types of the parameters', () => {
    const given = { actor: '7', from: '2017-10-04', fewest: '-3', below: '0.25', rollUp: 'false' };
    expect(readyQuery(query, given, { written: true })).toEqual({
      cypher: 'RETURN $actor AS who',
      params: { ...given, stance: 'opposes', fewest: -3, below: 0.25, rollUp: false },
    });
  });

  it('takes JSON, and defaults for what is not given', () => {
    const defaults = { stance: 'opposes', from: null, fewest: 2, below: 0.5, rollUp: true };
    const given = { actor: 'iran', from: null, fewest: 3 };
    const { params } = readyQuery(query, given, { written: false });
    expect(params).toEqual({ ...defaults, actor: 'iran', fewest: 3 });
    const empty = { actor: 'iran', stance: '', fewest: '' };
    expect(readyQuery(query, empty, { written: true }).params).toEqual({
      ...defaults,
      actor: 'iran',
    });
  });

  it.each<[string, unknown, boolean]>([
    ['stance', 'likes', true],
    ['from', '2017-02-30', true],
    ['from', 'yesterday', false],
    ['fewest', '1.5', true],
    ['fewest', '1e3', true],
    ['fewest', '2', false],
    ['fewest', 2.5, false],
    ['below', 'much', true],
    ['below', Number.NaN, false],
    ['rollUp', 'yes', true],
    ['rollUp', 'true', false],
    ['actor', ['a', 'b'], true],
    ['actor', '', true],
    ['actor', null, false],
    ['nope', '1', true],
    ['__proto__', '1', true],
  ])('refuses %s = %j (as text: %j) and names it', (name, value, written) => {
    const given = Object.fromEntries([
      ['actor', 'iran'],
      [name, value],
    ]);
    expect(() => readyQuery(query, given, { written })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringContaining(name),
        details: [expect.objectContaining({ path: name })],
      }),
    );
  });

  it('tells all that is wrong at once', () => {
    expect(() => readyQuery(query, { x: '1', fewest: 'a' }, { written: true })).toThrow(
      expect.objectContaining({
        details: ['x', 'actor', 'fewest'].map((path) => expect.objectContaining({ path })),
      }),
    );
  });
});

describe('the catalogue', () => {
  it('has the questions that analysts ask, each in a group with others', () => {
    const groups = new Map<string, number>();
    for (const { group } of catalogueQueries()) groups.set(group, (groups.get(group) ?? 0) + 1);
    expect(catalogueQueries().length).toBeGreaterThanOrEqual(26);
    expect(Math.min(...groups.values())).toBeGreaterThan(1);
  });

  it('names what it lacks', () => {
    expect(() => catalogueQuery('nothing')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
