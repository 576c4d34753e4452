import { describe, expect, it } from '@jest/globals';
import { datasetSchema } from '../dataset.schema.js';
import type { Statement } from '../statement.schema.js';
import { findDatasetProblems } from './dataset-problems.js';

const statement = {
  id: 's',
  source: 'a',
  stance: 'supports',
  target: 'b',
  summary: 'Said so.',
  documents: ['x'],
} as const;

function problemsOf(change: Record<string, unknown>): string[] {
  const dataset = datasetSchema.parse({
    id: 'd',
    title: 'A dataset',
    actors: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'state' })),
    documents: [{ id: 'x', title: 'Report', outlet: 'Outlet', date: '2017-10-04' }],
    statements: [statement],
    ...change,
  });
  return findDatasetProblems(dataset).map(({ path }) => path.join('.'));
}

const withStatement = (change: Partial<Statement>): Record<string, unknown> => ({
  statements: [{ ...statement, ...change }],
});

describe('findDatasetProblems', () => {
  it('finds nothing in a sound dataset', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown source', withStatement({ source: 'z' }), 'statements.0.source'],
    ['an unknown target', withStatement({ target: 'z' }), 'statements.0.target'],
    ['an unknown issue', withStatement({ issue: 'z' }), 'statements.0.issue'],
    ['an unknown speaker', withStatement({ speaker: 'z' }), 'statements.0.speaker'],
    ['an unknown document', withStatement({ documents: ['x', 'z'] }), 'statements.0.documents.1'],
    [
      'a document named twice',
      withStatement({ documents: ['x', 'x'] }),
      'statements.0.documents.1',
    ],
    ['a stance toward itself', withStatement({ target: 'a' }), 'statements.0.target'],
    ['a speaker who is the source', withStatement({ speaker: 'a' }), 'statements.0.speaker'],
    [
      'an allegation of support',
      withStatement({ alleges: { stance: 'opposes', target: 'c' } }),
      'statements.0.alleges',
    ],
    [
      'a charge of a stance toward itself',
      withStatement({ stance: 'accuses', alleges: { stance: 'opposes', target: 'b' } }),
      'statements.0.alleges.target',
    ],
    [
      'an unknown alleged target',
      withStatement({ stance: 'accuses', alleges: { stance: 'opposes', target: 'z' } }),
      'statements.0.alleges.target',
    ],
    [
      'an answer to nothing',
      withStatement({ answers: { statement: 'z', as: 'denial' } }),
      'statements.0.answers.statement',
    ],
    [
      'an answer to itself',
      withStatement({ answers: { statement: 's', as: 'denial' } }),
      'statements.0.answers.statement',
    ],
    ['an id taken twice', { statements: [statement, statement] }, 'statements.1.id'],
    [
      'a view that places nobody',
      { views: [{ id: 'v', title: 'V', positions: { wide: { z: [0, 0] } } }] },
      'views.0.positions.wide.z',
    ],
  ])('finds %s', (_, change, path) => {
    expect(problemsOf(change)).toEqual([path]);
  });

  it('finds membership of the unknown, and circles at each actor in them', () => {
    const actor = (id: string, memberOf?: string): object => ({
      id,
      name: id,
      kind: 'state',
      memberOf,
    });
    expect(problemsOf({ actors: [actor('a', 'z'), actor('b', 'c'), actor('c', 'b')] })).toEqual([
      'actors.0.memberOf',
      'actors.1.memberOf',
      'actors.2.memberOf',
    ]);
  });

  it('does not blame those who speak for somebody in a circle, and gets through long chains', () => {
    const chain = Array.from({ length: 50_000 }, (_, at) => ({
      id: `a${String(at)}`,
      name: 'A',
      kind: 'other',
      // The last three form a circle.
      memberOf: at === 49_999 ? 'a49997' : `a${String(at + 1)}`,
    }));
    expect(problemsOf({ actors: chain, statements: [] })).toEqual([
      'actors.49997.memberOf',
      'actors.49998.memberOf',
      'actors.49999.memberOf',
    ]);
  });
});
