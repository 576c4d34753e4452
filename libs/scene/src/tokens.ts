import type { Stance } from '@stancegraph/model';

/** The colours that a picture is drawn with. Stance is the only thing that has a hue. */
export interface Palette {
  readonly canvas: string;
  readonly panel: string;
  readonly sunk: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly node: string;
  readonly onNode: string;
  readonly focus: string;
  readonly stance: Readonly<Record<Stance, string>>;
}

export const THEMES = ['light', 'dark', 'light-contrast', 'dark-contrast'] as const;
export type Theme = (typeof THEMES)[number];

const light: Palette = {
  canvas: '#fafaf7',
  panel: '#ffffff',
  sunk: '#f2f2ee',
  ink: '#1a1d21',
  ink2: '#50565e',
  ink3: '#646a72',
  line: '#e2e2dc',
  node: '#2a2f36',
  onNode: '#ffffff',
  focus: '#1557d6',
  stance: { supports: '#0c7674', opposes: '#b54e00', accuses: '#4f1499' },
};

const dark: Palette = {
  canvas: '#121417',
  panel: '#181b1f',
  sunk: '#22262c',
  ink: '#eceef0',
  ink2: '#b4bac2',
  ink3: '#8f969f',
  line: '#2d3238',
  node: '#d5d9de',
  onNode: '#121417',
  focus: '#7aa7ff',
  stance: { supports: '#2fd4cd', opposes: '#f08a3c', accuses: '#a67bf5' },
};

/** The colours of every theme; the style sheet of the explorer holds the same, checked by a test. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light,
  dark,
  'light-contrast': {
    ...light,
    canvas: '#ffffff',
    sunk: '#ffffff',
    ink: '#000000',
    ink2: '#1a1d21',
    ink3: '#33383f',
    line: '#8a8f96',
    node: '#000000',
    stance: { supports: '#00504e', opposes: '#8a3500', accuses: '#36006e' },
  },
  'dark-contrast': {
    ...dark,
    canvas: '#000000',
    panel: '#000000',
    sunk: '#000000',
    ink: '#ffffff',
    ink2: '#eceef0',
    ink3: '#d5d9de',
    line: '#757c85',
    node: '#ffffff',
    onNode: '#000000',
    stance: { supports: '#8ffff8', opposes: '#ffa05c', accuses: '#b68aff' },
  },
};

/** Lengths in CSS pixels. */
export const SIZES = {
  radius: { least: 20, most: 31, withoutCode: 11, onPhone: 0.86 },
  gapAtSource: 4,
  gapAtTarget: 7,
  clearance: 9,
  casing: 4,
  /** Width of a line that is gone, and what a selected line gains. */
  ghost: 1.4,
  strand: 1.6,
  selected: 1.2,
  halo: 12,
  badge: { height: 20, padding: 6.5, glyph: 9, gap: 3.5, mark: 14, text: 12 },
  label: { large: 15, small: 13, gap: 8, halo: 5, onPhone: 130 },
  code: 13,
} as const;

/** The fonts of texts in a picture, as CSS names them. */
export const FONT = '"IBM Plex Sans Variable", "IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';

/** How far what is not looked at is mixed into the canvas; actors less, as they bear a code. */
export const DIM = { tie: 0.68, actor: 0.62 } as const;

/** The sign on a badge that says the stance without colour. */
export const GLYPHS: Readonly<Record<Stance | 'other', string>> = {
  supports: '+',
  opposes: '−',
  accuses: '!',
  other: '',
};
