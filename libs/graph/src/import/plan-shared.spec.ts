import { describe, expect, it } from '@jest/globals';
import type { Issue } from '@stancegraph/model';
import type { SharedMap } from '../store/shared.js';
import { Unreadable, type Readable } from '../store/unreadable.js';
import { planShared, type SharedPlan } from './plan-shared.js';

const issue = (title: string, id = 'i'): Issue => ({ id, title, events: [] });

/** What is stored of one issue: what the node says, and each dataset's own where it differs. */
function storedIssue(
  node: Readable<Issue>,
  mentions: Record<string, Readable<Issue> | undefined>,
): SharedMap<Issue> {
  return new Map([['i', { node, mentions: new Map(Object.entries(mentions)) }]]);
}

function plan(items: Issue[], stored: SharedMap<Issue>): SharedPlan<Issue> {
  return planShared('issues', 'mine', items, stored);
}

const NOTHING = { create: [], overwrite: [], mention: [], unmention: [], others: [], remove: [] };

describe('planShared', () => {
  it('creates and mentions what is new', () => {
    expect(plan([issue('A')], new Map())).toMatchObject({
      ...NOTHING,
      create: [issue('A')],
      mention: [{ dataset: 'mine', id: 'i' }],
      changes: { added: 1, changed: 0, removed: 0, unchanged: 0 },
    });
  });

  it('writes nothing where the store is right, also beside another description', () => {
    const unchanged = { added: 0, changed: 0, removed: 0, unchanged: 1 };
    expect(plan([issue('A')], storedIssue(issue('A'), { mine: undefined }))).toMatchObject({
      ...NOTHING,
      changes: unchanged,
      warnings: [],
    });
    const second = plan([issue('B')], storedIssue(issue('A'), { a: undefined, mine: issue('B') }));
    expect(second).toMatchObject({ ...NOTHING, changes: unchanged });
    expect(second.warnings).toHaveLength(1);
  });

  it('lets the first description hold, keeps the other with its mention and warns', () => {
    expect(plan([issue('B')], storedIssue(issue('A'), { first: undefined }))).toMatchObject({
      ...NOTHING,
      mention: [{ dataset: 'mine', id: 'i', own: issue('B') }],
      changes: { added: 1 },
      warnings: [
        {
          path: 'issues.i',
          message:
            'the datasets “first” and “mine” describe the issue “i” differently (title); the description by “first” is shown',
        },
      ],
    });
  });

  it('changes the node where nobody else holds it, and settles who then says the same', () => {
    const stored = storedIssue(issue('A'), { mine: undefined, x: issue('B'), y: issue('C') });
    expect(plan([issue('B')], stored)).toMatchObject({
      ...NOTHING,
      overwrite: [issue('B')],
      others: [{ dataset: 'x', id: 'i' }],
      changes: { changed: 1 },
    });
  });

  it('leaves the node to a dataset that still says what it said', () => {
    const stored = storedIssue(issue('A'), { mine: undefined, x: undefined });
    expect(plan([issue('B')], stored)).toMatchObject({
      ...NOTHING,
      mention: [{ dataset: 'mine', id: 'i', own: issue('B') }],
      unmention: ['i'],
    });
  });

  it('drops a description of its own once the node says the same', () => {
    const stored = storedIssue(issue('A'), { x: undefined, mine: issue('B') });
    expect(plan([issue('A')], stored)).toMatchObject({
      ...NOTHING,
      mention: [{ dataset: 'mine', id: 'i' }],
      unmention: ['i'],
      warnings: [],
    });
  });

  it('hands the node to the dataset with the least id when the last holder goes', () => {
    const stored = storedIssue(issue('A'), {
      mine: undefined,
      y: issue('C'),
      x: issue('B'),
      z: issue('B'),
    });
    expect(plan([], stored)).toMatchObject({
      ...NOTHING,
      overwrite: [issue('B')],
      unmention: ['i'],
      others: [
        { dataset: 'x', id: 'i' },
        { dataset: 'z', id: 'i' },
      ],
      changes: { removed: 1 },
    });
  });

  it('leaves the node alone when somebody goes who did not hold it alone', () => {
    for (const mine of [undefined, issue('B')]) {
      expect(plan([], storedIssue(issue('A'), { mine, x: undefined }))).toMatchObject({
        ...NOTHING,
        unmention: ['i'],
      });
    }
  });

  it('removes what nobody mentions any more, and nothing that only others mention', () => {
    expect(plan([], storedIssue(issue('A'), { mine: undefined }))).toMatchObject({
      ...NOTHING,
      unmention: ['i'],
      remove: ['i'],
    });
    expect(plan([], storedIssue(issue('A'), { x: undefined }))).toMatchObject(NOTHING);
  });

  it('writes over a node that cannot be read, whoever held it', () => {
    const broken = new Unreadable(new Error('no title'));
    expect(
      plan([issue('A')], storedIssue(broken, { x: undefined, mine: undefined })),
    ).toMatchObject({ ...NOTHING, overwrite: [issue('A')], changes: { changed: 1 }, warnings: [] });
    const heirs = storedIssue(issue('A'), { mine: undefined, x: broken, y: issue('C') });
    expect(plan([], heirs).overwrite).toEqual([issue('C')]);
  });
});
