import { describe, expect, it } from '@jest/globals';
import {
  clearFilters,
  isolateListed,
  patchFilter,
  showTab,
  sortBy,
  tidy,
  toggleListed,
} from './changes.js';
import { PLAIN_VIEW } from './view-state.js';

const ALL = ['supports', 'opposes', 'accuses'];
const all = { rollUp: true };

describe('taking one value out of a list', () => {
  it('lists the others', () => {
    expect(toggleListed(all, 'stances', 'opposes', ALL).stances).toEqual(['accuses', 'supports']);
  });

  it('says nothing once everything passes again', () => {
    const without = toggleListed(all, 'stances', 'opposes', ALL);
    expect(toggleListed(without, 'stances', 'opposes', ALL)).toEqual(all);
  });

  it('keeps the last one, for an empty list would let everything pass', () => {
    const one = isolateListed(all, 'stances', 'accuses');
    expect(toggleListed(one, 'stances', 'accuses', ALL)).toBe(one);
  });
});

describe('isolating a value', () => {
  it('leaves it alone, and all when asked again', () => {
    const one = isolateListed(all, 'outlets', 'Reuters');
    expect(one.outlets).toEqual(['Reuters']);
    expect(isolateListed(one, 'outlets', 'Reuters')).toEqual(all);
  });
});

describe('changes of a view', () => {
  it('clear every filter but roll-up', () => {
    const view = patchFilter({
      rollUp: true,
      kinds: ['state'],
      from: '2017-10-02',
      contested: true,
    })(PLAIN_VIEW);
    expect(clearFilters(view).filter).toEqual({ rollUp: true });
  });

  it('write equal filters alike', () => {
    expect(
      tidy({
        rollUp: false,
        issues: [],
        contested: false,
        undated: true,
        minCount: 1,
        to: undefined,
      }),
    ).toEqual({
      rollUp: false,
    });
  });

  it('turn the order round for the same column only', () => {
    const once = sortBy('statements', true)(PLAIN_VIEW);
    expect(once.sort).toEqual({ column: 'statements', descending: true });
    expect(sortBy('statements', true)(once).sort?.descending).toBe(false);
    expect(sortBy('source', false)(once).sort).toEqual({ column: 'source', descending: false });
  });

  it('forget the order with the table it belonged to', () => {
    const sorted = sortBy('statements', true)(PLAIN_VIEW);
    expect(showTab('actors')(sorted).sort).toBeUndefined();
    expect(showTab('ties')(sorted)).toBe(sorted);
  });
});
