import type { PaintContext } from '../painting/paint-context.js';
import { paintShapes } from '../painting/paint-shapes.js';
import type { Picture } from './draw-picture.js';

/** Paints a picture, in CSS pixels from the context's origin. `family` is a list of fonts as CSS has it. */
export function paintPicture(context: PaintContext, picture: Picture, family?: string): void {
  const { left, top, right, bottom } = picture.window;
  context.save();
  context.fillStyle = picture.ground;
  context.beginPath();
  context.rect(0, 0, picture.width, picture.height);
  context.fill();
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.translate(left, top);
  paintShapes(context, picture.network, family);
  context.restore();
  paintShapes(context, picture.frame, family);
  context.restore();
}
