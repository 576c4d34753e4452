import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../format/dates.js';
import { axisLabel, binAt, binDays, datesOf, moveWindow, windowOf } from './bins.js';

const day = (date: string, supports = 1) => ({ date, supports, opposes: 0, accuses: 0 });

describe('bins of a timeline', () => {
  it('are days for a short span, events included', () => {
    const { bins, granularity } = binDays(
      [day('2017-10-02', 3), day('2017-10-04')],
      [{ date: '2017-09-25', title: 'Referendum held' }],
    );
    expect(granularity).toBe('day');
    expect(dayOf(bins[0]?.first ?? 0)).toBe('2017-09-24');
    expect(bins[binAt(bins, dayNumber('2017-10-02'))]?.supports).toBe(3);
    expect(axisLabel(bins, 0, 1, granularity)).toBe('24 Sep');
    expect(axisLabel(bins, 1, 1, granularity)).toBe('25');
  });

  it('grow coarser with the span', () => {
    const granularity = (last: string): string =>
      binDays([day('2010-01-01'), day(last)], []).granularity;
    expect(granularity('2010-02-01')).toBe('day');
    expect(granularity('2010-06-01')).toBe('week');
    expect(granularity('2014-01-01')).toBe('month');
    expect(granularity('2024-01-01')).toBe('year');
  });

  it('lie side by side and lose no statement', () => {
    const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((number) => day(dayOf(number), 2));
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 20 }), (days) => {
        const { bins } = binDays(days, []);
        expect(bins.reduce((sum, { supports }) => sum + supports, 0)).toBe(days.length * 2);
        bins.slice(1).forEach(({ first }, at) => {
          expect(first).toBe((bins[at]?.last ?? NaN) + 1);
        });
      }),
    );
  });

  it('are none where nothing is dated', () => {
    expect(binDays([], []).bins).toEqual([]);
  });
});

describe('the window over them', () => {
  const { bins } = binDays([day('2017-10-01'), day('2017-10-05')], []);
  const last = bins.length - 1;

  it('is all where the filter has no dates, and then sets none', () => {
    expect(windowOf(bins, {})).toEqual({ from: 0, to: last });
    expect(datesOf(bins, { from: 0, to: last })).toEqual({ from: undefined, to: undefined });
  });

  it('stands for the dates of the filter and back', () => {
    const dates = { from: '2017-10-02', to: '2017-10-04' };
    expect(datesOf(bins, windowOf(bins, dates))).toEqual(dates);
  });

  it('moves no end past the other or off the axis', () => {
    expect(moveWindow({ from: 2, to: 3 }, 'from', 9, bins.length)).toEqual({ from: 3, to: 3 });
    expect(moveWindow({ from: 2, to: 3 }, 'to', -9, bins.length)).toEqual({ from: 2, to: 2 });
    expect(moveWindow({ from: 1, to: 3 }, 'both', -9, bins.length)).toEqual({ from: 0, to: 2 });
    expect(moveWindow({ from: 1, to: 3 }, 'both', Infinity, bins.length)).toEqual({
      from: last - 2,
      to: last,
    });
  });
});
