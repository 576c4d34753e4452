import { mixColours } from '../colour.js';
import type { DisplayList, TieMark } from '../display-list.js';
import { part } from '../geometry/curve.js';
import type { LineKind } from '../line-kind.js';
import { DIM, SIZES, type Palette } from '../tokens.js';
import type { Shape } from './shape.js';

/** Colour belongs to stance: every other line is grey. */
export function lineColour(kind: LineKind, palette: Palette): string {
  return kind === 'other' ? palette.ink3 : palette.stance[kind];
}

/** The colour of a tie as strong as its emphasis asks; grey where it is gone or the same as before. */
export function tieColour(
  { stance, emphasis, change }: Pick<TieMark, 'stance' | 'emphasis' | 'change'>,
  palette: Palette,
): string {
  const own = lineColour(stance, palette);
  const colour =
    change === 'gone'
      ? palette.ink3
      : change === 'same'
        ? mixColours(palette.ink3, palette.canvas, 0.4)
        : own;
  return emphasis === 'dimmed' ? mixColours(colour, palette.canvas, DIM.tie) : colour;
}

/** All lines, each over its casing so that crossings weave, then all heads. */
export function drawTies({ ties }: Pick<DisplayList, 'ties'>, palette: Palette): Shape[] {
  return [
    ...ties.flatMap((tie) => drawLine(tie, palette)),
    ...ties.map((tie) => drawHead(tie, palette)),
  ];
}

function drawLine(tie: TieMark, palette: Palette): Shape[] {
  const colour = tieColour(tie, palette);
  return [
    tie.emphasis === 'selected' ? haloOf(tie, palette) : casingOf(tie, palette),
    ...(tie.strands ?? []).map((line) => stroked({ line }, tie.width, colour, tie.dash)),
    ...(tie.strands !== undefined
      ? []
      : tie.alleged
        ? [stroked(tie, 5, colour), stroked(tie, 2.4, palette.canvas)]
        : [stroked(tie, tie.width, colour, tie.dash)]),
  ];
}

/** Leaves the ends free, where ties of one actor lie close. */
function casingOf({ line, width, alleged }: TieMark, { canvas }: Palette): Shape {
  const seen = alleged ? 5 : width;
  return {
    form: 'curve',
    curve: part(line, 0.14, 0.88),
    stroke: { colour: canvas, width: seen + SIZES.casing },
  };
}

function haloOf({ line, stance }: TieMark, palette: Palette): Shape {
  const colour = mixColours(lineColour(stance, palette), palette.canvas, 0.82);
  return { form: 'curve', curve: line, stroke: { colour, width: SIZES.halo, cap: 'round' } };
}

function stroked(
  { line }: Pick<TieMark, 'line'>,
  width: number,
  colour: string,
  dash: readonly number[] = [],
): Shape {
  // Dots are dashes without length: round ends make them round.
  const cap = dash[0] === 0 ? 'round' : 'butt';
  return { form: 'curve', curve: line, stroke: { colour, width, dash, cap } };
}

function drawHead(tie: TieMark, palette: Palette): Shape {
  const { kind, points, stroke } = tie.head;
  const colour = tieColour(tie, palette);
  if (kind === 'triangle') return { form: 'polygon', points, fill: colour };
  const line = { colour, width: stroke };
  return kind === 'bar'
    ? { form: 'polygon', points, open: true, stroke: line }
    : { form: 'polygon', points, fill: palette.canvas, stroke: line };
}
