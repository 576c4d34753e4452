import { withoutBidiControls } from '@stancegraph/model';
import type { DisplayList } from '../display-list.js';
import type { Box } from '../geometry/boxes.js';
import { FONT, type Palette } from '../tokens.js';
import { drawActors } from './draw-actors.js';
import { drawBadges } from './draw-badges.js';
import { drawLegend, LEGEND_HEIGHT } from './draw-legend.js';
import { drawTies } from './draw-ties.js';
import type { Shape, Stroke, TextShape } from './shape.js';

export interface SvgOptions {
  readonly palette: Palette;
  /** What the picture shows, for readers who do not see it. */
  readonly title: string;
  /** Adds a row below that explains the marks. */
  readonly legend?: boolean;
}

/** A display list as an SVG document. The same list gives the same text, to the byte. */
export function toSvg(list: DisplayList, { palette, title, legend = false }: SvgOptions): string {
  const height = list.height + (legend ? LEGEND_HEIGHT : 0);
  const shapes = [
    ...drawTies(list, palette),
    ...drawActors(list, palette),
    ...drawBadges(list, palette),
    ...(legend ? drawLegend(list, palette) : []),
  ];
  return svgDocument(
    { width: list.width, height, title, ground: palette.canvas },
    shapes.map(svgElement),
  );
}

interface SvgHead {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The colour behind everything. */
  readonly ground: string;
}

/** A whole SVG document around elements. */
export function svgDocument(head: SvgHead, elements: readonly string[]): string {
  const { width, height, title, ground } = head;
  const size = attributes({ width, height, viewBox: `0 0 ${n(width)} ${n(height)}` });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} role="img" font-family="${escaped(FONT)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    ...elements,
    '</svg>',
    '',
  ].join('\n');
}

/** Elements in a window of their own: what reaches beyond it is cut, and their places count from its corner. */
export function svgWindow({ left, top, right, bottom }: Box, elements: readonly string[]): string {
  const place = { x: left, y: top, width: right - left, height: bottom - top };
  return [`<svg${attributes(place)}>`, ...elements, '</svg>'].join('\n');
}

/** One shape as an element. */
export function svgElement(shape: Shape): string {
  if (shape.form === 'text') return textOf(shape);
  const paint = { fill: shape.fill ?? 'none', ...strokeOf(shape.stroke) };
  switch (shape.form) {
    case 'circle':
      return `<circle${attributes({ cx: shape.at.x, cy: shape.at.y, r: shape.r, ...paint })}/>`;
    case 'box': {
      const { left, top, right, bottom } = shape.box;
      const place = {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        rx: shape.radius,
      };
      return `<rect${attributes({ ...place, ...paint })}/>`;
    }
    case 'curve': {
      const { from, control, to } = shape.curve;
      const d = `M${n(from.x)} ${n(from.y)}Q${n(control.x)} ${n(control.y)} ${n(to.x)} ${n(to.y)}`;
      return `<path${attributes({ d, ...paint })}/>`;
    }
    case 'polygon': {
      const d = shape.points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L');
      return `<path${attributes({ d: `M${d}${shape.open === true ? '' : 'Z'}`, ...paint })}/>`;
    }
  }
}

function textOf({ text, at, anchor, size, weight, fill, halo }: TextShape): string {
  const style = {
    x: at.x,
    // A third of the size below the centre line: where capitals and figures stand on.
    y: at.y + size * 0.35,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor,
    fill,
    ...(halo === undefined
      ? {}
      : {
          stroke: halo.colour,
          'stroke-width': halo.width,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
  };
  return `<text${attributes(style)}>${escaped(text)}</text>`;
}

function strokeOf(stroke: Stroke | undefined): Record<string, string | number> {
  if (stroke === undefined) return {};
  const { colour, width, dash = [], cap = 'butt' } = stroke;
  return {
    stroke: colour,
    'stroke-width': width,
    ...(cap === 'butt' ? {} : { 'stroke-linecap': cap }),
    ...(dash.length === 0 ? {} : { 'stroke-dasharray': dash.map(n).join(' ') }),
  };
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escaped(value)}"`)
    .join('');
}

/** To a hundredth of a pixel, so that the last digits of a computation cannot change a picture. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes for text and attributes; leaves out what XML does not know, and what turns the direction of a text. */
function escaped(text: string): string {
  return withoutBidiControls(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
