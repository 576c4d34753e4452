import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { channelsOf, drawPicture, PALETTES, type Picture, type Theme } from '@stancegraph/scene';
import { paintPng } from './paint-png.js';

const pictureOf = (theme: Theme): Picture =>
  drawPicture({
    width: 640,
    height: 400,
    palette: PALETTES[theme],
    title: 'A title',
    credits: ['Sources: A (3).'],
    actors: [
      { id: 'a', name: 'ایران', kind: 'state', code: 'IR', statements: 3 },
      { id: 'b', name: 'Somebody', kind: 'person', statements: 3 },
    ],
    ties: [{ source: 'a', stance: 'accuses', target: 'b', count: 2, contested: true }],
    positions: { a: [0, 0], b: [1, 0] },
  });

/** Colours of a PNG by how many pixels have them. */
async function coloursOf(
  png: Uint8Array,
): Promise<{ size: number[]; colours: Map<string, number> }> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `${String(data[at])},${String(data[at + 1])},${String(data[at + 2])}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return { size: [image.width, image.height], colours };
}

const key = (colour: string): string => channelsOf(colour).join(',');

describe('paintPng', () => {
  it.each(['light', 'dark'] as const)('paints what the picture holds, in %s', async (theme) => {
    const { size, colours } = await coloursOf(await paintPng(pictureOf(theme)));
    const { canvas, node, ink, ink3, stance } = PALETTES[theme];
    expect(size).toEqual([640, 400]);
    expect(colours.get(key(canvas))).toBeGreaterThan(640 * 400 * 0.8);
    for (const colour of [node, ink, stance.accuses, ink3])
      expect(colours.get(key(colour))).toBeGreaterThan(5);
    expect(colours.get(key(stance.supports))).toBeGreaterThan(5);
  });

  it('paints more pixels for a larger scale', async () => {
    expect((await coloursOf(await paintPng(pictureOf('light'), 2.5))).size).toEqual([1600, 1000]);
  });

  it('refuses what cannot be painted', async () => {
    for (const scale of [0.5, 5, Number.NaN])
      await expect(paintPng(pictureOf('light'), scale)).rejects.toThrow(/from 1 to 4/);
    const huge = { ...pictureOf('light'), width: 4_000, height: 3_000 };
    await expect(paintPng(huge, 4)).rejects.toThrow(/16000 × 12000 pixels is too large/);
  });
});
