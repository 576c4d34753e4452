import type { Stance } from '@stancegraph/model';

type Attributes = Readonly<Record<string, string | number>>;
const SVG = 'http://www.w3.org/2000/svg';

function svg(name: string, attributes: Attributes, ...children: Element[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

const path = (d: string, more: Attributes = {}): SVGElement =>
  svg('path', { d, fill: 'none', ...more });

const LINES: Readonly<Record<Stance, () => SVGElement>> = {
  supports: () => path('M1 6H22', { 'stroke-width': 2.2 }),
  opposes: () => path('M1 6H28', { 'stroke-width': 2.2, 'stroke-dasharray': '6.5 3.5' }),
  accuses: () =>
    path('M2 6H19', {
      'stroke-width': 2.2,
      'stroke-linecap': 'round',
      'stroke-dasharray': '0.01 4.2',
    }),
};
const HEADS: Readonly<Record<Stance, () => SVGElement>> = {
  supports: () => svg('path', { d: 'M21 1.5 31 6 21 10.5Z', class: 'filled', stroke: 'none' }),
  opposes: () => path('M29.5 0.5V11.5', { 'stroke-width': 2.6 }),
  accuses: () => path('M20.8 6 25.8 2 30.8 6 25.8 10Z', { 'stroke-width': 1.8 }),
};

/** A short tie with dash and head. The text beside it says the stance. */
export function stanceMark(stance: Stance, isAlleged = false): SVGElement {
  const line = isAlleged ? path('M1 4.4H22M1 7.6H22', { 'stroke-width': 1.3 }) : LINES[stance]();
  return svg(
    'svg',
    {
      class: `stance-mark ${stance}`,
      width: 32,
      height: 12,
      viewBox: '0 0 32 12',
      'aria-hidden': 'true',
    },
    line,
    HEADS[stance](),
  );
}

/** The one sign for what cannot both be right. */
export function contestedMark(): SVGElement {
  return svg(
    'svg',
    {
      class: 'contested-mark',
      width: 16,
      height: 16,
      viewBox: '0 0 16 16',
      'aria-hidden': 'true',
    },
    svg('circle', { cx: 8, cy: 8, r: 8 }),
    path('M4.5 6.4H11.5M4.5 9.6H11.5M10 3.8 6 12.2', { 'stroke-width': 1.4 }),
  );
}

/** What a button does, drawn in 16 × 16. */
const ICONS = {
  close: 'M3 3 13 13M13 3 3 13',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  info: 'M8 7.2v4M8 4.6v.2M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  keys: 'M1.5 4h13v8h-13zM4 7h.1M7 7h.1M10 7h.1M12.4 7h.1M5 9.6h6',
  sliders: 'M2 4.5h5M11 4.5h3M2 11.5h2M8 11.5h6M9 2.8v3.4M6 9.8v3.4',
} as const;

export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGElement {
  return svg(
    'svg',
    { class: 'icon', width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    path(ICONS[name], {
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}
