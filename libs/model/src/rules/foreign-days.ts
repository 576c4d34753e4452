import { FOREIGN_DATE_FORMATS, type ForeignDateFormat } from '../foreign-mapping.schema.js';
import { dateSchema } from '../text.schema.js';

/**
 * The full day that a text names in this format, ISO 8601; undefined where it names none. A time of day is
 * left off, and the day is the one that is written: no time zone is applied but to epochs, which are UTC.
 */
export function dayOf(text: string, format: ForeignDateFormat): string | undefined {
  const day = READERS[format](text.trim());
  return day !== undefined && dateSchema.safeParse(day).success ? day : undefined;
}

const day = (year = '', month = '', date = ''): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
const THREE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,].*)?$/;

const READERS: Readonly<Record<ForeignDateFormat, (text: string) => string | undefined>> = {
  iso: (text) => {
    const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/.exec(text) ?? [];
    return year === undefined ? undefined : day(year, month, date);
  },
  'day-month-year': (text) => {
    const [, date, month, year] = THREE.exec(text) ?? [];
    return year === undefined ? undefined : day(year, month, date);
  },
  'month-day-year': (text) => {
    const [, month, date, year] = THREE.exec(text) ?? [];
    return year === undefined ? undefined : day(year, month, date);
  },
  compact: (text) => {
    const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text) ?? [];
    return year === undefined ? undefined : day(year, month, date);
  },
  'epoch-seconds': (text) => ofEpoch(text, 1000),
  'epoch-milliseconds': (text) => ofEpoch(text, 1),
};

function ofEpoch(text: string, factor: number): string | undefined {
  const number = text === '' ? NaN : Number(text);
  const date = new Date(number * factor);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Plausible epochs are of these years; else a number that counts something would be taken for a day. */
const isPlausible = (found: string): boolean => found >= '1971' && found < '2100';

/**
 * The formats in which at least half of these texts are days, best first. Two of them where days and months cannot be
 * told apart; none where they are no days.
 */
export function fittingFormats(texts: readonly string[]): ForeignDateFormat[] {
  if (texts.length === 0) return [];
  const fits = FOREIGN_DATE_FORMATS.map((format) => {
    const days = texts.map((text) => dayOf(text, format)).filter((found) => found !== undefined);
    const isEpoch = format.startsWith('epoch');
    return { format, count: isEpoch ? days.filter(isPlausible).length : days.length, isEpoch };
  }).filter(({ count }) => count * 2 >= texts.length);
  const exact = fits.filter(({ isEpoch }) => !isEpoch);
  // Eight digits are a day before they are a count of seconds.
  const fitting = exact.length > 0 ? exact : fits;
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  return fitting.filter(({ count }) => count === most).map(({ format }) => format);
}
