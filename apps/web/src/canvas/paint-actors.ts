import {
  mixColours,
  SIZES,
  type ActorMark,
  type DisplayList,
  type Palette,
} from '@stancegraph/scene';
import { FONT, strengthened } from './paint-ties.js';

type Context = CanvasRenderingContext2D;

/** How far a dimmed actor is mixed toward the canvas; weaker than for ties, as it carries text. */
const DIM_ACTOR = 0.62;

export function actorColour(mark: Pick<ActorMark, 'emphasis'>, palette: Palette): string {
  return mark.emphasis === 'dimmed'
    ? mixColours(palette.node, palette.canvas, DIM_ACTOR)
    : palette.node;
}

/** Paints shapes, codes, rings and names. */
export function paintActors(
  context: Context,
  { actors }: DisplayList,
  palette: Palette,
  focused: string | undefined,
): void {
  context.save();
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const mark of actors) {
    paintShape(context, mark, palette);
    paintRing(context, mark, palette, mark.id === focused);
  }
  for (const mark of actors) paintName(context, mark, palette);
  context.restore();
}

function paintShape(context: Context, mark: ActorMark, palette: Palette): void {
  const colour = actorColour(mark, palette);
  context.beginPath();
  outline(context, mark, mark.r);
  context.fillStyle = mark.hollow ? palette.canvas : colour;
  context.fill();
  if (mark.hollow) {
    context.strokeStyle = colour;
    context.lineWidth = 2.5;
    context.stroke();
  }
  if (mark.code === undefined || mark.r < 11) return;
  context.fillStyle = mark.hollow ? colour : palette.onNode;
  context.textAlign = 'center';
  const size =
    mark.code.length > 2 ? Math.min(SIZES.code, mark.r * 0.58) : Math.max(12, mark.r * 0.62);
  context.font = `600 ${String(size)}px ${FONT}`;
  context.fillText(mark.code, mark.x, mark.y + 1);
}

function outline(context: Context, { x, y, shape }: ActorMark, r: number): void {
  if (shape === 'disc') {
    context.arc(x, y, r, 0, Math.PI * 2);
    return;
  }
  if (shape === 'square') {
    const half = r * 0.88;
    context.roundRect(x - half, y - half, half * 2, half * 2, 3);
    return;
  }
  const corners = shape === 'diamond' ? 4 : 6;
  const reach = shape === 'diamond' ? r * 1.12 : r;
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = (corner / corners) * Math.PI * 2 - Math.PI / 2;
    context[corner === 0 ? 'moveTo' : 'lineTo'](
      x + reach * Math.cos(angle),
      y + reach * Math.sin(angle),
    );
  }
  context.closePath();
}

function paintRing(context: Context, mark: ActorMark, palette: Palette, isFocused: boolean): void {
  const isMarked = mark.emphasis === 'hovered' || mark.emphasis === 'selected';
  if (!isMarked && !isFocused) return;
  context.beginPath();
  context.arc(mark.x, mark.y, mark.r + 4, 0, Math.PI * 2);
  context.lineWidth = isFocused ? 3 : 2.5;
  context.strokeStyle = isFocused ? palette.focus : palette.ink;
  context.stroke();
}

function paintName(context: Context, mark: ActorMark, palette: Palette): void {
  if (mark.name === undefined) return;
  const { text, size, weight, at, anchor } = mark.name;
  context.font = `${String(weight)} ${String(size)}px ${FONT}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'start' ? 'left' : 'right';
  context.lineWidth = SIZES.label.halo;
  context.strokeStyle = palette.canvas;
  context.strokeText(text, at.x, at.y);
  context.fillStyle =
    mark.emphasis === 'dimmed' ? palette.ink3 : strengthened(palette.ink, mark.emphasis, palette);
  context.fillText(text, at.x, at.y);
}
