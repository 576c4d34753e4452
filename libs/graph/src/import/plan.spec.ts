import { describe, expect, it } from '@jest/globals';
import type { Dataset, DatasetView, Statement } from '@stancegraph/model';
import { Unreadable } from '../store/unreadable.js';
import { planImport, type Stored } from './plan.js';

const said = (id: string, change: Partial<Statement> = {}): Statement => ({
  id,
  source: 'a',
  stance: 'supports',
  target: 'b',
  summary: 'Said so.',
  documents: ['x'],
  ...change,
});
const view = (id: string, title = 'The view'): DatasetView => ({
  id,
  title,
  filter: {},
  positions: {},
});
const dataset = (change: Partial<Dataset> = {}): Dataset => ({
  id: 'mine',
  title: 'Mine',
  actors: [],
  issues: [],
  documents: [],
  statements: [],
  views: [],
  ...change,
});

function stored(change: Partial<Stored> = {}): Stored {
  return {
    heads: new Map([['mine', { id: 'mine', title: 'Mine', generation: 1, sweep: false }]]),
    shared: { actors: new Map(), issues: new Map(), documents: new Map() },
    statements: [],
    views: new Map(),
    isDamaged: false,
    ...change,
  };
}

describe('planImport', () => {
  it('writes nothing where the store says the same', () => {
    const plan = planImport(
      dataset({ statements: [said('s')], views: [view('v')] }),
      stored({ statements: [said('s')], views: new Map([['mine:v@1', view('v')]]) }),
    );
    expect(plan).toMatchObject({ writes: 0, size: 0, head: false });
  });

  it('counts what is added, changed, removed and left, and writes a changed statement anew', () => {
    const before = [said('same'), said('changed'), said('gone')];
    const wanted = [said('new'), said('changed', { stance: 'opposes' }), said('same')];
    const { statements, writes } = planImport(
      dataset({ statements: wanted }),
      stored({ statements: before }),
    );
    expect(statements.changes).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(statements.create.map(({ id }) => id)).toEqual(['new', 'changed']);
    expect(statements.delete).toEqual([said('changed'), said('gone')]);
    expect(writes).toBe(4);
  });

  it('minds the order of documents', () => {
    const plan = planImport(
      dataset({ statements: [said('s', { documents: ['y', 'x'] })] }),
      stored({ statements: [said('s', { documents: ['x', 'y'] })] }),
    );
    expect(plan.statements.changes.changed).toBe(1);
  });

  it('takes away a statement that is stored twice', () => {
    const plan = planImport(
      dataset({ statements: [said('s')] }),
      stored({ statements: [said('s'), said('s')] }),
    );
    expect(plan.statements).toMatchObject({ create: [], delete: [said('s')] });
  });

  it('replaces views by their key, those too that cannot be read', () => {
    const { views } = planImport(
      dataset({ views: [view('v', 'New')] }),
      stored({
        views: new Map<string, DatasetView | Unreadable>([
          ['k1', view('v', 'Old')],
          ['k2', new Unreadable(new Error('no filter'))],
          ['k3', view('w')],
        ]),
      }),
    );
    expect(views.create).toEqual([view('v', 'New')]);
    expect([...views.deleteKeys].sort()).toEqual(['k1', 'k2', 'k3']);
  });

  it('sees a changed title and a dataset that is not active', () => {
    const hidden = new Map([['mine', { id: 'mine', title: 'Mine', generation: 0, sweep: true }]]);
    expect(planImport(dataset({ title: 'Other' }), stored())).toMatchObject({
      head: true,
      writes: 1,
    });
    expect(planImport(dataset(), stored({ heads: hidden }))).toMatchObject({ head: true });
  });

  it('tells what of the title, description and licence changes, from what to what', () => {
    const heads = new Map([
      ['mine', { id: 'mine', title: 'Mine', licence: 'MIT', generation: 1, sweep: false }],
    ]);
    const { headChanges } = planImport(
      dataset({ title: 'Other', description: 'New words' }),
      stored({ heads }),
    );
    expect(headChanges).toEqual([
      { field: 'title', before: 'Mine', after: 'Other' },
      { field: 'description', after: 'New words' },
      { field: 'licence', before: 'MIT' },
    ]);
    expect(planImport(dataset(), stored({ heads: new Map() })).headChanges).toEqual([]);
  });

  it('always writes where something cannot be read', () => {
    expect(planImport(dataset(), stored({ isDamaged: true })).writes).toBe(1);
  });

  it('counts long texts for several statements', () => {
    const long = { id: 'x', title: 'X', outlet: 'O', date: '2020-01-01', text: 'a'.repeat(50_000) };
    const { writes, size } = planImport(dataset({ documents: [long] }), stored());
    expect({ writes, size }).toEqual({ writes: 2, size: 52 });
  });
});
