import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BARS, cameraOf, fitted, fromScreen, panned, toScreen, zoomed } from './camera.js';

const window = { width: 1_000, height: 800 };
const number = fc.integer({ min: -10_000, max: 10_000 });
const place = fc.record({ x: number, y: number });

describe('the camera', () => {
  it('sees a place where it says that it is', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 500 }), (middle, at, size) => {
        const camera = { ...middle, scale: size / 50 };
        const back = fromScreen(camera, window, toScreen(camera, window, at));
        expect(back.x).toBeCloseTo(at.x, 5);
        expect(back.y).toBeCloseTo(at.y, 5);
      }),
    );
  });

  it('has y upward, and holds the place that it comes nearer to', () => {
    const camera = { x: 0, y: 0, scale: 2 };
    const low = toScreen(camera, window, { x: 0, y: -10 });
    expect(low.y).toBeGreaterThan(toScreen(camera, window, { x: 0, y: 10 }).y);
    const held = fromScreen(camera, window, { x: 120, y: 640 });
    const near = zoomed(camera, window, 3, { x: 120, y: 640 });
    expect(near.scale).toBe(6);
    const { x, y } = toScreen(near, window, held);
    expect(x).toBeCloseTo(120);
    expect(y).toBeCloseTo(640);
  });

  it('moves what is seen by as many pixels', () => {
    const before = { x: 5, y: 6, scale: 4 };
    const at = { x: 1, y: 2 };
    const [a, b] = [before, panned(before, 30, -20)].map((each) => toScreen(each, window, at));
    expect([(b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0)]).toEqual([30, -20]);
  });

  it('shows all places, one alone too', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (places) => {
        const camera = fitted(places, window);
        for (const each of places) {
          const { x, y } = toScreen(camera, window, each);
          expect(x).toBeGreaterThan(-1e-6);
          expect(x).toBeLessThan(window.width + 1e-6);
          expect(y).toBeGreaterThan(BARS.top - 1e-6);
          expect(y).toBeLessThan(window.height - BARS.bottom + 1e-6);
        }
      }),
    );
  });

  it('shows so many units on the shorter side as the snapshot says', () => {
    const camera = cameraOf({ x: 3, y: 4, span: 372 }, window);
    expect(camera).toEqual({ x: 3, y: 4, scale: 2 });
  });
});
