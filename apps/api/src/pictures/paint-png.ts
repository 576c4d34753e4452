import { StancegraphError } from '@stancegraph/model';
import { paintPicture, type Picture } from '@stancegraph/scene';
import { PICTURE_FAMILY, PICTURE_FONTS } from './fonts.js';

type Canvas = typeof import('@napi-rs/canvas');

/** Pixels at most: with four bytes each, and as much again while they are packed. */
const MOST_PIXELS = 50_000_000;

/**
 * Paints a picture as PNG, `scale` 1 to 4 pixels for each CSS pixel. Its fonts are the explorer's, and the system's for
 * what these lack, so that bytes may differ between machines. Throws `invalid-input` for a scale or a size beyond what
 * can be painted, `unsupported` where this machine has no painter.
 */
export async function paintPng(picture: Picture, scale = 1): Promise<Uint8Array> {
  if (!(scale >= 1 && scale <= 4))
    throw new StancegraphError('invalid-input', 'The scale of a picture is a number from 1 to 4.');
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  if (width * height > MOST_PIXELS)
    throw new StancegraphError(
      'invalid-input',
      `A picture of ${String(width)} × ${String(height)} pixels is too large; ${MOST_PIXELS.toLocaleString('en')} pixels are painted at most. Take a smaller size or scale, or SVG.`,
    );
  const { createCanvas } = await painter();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  paintPicture(context, picture, PICTURE_FAMILY);
  return canvas.encode('png');
}

let loading: Promise<Canvas> | undefined;

/** The painter with our fonts; loaded when the first picture is painted. */
function painter(): Promise<Canvas> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Canvas> {
  const canvas = await import('@napi-rs/canvas').catch((cause: unknown) => {
    throw new StancegraphError(
      'unsupported',
      'This machine has no painter for PNG (@napi-rs/canvas does not load). Take SVG.',
      { cause },
    );
  });
  for (const { family, path } of PICTURE_FONTS)
    if (canvas.GlobalFonts.registerFromPath(path, family) === null)
      throw new StancegraphError('internal', `The font ${path} cannot be read.`);
  return canvas;
}
