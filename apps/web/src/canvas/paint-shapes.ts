import { FONT, type Shape } from '@stancegraph/scene';

type Context = CanvasRenderingContext2D;

/** Paints shapes in their order. Leaves the context as it found it. */
export function paintShapes(context: Context, shapes: readonly Shape[]): void {
  context.save();
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const shape of shapes) {
    if (shape.form === 'text') paintText(context, shape);
    else paintShape(context, shape);
  }
  context.restore();
}

function paintShape(context: Context, shape: Exclude<Shape, { form: 'text' }>): void {
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
  context.setLineDash(dash as number[]);
  context.stroke();
}

function trace(context: Context, shape: Exclude<Shape, { form: 'text' }>): void {
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

function paintText(context: Context, shape: Extract<Shape, { form: 'text' }>): void {
  const { text, at, anchor, size, weight, fill, halo } = shape;
  context.font = fontOf(size, weight);
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
export function fontOf(size: number, weight: number): string {
  return `${String(weight)} ${String(size)}px ${FONT}`;
}
