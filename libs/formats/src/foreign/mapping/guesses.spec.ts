import { describe, expect, it } from '@jest/globals';
import { dayOf, fittingFormats, idSchema } from '@stancegraph/model';
import fc from 'fast-check';
import { line } from '../../spec-datasets.js';
import { ValidIds } from './valid-ids.js';
import { kindOfWord, stanceOfWord } from './words.js';

describe('days', () => {
  it.each([
    ['2017-09-25', 'iso', '2017-09-25'],
    ['2017-09-25T23:30:00-05:00', 'iso', '2017-09-25'],
    ['2017-9-5', 'iso', '2017-09-05'],
    ['2017-02-30', 'iso', undefined],
    ['2017', 'iso', undefined],
    ['2017-09', 'iso', undefined],
    ['25.9.2017', 'day-month-year', '2017-09-25'],
    ['9/25/2017 10:00', 'month-day-year', '2017-09-25'],
    ['9/25/2017', 'day-month-year', undefined],
    ['20170925.0', 'compact', '2017-09-25'],
    ['1506297600', 'epoch-seconds', '2017-09-25'],
    ['1.5062976E12', 'epoch-milliseconds', '2017-09-25'],
    ['', 'epoch-seconds', undefined],
    ['Infinity', 'epoch-seconds', undefined],
  ] as const)('%s as %s is %s', (text, format, day) => {
    expect(dayOf(text, format)).toBe(day);
  });

  it.each([
    [['2017-09-25', '2017'], ['iso']],
    [['20170925', '20171004'], ['compact']],
    [['25/9/2017', '1/2/2017'], ['day-month-year']],
    [['1/2/2017'], ['day-month-year', 'month-day-year']],
    [['1506297600.0'], ['epoch-seconds']],
    [['1506297600000'], ['epoch-milliseconds']],
    [['2017', '2018', '2019'], []],
    [['1', '2'], []],
    [[], []],
  ])('%j are written as %j', (texts, formats) => {
    expect(fittingFormats(texts)).toEqual(formats);
  });
});

describe('words', () => {
  it.each([
    ['Allies', 'supports'],
    ['-1.0', 'opposes'],
    ['+1', 'supports'],
    ['BLAMES', 'accuses'],
    ['0', 'leave-out'],
    ['trade', undefined],
    ['7', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s is taken for %s', (word, stance) => {
    expect(stanceOfWord(word)).toBe(stance);
  });

  it('for kinds of actors', () => {
    expect(['Country', 'armed group', 'Armed-Group', 'planet'].map(kindOfWord)).toEqual([
      'state',
      'armed-group',
      'armed-group',
      undefined,
    ]);
  });
});

describe('ids', () => {
  it('are valid and differ, whatever they are made from, and stay where they are ids already', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.constantFrom('a', 'a-2', 'a b', '–', '')), { maxLength: 12 }),
        (texts) => {
          const ids = new ValidIds(texts, 'node');
          const made = texts.map((text) => ids.next(text));
          for (const id of made) expect(idSchema.safeParse(id).success).toBe(true);
          expect(new Set(made).size).toBe(made.length);
          for (const text of texts.filter((each) => idSchema.safeParse(each).success))
            expect(made[texts.indexOf(text)]).toBe(text);
          const fresh = new ValidIds(texts, 'node');
          const beside = texts.map((text) => fresh.fresh(text));
          expect(new Set([...beside, ...texts]).size).toBe(beside.length + new Set(texts).size);
          const again = new ValidIds(texts, 'node');
          expect(texts.map((text) => again.next(text))).toEqual(made);
        },
      ),
    );
  });
});
