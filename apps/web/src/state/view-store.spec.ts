import { describe, expect, it } from '@jest/globals';
import { patchFilter, select } from './changes.js';
import { createViewStore, type Address } from './view-store.js';

/** A browser's address and history, as far as views need them. */
function fakeAddress(first: string): Address & { readonly entries: string[]; back: () => void } {
  const entries = [first];
  let at = 0;
  const listeners = new Set<() => void>();
  return {
    entries,
    search: () => entries[at] ?? '',
    push: (query) => {
      at += 1;
      entries.splice(at, Infinity, query);
    },
    replace: (query) => {
      entries[at] = query;
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back: () => {
      at -= 1;
      for (const listener of listeners) listener();
    },
  };
}

describe('a view and its address', () => {
  it('go together, and back', () => {
    const address = fakeAddress('?rollUp=true');
    const { view, change } = createViewStore(address);
    change(select({ type: 'actor', id: 'iran' }));
    change(patchFilter({ contested: true }));
    expect(address.entries).toEqual([
      '?rollUp=true',
      '?rollUp=true&actor=iran',
      '?contested=true&rollUp=true&actor=iran',
    ]);
    address.back();
    expect(view.get().filter).toEqual({ rollUp: true });
    expect(view.get().selection).toEqual({ type: 'actor', id: 'iran' });
  });

  it('replace where history is to stay as it is', () => {
    const address = fakeAddress('?rollUp=true');
    createViewStore(address).change(patchFilter({ from: '2017-10-02' }), 'replace');
    expect(address.entries).toEqual(['?from=2017-10-02&rollUp=true']);
  });

  it('add no entry for a change that changes nothing', () => {
    const address = fakeAddress('?rollUp=true');
    createViewStore(address).change(patchFilter({ rollUp: true }));
    expect(address.entries).toHaveLength(1);
  });

  it('are undone and redone, the selection aside, and say what was done', () => {
    const address = fakeAddress('?rollUp=true');
    const { view, history, change, goTo } = createViewStore(address, (before, after) =>
      before.filter.contested === after.filter.contested ? 'other' : 'contested',
    );
    change(patchFilter({ contested: true }));
    change(select({ type: 'actor', id: 'iran' }));
    change(patchFilter({ minCount: 2 }));
    expect(history.get().entries.map(({ label }) => label)).toEqual(['', 'contested', 'other']);
    goTo(0);
    expect(view.get().filter).toEqual({ rollUp: true });
    expect(view.get().selection).toEqual({ type: 'actor', id: 'iran' });
    goTo(2);
    expect(view.get().filter).toEqual({ rollUp: true, contested: true, minCount: 2 });
    goTo(1);
    change(patchFilter({ undated: false }));
    expect(history.get().entries).toHaveLength(3);
    expect(history.get().at).toBe(2);
    expect(address.entries.at(-1)).toBe('?undated=false&contested=true&rollUp=true&actor=iran');
  });

  it('note nothing where nothing changed', () => {
    const { history, change } = createViewStore(fakeAddress('?rollUp=true'));
    change(patchFilter({ rollUp: true }));
    expect(history.get().entries).toHaveLength(1);
  });

  it('name what was not understood, and know a first visit', () => {
    expect(createViewStore(fakeAddress('?bogus=1')).ignored.get()).toEqual([
      { key: 'bogus', value: '1' },
    ]);
    expect(createViewStore(fakeAddress('')).isFirstVisit).toBe(true);
    expect(createViewStore(fakeAddress('?rollUp=false')).isFirstVisit).toBe(false);
  });
});
