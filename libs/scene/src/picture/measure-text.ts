import type { Measure } from '../scene-input.js';
import { TEXT_WIDTHS } from './text-widths.js';

/** Widths by code point in thousandths of the size, of the two weights that pictures are written in. */
const TABLES = [500, 600].map((weight) => {
  const table = new Map<number, number>();
  for (const { first, widths } of TEXT_WIDTHS[weight === 500 ? 'medium' : 'semibold'])
    widths.split(' ').forEach((width, at) => table.set(first + at, Number(width)));
  return table;
});

/** What characters that the table lacks are taken for: wide rather than narrow. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const OTHERS = { none: 0, arabic: 480, wide: 1_000, picture: 1_250, unknown: 620 } as const;

/**
 * The width of a text in IBM Plex Sans in pixels, without a painter: the same on every machine, so that what is placed
 * by it is too. From a table of advance widths; kerning and Arabic joining are left out, which errs by a few hundredths.
 */
export const measureText: Measure = (text, size, weight) => {
  const table = TABLES[weight < 550 ? 0 : 1];
  let width = 0;
  for (const character of text)
    width += table?.get(character.codePointAt(0) ?? 0) ?? other(character);
  return (width * size) / 1_000;
};

function other(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return OTHERS.none;
  if (/\p{Script=Arabic}/u.test(character)) return OTHERS.arabic;
  if (WIDE.test(character)) return OTHERS.wide;
  return /\p{Extended_Pictographic}/u.test(character) ? OTHERS.picture : OTHERS.unknown;
}
