import { mixColours } from '../colour.js';
import type { ActorMark, DisplayList } from '../display-list.js';
import { boxAround } from '../geometry/boxes.js';
import type { Point } from '../geometry/curve.js';
import { DIM, SIZES, type Palette } from '../tokens.js';
import type { Shape } from './shape.js';

/** Shapes with codes and rings, then all names. `focused` is the actor that the keyboard is on. */
export function drawActors(
  { actors }: Pick<DisplayList, 'actors'>,
  palette: Palette,
  focused?: string,
): Shape[] {
  return [
    ...actors.flatMap((mark) => [
      ...drawBody(mark, palette),
      ...drawRing(mark, palette, mark.id === focused),
      ...(mark.pinned ? drawPin(mark, palette) : []),
    ]),
    ...actors.flatMap((mark) => drawName(mark, palette)),
  ];
}

function drawBody(mark: ActorMark, palette: Palette): Shape[] {
  const { gone, hollow, code } = mark;
  const full = gone ? palette.ink3 : palette.node;
  const colour = mark.emphasis === 'dimmed' ? mixColours(full, palette.canvas, DIM.actor) : full;
  const outline = outlineOf(mark);
  const isOutlined = hollow || gone;
  const stroke = gone ? { colour, width: 1.5, dash: [3, 3] } : { colour, width: 2 };
  return [
    isOutlined ? { ...outline, fill: palette.canvas, stroke } : { ...outline, fill: colour },
    ...(code === undefined || mark.r < SIZES.radius.withoutCode
      ? []
      : [drawCode(mark, code, isOutlined ? colour : palette.onNode)]),
  ];
}

function drawCode({ x, y, r }: ActorMark, code: string, fill: string): Shape {
  const size = code.length > 2 ? Math.min(SIZES.code, r * 0.58) : Math.max(12, r * 0.62);
  return { form: 'text', text: code, at: { x, y }, anchor: 'middle', size, weight: 600, fill };
}

function outlineOf({ x, y, r, shape }: ActorMark): Shape & { form: 'circle' | 'box' | 'polygon' } {
  switch (shape) {
    case 'disc':
      return { form: 'circle', at: { x, y }, r };
    case 'square':
      return { form: 'box', box: boxAround({ x, y }, r * 1.76, r * 1.76), radius: r * 0.3 };
    case 'diamond':
      return { form: 'polygon', points: corners({ x, y }, r * 1.12, 4) };
    case 'hexagon':
      return { form: 'polygon', points: corners({ x, y }, r, 6) };
  }
}

function corners({ x, y }: Point, reach: number, count: number): Point[] {
  return Array.from({ length: count }, (_, corner) => {
    const angle = (corner / count) * Math.PI * 2 - Math.PI / 2;
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
}

function drawRing(mark: ActorMark, palette: Palette, isFocused: boolean): Shape[] {
  const { x, y, r, ringed, appeared = false, emphasis } = mark;
  if (!ringed && !isFocused && !appeared) return [];
  const ink =
    emphasis === 'dimmed' ? mixColours(palette.ink, palette.canvas, DIM.actor) : palette.ink;
  const stroke = isFocused
    ? { colour: palette.focus, width: 3 }
    : { colour: ink, width: ringed ? 2.5 : 1.5 };
  return [{ form: 'circle', at: { x, y }, r: r + 4, stroke }];
}

function drawPin({ x, y, r }: ActorMark, { ink, canvas }: Palette): Shape[] {
  const at = { x: x + r * 0.72, y: y - r * 0.72 };
  return [{ form: 'circle', at, r: 4.5, fill: ink, stroke: { colour: canvas, width: 2 } }];
}

function drawName({ name, emphasis, gone }: ActorMark, palette: Palette): Shape[] {
  if (name === undefined) return [];
  const { text, size, weight, at, anchor } = name;
  const fill = emphasis === 'dimmed' || gone ? palette.ink3 : palette.ink;
  const halo = { colour: palette.canvas, width: SIZES.label.halo };
  return [{ form: 'text', text, at, anchor, size, weight, fill, halo }];
}
