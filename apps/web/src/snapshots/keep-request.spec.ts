import { describe, expect, it } from '@jest/globals';
import { shownOf } from '../data/spec-shown.js';
import { setFilter } from '../state/changes.js';
import { PLAIN_VIEW, type ViewFilter } from '../state/view-state.js';
import { proposedTitle } from './keep-request.js';

const VIEWS = [
  {
    id: 'first',
    title: 'A view of E',
    dataset: 'e',
    filter: { stances: ['accuses' as const] },
    positions: {},
  },
];

function titleUnder(filter: ViewFilter): string {
  const view = setFilter(filter)(PLAIN_VIEW);
  const shown = shownOf(['a opposes b d', 'a supports c e', 'c accuses a e'], view.filter);
  const catalogue = {
    isBusy: false,
    value: { datasets: [], views: VIEWS, issues: [], state: 'x' },
  };
  return proposedTitle({ view, filter: view.filter, shown, positions: new Map(), catalogue });
}

describe('the title that is proposed for a snapshot', () => {
  it('is that of the view which a dataset brought', () => {
    expect(titleUnder({ rollUp: false, stances: ['accuses'] })).toBe('A view of E');
  });

  it('names the datasets of which something is shown, and no other', () => {
    expect(titleUnder({ rollUp: false })).toBe('D; E');
    expect(titleUnder({ rollUp: false, stances: ['supports'] })).toBe('E');
  });
});
