import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { fontOf, measureText, TEXT_WIDTHS } from '@stancegraph/scene';
import { PICTURE_FAMILY, PICTURE_FONTS } from './fonts.js';

for (const { family, path } of PICTURE_FONTS) GlobalFonts.registerFromPath(path, family);
const context = createCanvas(1, 1).getContext('2d');
const painted = (text: string, size: number, weight: number): number => {
  context.font = fontOf(size, weight, PICTURE_FAMILY);
  return context.measureText(text).width;
};

/** What the table holds: the letters of the languages that the fonts are for, and signs that stand in names. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x391, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x493],
  [0x2010, 0x2015],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
] as const;

function tableOf(weight: number): { first: number; widths: string }[] {
  return RANGES.map(([first, last]) => {
    const codes = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const widths = codes.map((code) =>
      Math.round(painted(String.fromCodePoint(code), 1_000, weight)),
    );
    return { first, widths: widths.join(' ') };
  });
}

function fileOf(): string {
  const parts = { medium: tableOf(500), semibold: tableOf(600) };
  return `/**
 * Advance widths of IBM Plex Sans in thousandths of its size, by code points from \`first\` on. Made from the fonts by
 * apps/api/src/pictures/text-widths.spec.ts, which fails where it is stale; WRITE_WIDTHS=1 writes it anew.
 */
export const TEXT_WIDTHS: Readonly<
  Record<'medium' | 'semibold', readonly { readonly first: number; readonly widths: string }[]>
> = ${JSON.stringify(parts)};
`;
}

const PLACE = fileURLToPath(
  new URL('../../../../libs/scene/src/picture/text-widths.ts', import.meta.url),
);
if (process.env['WRITE_WIDTHS'] === '1') writeFileSync(PLACE, fileOf());

describe('the table of text widths', () => {
  it('is what the fonts say', () => {
    for (const [table, weight] of [
      [TEXT_WIDTHS.medium, 500],
      [TEXT_WIDTHS.semibold, 600],
    ] as const)
      for (const [at, { first, widths }] of tableOf(weight).entries()) {
        expect(table[at]?.first).toBe(first);
        const own = table[at]?.widths.split(' ').map(Number) ?? [];
        // Machines may round a half to either side.
        const off = widths
          .split(' ')
          .filter((width, letter) => !(Math.abs(Number(width) - (own[letter] ?? NaN)) <= 1));
        expect(off).toEqual([]);
      }
  });

  it.each([
    'Kurdistan Regional Government',
    'AVATAR, Type: To. (5,369) ≠ −',
    'Türkiye’nin açıklaması',
    'Правительство России',
    'Ελληνική Κυβέρνηση',
  ])('measures %s as it is painted, but for a few hundredths', (text) => {
    for (const [size, weight] of [
      [13, 500],
      [18, 600],
    ] as const) {
      const ratio = measureText(text, size, weight) / painted(text, size, weight);
      expect(ratio).toBeGreaterThan(0.99);
      expect(ratio).toBeLessThan(1.04);
    }
  });

  it('takes Arabic for no narrower than it is painted', () => {
    for (const text of ['إيران', 'حكومة إقليم كوردستان', 'آیت‌الله خامنه‌ای'])
      expect(measureText(text, 15, 600) / painted(text, 15, 600)).toBeGreaterThan(0.95);
  });
});
