import { describe, expect, it } from '@jest/globals';
import type { Placed } from './bend.js';
import type { Curve } from './curve.js';
import { placeBadges } from './place-badges.js';
import { chooseSides, placeName, type NameGround, type NameSide } from './place-names.js';

const FRAME = { left: 0, top: 0, right: 800, bottom: 600 };
const straight = (y: number, left: number, right: number): Curve => ({
  from: { x: left, y },
  control: { x: (left + right) / 2, y },
  to: { x: right, y },
});
const placed = (id: string, x: number, y: number, r = 20): Placed => ({ id, x, y, r });

function sideOf(actor: Placed, width: number, ground: Partial<NameGround>): NameSide {
  const name = { actor, width, height: 19 };
  const whole = { actors: [actor], curves: [], heads: [], frame: FRAME, ...ground };
  const side = chooseSides([name], whole, false).get(actor.id);
  if (side === undefined) throw new Error('It was left out.');
  return side;
}

describe('the side of a name', () => {
  it('is one in sight, however many lines run there', () => {
    const actor = placed('a', 60, 300);
    const curves = [262, 300, 338].flatMap((y) =>
      Array.from({ length: 4 }, () => straight(y, 40, 400)),
    );
    const side = sideOf(actor, 270, { curves });
    const { box } = placeName({ actor, width: 270, height: 19 }, side);
    expect(box.left).toBeGreaterThanOrEqual(0);
  });

  it('is rather crossed by lines than over another actor', () => {
    const actor = placed('a', 400, 300);
    const others = [262, 338].map((y) => placed(`at${String(y)}`, 400, y));
    const curves = [straight(300, 430, 560), straight(300, 240, 370)];
    expect(['left', 'right']).toContain(sideOf(actor, 100, { actors: [actor, ...others], curves }));
  });
});

describe('the spot of a badge', () => {
  it('is rather on a head than on a name', () => {
    const curve = straight(300, 100, 700);
    const badge = { key: 'k', curve, width: 40, height: 20 };
    const [left, right] = [
      { left: 0, right: 400, top: 280, bottom: 320 },
      { left: 400, right: 800, top: 280, bottom: 320 },
    ];
    const spotWith = (name: typeof left, head: typeof left): number =>
      placeBadges([badge], { taken: [head], names: [name], frame: FRAME }).get('k') ?? 0;
    expect(spotWith(left, right)).toBeGreaterThan(0.5);
    expect(spotWith(right, left)).toBeLessThan(0.5);
  });
});
