import { withoutBidiControls } from '@stancegraph/model';
import type { Shape } from '../drawing/shape.js';
import { FONT } from '../tokens.js';
import type { PaintContext } from './paint-context.js';

/** Paints shapes in their order. Leaves the context as it found it. `family` is a list of fonts as CSS has it. */
export function paintShapes(
  context: PaintContext,
  shapes: readonly Shape[],
  family: string = FONT,
): void {
  context.save();
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const shape of shapes) {
    if (shape.form === 'text') paintText(context, shape, family);
    else paintShape(context, shape);
  }
  context.restore();
}

function paintShape(context: PaintContext, shape: Exclude<Shape, { form: 'text' }>): void {
  context.beginPath();
  trace(context, shape);
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill();
  }
  if (shape.stroke === undefined) return;
  const { colour, width, dash = [], cap = 'butt' } = shape.stroke;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = cap;
  context.setLineDash([...dash]);
  context.stroke();
}

function trace(context: PaintContext, shape: Exclude<Shape, { form: 'text' }>): void {
  switch (shape.form) {
    case 'circle':
      context.arc(shape.at.x, shape.at.y, shape.r, 0, Math.PI * 2);
      return;
    case 'box': {
      const { left, top, right, bottom } = shape.box;
      context.roundRect(left, top, right - left, bottom - top, shape.radius);
      return;
    }
    case 'curve': {
      const { from, control, to } = shape.curve;
      context.moveTo(from.x, from.y);
      context.quadraticCurveTo(control.x, control.y, to.x, to.y);
      return;
    }
    case 'polygon':
      shape.points.forEach(({ x, y }, at) => {
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      if (shape.open !== true) context.closePath();
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(
  context: PaintContext,
  shape: Extract<Shape, { form: 'text' }>,
  family: string,
): void {
  const { at, anchor, size, weight, fill, halo } = shape;
  const text = withoutBidiControls(shape.text);
  context.font = fontOf(size, weight, family);
  context.textAlign = ALIGN[anchor];
  // The middle of a font's line lies a little above the middle of its capitals.
  const y = at.y + size * 0.07;
  if (halo !== undefined) {
    context.setLineDash([]);
    context.lineWidth = halo.width;
    context.strokeStyle = halo.colour;
    context.strokeText(text, at.x, y);
  }
  context.fillStyle = fill;
  context.fillText(text, at.x, y);
}

/** A font as canvases want it. */
export function fontOf(size: number, weight: number, family: string = FONT): string {
  return `${String(weight)} ${String(size)}px ${family}`;
}
