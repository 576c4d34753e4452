import { describe, expect, it } from '@jest/globals';
import { filterShape, type Filter } from '@stancegraph/model';
import type { Graph } from '@stancegraph/contract';
import { setFilter } from '../state/changes.js';
import { FIRST_UI, type UiState } from '../state/ui-state.js';
import { PLAIN_VIEW, type ViewState } from '../state/view-state.js';
import type { ActionContext } from './action.js';
import { ACTIONS, actionFor, commands } from './actions.js';
import { FILTERS, filtersOn } from './filters.js';
import { showKey, writeKey } from './keys.js';

const press = (key: string, more: Partial<Parameters<typeof writeKey>[0]> = {}): string =>
  writeKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

const counts = { supports: 0, opposes: 0, accuses: 0 };
const actor = (id: string) => ({
  id,
  name: id,
  kind: 'state' as const,
  aliases: [],
  made: counts,
  received: counts,
  voices: [],
});
const tie = (source: string, target: string) => ({
  source,
  stance: 'supports' as const,
  target,
  count: 1,
  undated: 0,
  documents: [],
  outlets: [],
  contested: false,
});
const graph = {
  actors: [actor('left'), actor('right'), actor('top')],
  ties: [tie('left', 'right'), tie('top', 'left')],
} as unknown as Graph;

function contextOf(view: ViewState = PLAIN_VIEW, ui: UiState = FIRST_UI) {
  const state = { view, ui };
  const context: ActionContext = {
    get view() {
      return state.view;
    },
    get ui() {
      return state.ui;
    },
    graph,
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
  it('knows every part of the filter but roll-up', () => {
    const known = FILTERS.flatMap(({ off }) => Object.keys(off));
    const parts = Object.keys(filterShape).filter((key) => key !== 'rollUp');
    expect([...known].sort()).toEqual([...parts].sort());
  });

  it('switches each off again', () => {
    const filter = {
      rollUp: true,
      datasets: ['d'],
      stances: ['opposes' as const],
      issues: ['i'],
      documents: ['d'],
      outlets: ['o'],
      kinds: ['state' as const],
      actors: ['left'],
      from: '2017-10-01',
      undated: false,
      minCount: 2,
      contested: true,
    };
    expect(filtersOn(filter)).toHaveLength(FILTERS.length);
    const off = filtersOn(filter).reduce<Filter>(
      (rest, entry) => ({ ...rest, ...entry.off }),
      filter,
    );
    expect(setFilter(off)(PLAIN_VIEW).filter).toEqual({ rollUp: true });
  });

  it('reads as a person would say it', () => {
    const names = { facets: undefined, actor: (id: string) => id.toUpperCase() };
    const say = (id: string, filter: Parameters<typeof filtersOn>[0]): string | undefined =>
      FILTERS.find((entry) => entry.id === id)?.describe(filter, names);
    expect(say('dates', { from: '2017-10-01', to: '2017-10-05' })).toBe('1–5 Oct 2017');
    expect(say('dates', { from: '2017-10-01' })).toBe('from 1 Oct 2017');
    expect(say('kinds', { kinds: ['state', 'armed-group'] })).toBe('State and Armed group');
    expect(say('actors', { actors: ['iran'] })).toBe('IRAN');
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
