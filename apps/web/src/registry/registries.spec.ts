import { describe, expect, it } from '@jest/globals';
import { filterShape, type Filter } from '@stancegraph/model';
import { FILTER_ORDER } from '@stancegraph/network';
import { shownOf } from '../data/spec-shown.js';
import { patchFilter, setFilter, togglePart } from '../state/changes.js';
import { FIRST_UI, type UiState } from '../state/ui-state.js';
import { filterInForce, keysOfPart, PLAIN_VIEW, type ViewState } from '../state/view-state.js';
import type { ActionContext } from './action.js';
import { ACTIONS, actionFor, commands } from './actions.js';
import { FILTERS, filtersOn, filtersSet, without } from './filters.js';
import { showKey, writeKey } from './keys.js';

const press = (key: string, more: Partial<Parameters<typeof writeKey>[0]> = {}): string =>
  writeKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

const shown = shownOf(['left supports right', 'top supports left']);

function contextOf(view: ViewState = PLAIN_VIEW, ui: UiState = FIRST_UI) {
  const state = { view, ui };
  const context: ActionContext = {
    get view() {
      return state.view;
    },
    get ui() {
      return state.ui;
    },
    get filter() {
      return filterInForce(state.view);
    },
    history: { entries: [], at: 0 },
    goTo: () => undefined,
    open: () => undefined,
    shown,
    positions: new Map([
      ['left', { x: 0, y: 0 }],
      ['right', { x: 10, y: 1 }],
      ['top', { x: 1, y: 10 }],
    ]),
    picture: undefined,
    change: (step) => {
      state.view = step(state.view);
    },
    setUi: (patch) => {
      state.ui = { ...state.ui, ...patch };
    },
    copyLink: () => undefined,
  };
  const type = (...keys: string[]): void => {
    for (const key of keys) actionFor(key, 'picture', context)?.run(context, key);
  };
  return { context, state, type };
}

describe('the registry of filters', () => {
  const all: Filter & { rollUp: boolean } = {
    rollUp: true,
    datasets: ['d'],
    stances: ['opposes'],
    issues: ['i'],
    documents: ['d'],
    outlets: ['o'],
    kinds: ['state'],
    countries: ['IRN'],
    actors: ['left'],
    from: '2017-10-01',
    undated: false,
    text: 'oil',
    minCount: 2,
    contested: true,
    ego: 'left',
    expand: [{ actor: 'left', direction: 'both' }],
    hidden: ['top'],
  };

  it('knows every part of the filter but roll-up, in the order in which they apply', () => {
    expect(FILTERS.map(({ id }) => id)).toEqual([...FILTER_ORDER]);
    const known = FILTERS.flatMap(({ id }) => keysOfPart(id));
    const parts = Object.keys(filterShape).filter((key) => key !== 'rollUp');
    expect([...known].sort()).toEqual([...parts].sort());
  });

  it('takes each away again', () => {
    expect(filtersSet(all)).toHaveLength(FILTERS.length);
    const rest = filtersSet(all).reduce<Filter>(
      (left, { id }) => ({ ...left, ...without(id) }),
      all,
    );
    expect(setFilter(rest)(PLAIN_VIEW).filter).toEqual({ rollUp: true });
  });

  it('switches each off and keeps its value, until it is set anew', () => {
    const view = { ...PLAIN_VIEW, filter: all };
    const off = FILTERS.reduce((next, { id }) => togglePart(id)(next), view);
    expect(off.filter).toBe(all);
    expect(filtersOn(off)).toEqual([]);
    expect(filterInForce(off)).toEqual({ rollUp: true });
    const set = patchFilter({ minCount: 5 })(off);
    expect(filtersOn(set).map(({ id }) => id)).toEqual(['minCount']);
    expect(togglePart('minCount')(togglePart('minCount')(set)).off).toEqual(set.off);
  });

  it('reads as a person would say it', () => {
    const names = { facet: () => [], actor: (id: string) => id.toUpperCase() };
    const say = (id: string, filter: Filter): string | undefined =>
      FILTERS.find((entry) => entry.id === id)?.describe(filter, names);
    expect(say('dates', { from: '2017-10-01', to: '2017-10-05' })).toBe('1–5 Oct 2017');
    expect(say('dates', { from: '2017-10-01' })).toBe('from 1 Oct 2017');
    expect(say('kinds', { kinds: ['state', 'armed-group'] })).toBe('State and Armed group');
    expect(say('actors', { actors: ['iran'] })).toBe('IRAN');
    expect(say('hidden', { hidden: ['a', 'b', 'c', 'd', 'e'] })).toBe('A, B, C and 2 more');
    expect(say('ego', { ego: 'iran', steps: 2 })).toBe('2 steps around IRAN');
    expect(
      say('expand', { expand: [{ actor: 'us', direction: 'out', stance: 'opposes', limit: 9 }] }),
    ).toBe('US: opposes, made, 9 strongest');
  });
});

describe('the registry of actions', () => {
  it('gives no key to two actions of one place', () => {
    for (const scope of ['page', 'picture']) {
      const keys = ACTIONS.filter((action) => action.scope === scope).flatMap(
        ({ keys: each }) => each,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has one entry an id', () => {
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });

  it('offers to clear filters only where there are any', () => {
    const has = (view: ViewState): boolean =>
      commands(contextOf(view).context).some(({ id }) => id === 'clear');
    expect(has(PLAIN_VIEW)).toBe(false);
    expect(has({ ...PLAIN_VIEW, filter: { rollUp: false, contested: true } })).toBe(true);
  });

  it('walks, turns through ties and opens by keys alone', () => {
    const { state, type } = contextOf();
    type('ArrowRight');
    expect(state.ui.focused).toBe('left');
    type('ArrowRight');
    expect(state.ui.focused).toBe('right');
    type('ArrowLeft', 'ArrowUp');
    expect(state.ui.focused).toBe('top');
    type('ArrowDown', ']');
    expect(state.ui.focusedTie).toBe('left|supports|right');
    type(']');
    expect(state.ui.focusedTie).toBe('top|supports|left');
    type(']', '[', 'Enter');
    expect(state.view.selection).toEqual({
      type: 'tie',
      source: 'top',
      stance: 'supports',
      target: 'left',
    });
  });

  it('filters by keys', () => {
    const { state, type } = contextOf();
    type('1', 'c', 'r', 't');
    expect(state.view).toMatchObject({
      mode: 'table',
      filter: { stances: ['accuses', 'opposes'], contested: true, rollUp: true },
    });
  });
});

describe('keys', () => {
  it('are written as the registry writes them', () => {
    expect(press('K', { ctrlKey: true })).toBe('Mod+k');
    expect(press('k', { metaKey: true })).toBe('Mod+k');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
    expect(press('ArrowLeft', { shiftKey: true })).toBe('Shift+ArrowLeft');
  });

  it('are shown as they stand on the keyboard', () => {
    expect(showKey('Mod+k', false)).toBe('Ctrl K');
    expect(showKey('Mod+k', true)).toBe('⌘ K');
    expect(showKey('+', false)).toBe('+');
    expect(showKey('Alt+ArrowLeft', false)).toBe('Alt ←');
  });
});
