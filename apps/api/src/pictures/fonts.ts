import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

interface FontFile {
  readonly family: string;
  readonly path: string;
}

/**
 * The fonts that the explorer is written in, by files for parts of the alphabets. Each is a family of its own: within
 * one family only one file of a weight would be looked into for a character.
 */
export const PICTURE_FONTS: readonly FontFile[] = [
  ...SUBSETS.map((subset) => ({
    family: `Plex ${subset}`,
    path: resolve(
      `@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-${subset}-wght-normal.woff2`,
    ),
  })),
  ...[500, 600].map((weight) => ({
    family: 'Plex arabic',
    path: resolve(
      `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${String(weight)}-normal.woff2`,
    ),
  })),
];

/** The list of families that texts of a picture are painted with; what they lack comes from the system, if it is there. */
export const PICTURE_FAMILY = `${[...new Set(PICTURE_FONTS.map(({ family }) => `"${family}"`))].join(', ')}, sans-serif`;
