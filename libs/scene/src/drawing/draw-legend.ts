import { STANCES, type Stance } from '@stancegraph/model';
import type { DisplayList } from '../display-list.js';
import { dashOf, widthOf, withHead } from '../geometry/head.js';
import { SIZES, type Palette } from '../tokens.js';
import { drawContested } from './draw-badges.js';
import { drawTies } from './draw-ties.js';
import type { Shape } from './shape.js';

export const LEGEND_HEIGHT = 44;
/** Every entry has the same room: this list knows no measure. */
const ENTRY = 150;
const LINE = 32;

/**
 * A row below the picture: each stance with its line and how many ties are drawn, and what ≠ means. `contested`: how
 * many are, where badges do not tell because they are left out.
 */
export function drawLegend(
  { ties, height }: Pick<DisplayList, 'ties' | 'height'>,
  palette: Palette,
  contested?: number,
): Shape[] {
  const y = height + LEGEND_HEIGHT / 2;
  const stated = ties.filter(({ alleged }) => !alleged);
  const counts = STANCES.map((stance) => stated.filter((tie) => tie.stance === stance).length);
  const entries = STANCES.flatMap((stance, at) => {
    const x = 20 + at * ENTRY;
    return [...sample(stance, x, y, palette), label(`${stance} ${counts[at] ?? 0}`, x, y, palette)];
  });
  const told = contested ?? stated.filter(({ badge }) => badge?.contested === true).length;
  if (told === 0) return entries;
  const x = 20 + STANCES.length * ENTRY;
  return [
    ...entries,
    ...drawContested({ x: x + LINE - SIZES.badge.mark / 2, y }, palette.ink, palette.canvas),
    label(`contested ${told}`, x, y, palette),
  ];
}

function sample(stance: Stance, x: number, y: number, palette: Palette): Shape[] {
  const to = { x: x + LINE, y };
  const curve = { from: { x, y }, control: { x: x + LINE / 2, y }, to };
  const width = widthOf(1.5);
  const mark = {
    key: '',
    source: '',
    target: '',
    stance,
    ...withHead(curve, stance, width),
    width,
    dash: dashOf(stance, width),
    alleged: false,
    emphasis: 'normal' as const,
  };
  return drawTies({ ties: [mark] }, palette);
}

function label(text: string, x: number, y: number, { ink2 }: Palette): Shape {
  const at = { x: x + LINE + 8, y };
  return {
    form: 'text',
    text,
    at,
    anchor: 'start',
    size: SIZES.label.small,
    weight: 500,
    fill: ink2,
  };
}
