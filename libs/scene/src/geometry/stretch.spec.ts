import { describe, expect, it } from '@jest/globals';
import { stretchOf } from './stretch.js';

const square = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 100, y: 100 }],
]);

describe('stretchOf', () => {
  it('widens a small picture in a wide window, and heightens it in a tall one, within bounds', () => {
    expect(stretchOf(square, { width: 1_200, height: 1_000 })).toEqual({ sx: 1.2, sy: 1 });
    expect(stretchOf(square, { width: 4_000, height: 1_000 })).toEqual({ sx: 1.4, sy: 1 });
    expect(stretchOf(square, { width: 300, height: 900 })).toEqual({ sx: 1, sy: 1.4 });
  });

  it('leaves large pictures, lines and windows without height as they are', () => {
    const many = new Map(Array.from({ length: 41 }, (_, at) => [`a${at}`, { x: at, y: at }]));
    expect(stretchOf(many, { width: 900, height: 300 })).toEqual({ sx: 1, sy: 1 });
    const line = new Map([...square].map(([id, { x }]) => [id, { x, y: 0 }]));
    expect(stretchOf(line, { width: 900, height: 300 })).toEqual({ sx: 1, sy: 1 });
    expect(stretchOf(square, { width: 900, height: 0 })).toEqual({ sx: 1, sy: 1 });
  });
});
