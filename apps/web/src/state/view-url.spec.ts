import { describe, expect, it } from '@jest/globals';
import { filterOfAddress } from '@stancegraph/contract';
import { STANCES } from '@stancegraph/model';
import fc from 'fast-check';
import { tidy } from './changes.js';
import { FILTER_ORDER } from '@stancegraph/network';
import { LAYOUTS, PLAIN_VIEW, UNITS, type ViewState } from './view-state.js';
import { readView, writeView } from './view-url.js';

const ids = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,12}$/);
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[] | undefined> =>
  fc.option(fc.uniqueArray(item, { minLength: 1, maxLength: 4 }), { nil: undefined });
/** Addresses keep five figures. */
const place = fc.integer({ min: -99_999, max: 99_999 }).map((figures) => figures / 100);
const days = fc.constantFrom('2017-09-25', '2017-10-02', '2017-10-04');

const views: fc.Arbitrary<ViewState> = fc
  .record({
    filter: fc.record({
      datasets: list(ids),
      stances: list(fc.constantFrom(...STANCES)),
      issues: list(ids),
      outlets: list(fc.constantFrom('Reuters', 'Le Monde, Paris', 'A&B=C', 'وكالة مهر')),
      from: fc.option(fc.constant('2017-09-01'), { nil: undefined }),
      to: fc.option(days, { nil: undefined }),
      undated: fc.option(fc.constant(false), { nil: undefined }),
      minCount: fc.option(fc.integer({ min: 2, max: 99 }), { nil: undefined }),
      contested: fc.option(fc.constant(true), { nil: undefined }),
      countries: list(fc.constantFrom('IRN', 'TUR')),
      text: fc.option(fc.constantFrom('oil, gas', 'a+b & "c"'), { nil: undefined }),
      ego: ids,
      steps: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      expand: list(
        fc.record(
          {
            actor: ids,
            direction: fc.constantFrom('out' as const, 'in' as const, 'both' as const),
            stance: fc.constantFrom(...STANCES),
            limit: fc.integer({ min: 1, max: 500 }),
          },
          { requiredKeys: ['actor', 'direction'] },
        ),
      ),
      hidden: list(ids),
      rollUp: fc.boolean(),
    }),
    selection: fc.option(
      fc.oneof(
        ids.map((id) => ({ type: 'actor' as const, id })),
        fc.tuple(ids, fc.constantFrom(...STANCES), ids).map(([source, stance, target]) => ({
          type: 'tie' as const,
          source,
          stance,
          target,
        })),
      ),
      { nil: undefined },
    ),
    off: fc.subarray([...FILTER_ORDER]),
    unit: fc.constantFrom(...UNITS),
    layout: fc.constantFrom(...LAYOUTS),
    pins: fc.dictionary(ids, fc.record({ x: place, y: place })),
    path: fc.option(
      fc.record(
        {
          from: ids,
          to: ids,
          directed: fc.boolean(),
          alone: fc.boolean(),
          stances: fc.subarray([...STANCES], { minLength: 1 }),
        },
        { requiredKeys: ['from', 'to', 'directed', 'alone'] },
      ),
      { nil: undefined },
    ),
    statement: fc.option(
      ids.map((id) => `set:${id}`),
      { nil: undefined },
    ),
    rows: fc.option(fc.constantFrom('a b', 'ü&'), { nil: undefined }),
    camera: fc.option(fc.record({ x: place, y: place, span: fc.integer({ min: 1, max: 99 }) }), {
      nil: undefined,
    }),
    mode: fc.constantFrom('picture' as const, 'table' as const),
    tab: fc.constantFrom('actors' as const, 'ties' as const, 'statements' as const),
    sort: fc.option(
      fc.record({ column: fc.constantFrom('source', 'statements'), descending: fc.boolean() }),
      {
        nil: undefined,
      },
    ),
  })
  .map((view) => ({ ...view, filter: tidy(view.filter) }));

describe('the URL of a view', () => {
  it('gives the same view back', () => {
    fc.assert(
      fc.property(views, (view) => {
        const read = readView(writeView(view));
        expect(read.ignored).toEqual([]);
        // The server takes every key that the page writes, and reads the same filter.
        expect(() => filterOfAddress(writeView(view))).not.toThrow();
        // Parts left out and parts undefined mean the same.
        expect(JSON.parse(JSON.stringify(read.view))).toEqual(JSON.parse(JSON.stringify(view)));
      }),
    );
  });

  it('keeps commas readable', () => {
    const view: ViewState = {
      ...PLAIN_VIEW,
      filter: { rollUp: true, stances: ['opposes', 'accuses'] },
      selection: { type: 'tie', source: 'iran', stance: 'accuses', target: 'us' },
    };
    expect(writeView(view)).toBe('?stances=opposes,accuses&rollUp=true&tie=iran,accuses,us');
  });

  it('tells a first visit from a view without filters', () => {
    expect(readView('').view).toBeUndefined();
    expect(readView(writeView(PLAIN_VIEW)).view).toEqual(PLAIN_VIEW);
  });

  it.each([
    ['?rollUp=true&bogus=1', ['bogus']],
    ['?stances=hates', ['stances']],
    ['?from=2017-02-30', ['from']],
    ['?from=2017-10-04&to=2017-10-01', ['to']],
    ['?tie=iran,accuses', ['tie']],
    ['?tie=iran,hates,us', ['tie']],
    ['?tie=a,accuses,b,c', ['tie']],
    ['?actor=%00', ['actor']],
    ['?mode=cinema&tab=x&sort=%3B', ['mode', 'tab', 'sort']],
    ['?minCount=two', ['minCount']],
    ['?steps=2', ['steps']],
    ['?expand=iran,sideways', ['expand']],
    ['?off=stances,colour', ['off']],
    ['?pin=iran,1', ['pin']],
    ['?pin=iran,1,1e999', ['pin']],
    ['?path=iran', ['path']],
    ['?path=iran,us,backwards', ['path']],
    ['?camera=1,2,0', ['camera']],
    ['?view=short&rows=x', ['rows']],
    ['?minCount=0', ['minCount']],
    ['?rollUp=perhaps', ['rollUp']],
    ['?__proto__=1&constructor=2', ['__proto__', 'constructor']],
  ])('leaves out and names what is wrong in %s', (search, keys) => {
    const { view, ignored } = readView(search);
    expect(ignored.map(({ key }) => key)).toEqual(keys);
    expect(view?.mode ?? 'picture').toBe('picture');
  });

  it('is the name of a saved view as long as nothing was changed', () => {
    const query = '?contested=true&rollUp=true';
    const view: ViewState = {
      ...PLAIN_VIEW,
      filter: { rollUp: true, contested: true },
      saved: { name: 'disputed', title: 'Disputed', query },
    };
    expect(writeView(view)).toBe('?view=disputed');
    expect(readView('?view=disputed')).toEqual({ saved: 'disputed', ignored: [] });
    expect(writeView({ ...view, mode: 'table' })).toBe(`${query}&mode=table`);
  });

  it('never throws, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readView(`?${text}`)).not.toThrow();
      }),
    );
  });
});
