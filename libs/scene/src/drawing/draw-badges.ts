import type { BadgeMark, DisplayList, TieMark } from '../display-list.js';
import { boxAround } from '../geometry/boxes.js';
import type { Point } from '../geometry/curve.js';
import { SIZES, type Palette } from '../tokens.js';
import { tieColour } from './draw-ties.js';
import type { Shape } from './shape.js';

/** All badges: glyph, count and, where contested, the sign ≠. */
export function drawBadges({ ties }: Pick<DisplayList, 'ties'>, palette: Palette): Shape[] {
  return ties.flatMap((tie) => (tie.badge === undefined ? [] : drawBadge(tie, tie.badge, palette)));
}

function drawBadge(tie: TieMark, badge: BadgeMark, palette: Palette): Shape[] {
  const { x, y, width, height, text } = badge;
  const { padding, glyph, gap, mark } = SIZES.badge;
  const filled = tie.emphasis === 'selected';
  const colour = tieColour(tie, palette);
  const left = x - width / 2 + padding;
  const faint = tie.emphasis === 'dimmed' || tie.change === 'same';
  const ink = filled ? palette.panel : faint ? palette.ink3 : palette.ink;
  const dash = tie.alleged || tie.change === 'gone' ? { dash: [3, 2] } : {};
  return [
    {
      form: 'box',
      box: boxAround(badge, width, height),
      radius: height / 2,
      fill: filled ? colour : palette.panel,
      stroke: { colour, width: 1.5, ...dash },
    },
    ...(badge.glyph === ''
      ? []
      : drawGlyph(tie, { x: left + glyph / 2, y }, filled ? palette.panel : colour)),
    {
      form: 'text',
      text,
      at: { x: badge.glyph === '' ? left : left + glyph + gap, y },
      anchor: 'start',
      size: SIZES.badge.text,
      weight: 600,
      fill: ink,
    },
    ...(badge.contested
      ? drawContested(
          { x: x + width / 2 - mark / 2 - 3.5, y },
          ink,
          filled ? colour : palette.panel,
        )
      : []),
  ];
}

/** Drawn rather than written: the same in every font, and as heavy as the line. */
function drawGlyph({ stance }: TieMark, { x, y }: Point, colour: string): Shape[] {
  const bar = (from: Point, to: Point): Shape => ({
    form: 'polygon',
    points: [from, to],
    open: true,
    stroke: { colour, width: 2 },
  });
  if (stance === 'accuses') {
    return [
      bar({ x, y: y - 5 }, { x, y: y + 1.5 }),
      { form: 'circle', at: { x, y: y + 4 }, r: 1.2, fill: colour },
    ];
  }
  const across = bar({ x: x - 4.5, y }, { x: x + 4.5, y });
  return stance === 'opposes' ? [across] : [across, bar({ x, y: y - 4.5 }, { x, y: y + 4.5 })];
}

/** The one sign for what cannot both be right. */
export function drawContested({ x, y }: Point, disc: string, sign: string): Shape[] {
  const stroke = { colour: sign, width: 1.2 };
  const bar = (from: Point, to: Point): Shape => ({
    form: 'polygon',
    points: [from, to],
    open: true,
    stroke,
  });
  return [
    { form: 'circle', at: { x, y }, r: SIZES.badge.mark / 2, fill: disc },
    bar({ x: x - 3, y: y - 1.6 }, { x: x + 3, y: y - 1.6 }),
    bar({ x: x - 3, y: y + 1.6 }, { x: x + 3, y: y + 1.6 }),
    bar({ x: x - 1.8, y: y + 4 }, { x: x + 1.8, y: y - 4 }),
  ];
}
