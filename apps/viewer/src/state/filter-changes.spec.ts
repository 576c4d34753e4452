import { describe, expect, it } from '@jest/globals';
import { STANCES } from '@stancegraph/model';
import {
  isChosen,
  onlyValue,
  setDays,
  setRollUp,
  showAll,
  switchPart,
  toggleValue,
} from './filter-changes.js';
import { effectiveFilter, firstState, partsOf } from './view-state.js';

const none = firstState({ filter: {}, unit: 'ties' });

describe('changes of the filter', () => {
  it('take a value out of all, and put it back', () => {
    const without = toggleValue(none, 'stances', 'accuses', STANCES);
    expect(without.filter).toEqual({ stances: ['supports', 'opposes'] });
    expect(isChosen(without, 'stances', 'accuses')).toBe(false);
    expect(toggleValue(without, 'stances', 'accuses', STANCES).filter).toEqual({});
  });

  it('show one value alone, and then all again', () => {
    const only = onlyValue(none, 'stances', 'opposes', STANCES);
    expect(only.filter).toEqual({ stances: ['opposes'] });
    expect(onlyValue(only, 'stances', 'opposes', STANCES).filter).toEqual({});
  });

  it('never leave nothing to show', () => {
    const only = onlyValue(none, 'stances', 'opposes', STANCES);
    expect(toggleValue(only, 'stances', 'opposes', STANCES).filter).toEqual({});
  });

  it('switch a part off without forgetting it', () => {
    const days = setDays(none, '2017-10-01', undefined) ?? none;
    const off = switchPart(days, 'dates');
    expect(partsOf(off.filter)).toEqual(['dates']);
    expect(effectiveFilter(off)).toEqual({});
    expect(effectiveFilter(switchPart(off, 'dates'))).toEqual({ from: '2017-10-01' });
  });

  it('change a part that is off by switching it on', () => {
    const off = switchPart(onlyValue(none, 'stances', 'opposes', STANCES), 'stances');
    const changed = toggleValue(off, 'stances', 'supports', STANCES);
    expect(effectiveFilter(changed)).toEqual({ stances: ['opposes', 'accuses'] });
  });

  it('refuse days that end before they begin', () => {
    expect(setDays(none, '2017-10-02', '2017-10-01')).toBeUndefined();
  });

  it('show all, but leave who speaks for whom as it is', () => {
    const filter = { kinds: ['state' as const], hidden: ['a'] };
    const state = setRollUp({ filter, off: new Set(['kinds' as const]) }, true);
    expect(showAll(state)).toEqual({ filter: { rollUp: true }, off: new Set() });
  });
});
