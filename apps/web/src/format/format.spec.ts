import { describe, expect, it } from '@jest/globals';
import { counted, formatCount, listed } from './counts.js';
import { dayNumber, dayOf, formatDay, formatRange } from './dates.js';
import { matchParts } from './matches.js';

describe('dates', () => {
  it('read as a person writes them', () => {
    expect(formatDay('2017-10-04')).toBe('4 Oct 2017');
    expect(formatRange('2017-10-01', '2017-10-05')).toBe('1–5 Oct 2017');
    expect(formatRange('2017-09-25', '2017-10-05')).toBe('25 Sep – 5 Oct 2017');
    expect(formatRange('2016-12-31', '2017-01-01')).toBe('31 Dec 2016 – 1 Jan 2017');
    expect(formatRange('2017-10-04', '2017-10-04')).toBe('4 Oct 2017');
  });

  it('count days the same both ways, over leap days and before 1970', () => {
    for (const day of ['1969-12-31', '2016-02-29', '2017-10-04'])
      expect(dayOf(dayNumber(day))).toBe(day);
    expect(dayNumber('2016-03-01') - dayNumber('2016-02-28')).toBe(2);
  });
});

describe('counts', () => {
  it('group thousands and name their thing', () => {
    expect(formatCount(5369)).toBe('5,369');
    expect(counted(1, 'tie')).toBe('1 tie');
    expect(counted(0, 'tie')).toBe('0 ties');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('matches of a search', () => {
  const marked = (text: string, query: string): string[] =>
    matchParts(text, query).flatMap((part) => (part.isMatch ? [part.text] : []));

  it('are found whatever the accents and the case', () => {
    expect(marked('Recep Tayyip Erdoğan', 'ERDOGAN')).toEqual(['Erdoğan']);
    expect(marked('İstanbul', 'istan')).toEqual(['İstan']);
    expect(marked('ﬁne', 'fi')).toEqual(['ﬁ']);
  });

  it('are marked for each word, everywhere', () => {
    expect(marked('Iran and Iraq', 'ira and')).toEqual(['Ira', 'and', 'Ira']);
    expect(marked('Iran', 'x')).toEqual([]);
    expect(marked('Iran', ' ')).toEqual([]);
  });

  it('lose nothing of the text', () => {
    const text = 'الأكراد 🏔 Erdoğan';
    expect(
      matchParts(text, 'erdogan')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
