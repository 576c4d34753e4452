import { describe, expect, it } from '@jest/globals';
import { contrast, difference, labOf, SIGHTS, type Triple } from './spec-colour-sight.js';
import { PALETTES, THEMES, type Palette } from './tokens.js';

const themes = THEMES.map((theme): [string, Palette] => [theme, PALETTES[theme]]);

describe.each(themes)('the palette %s', (_, palette) => {
  const { canvas, panel, sunk, ink, ink2, ink3, node, onNode, focus, stance } = palette;

  it('writes every text at 4.5 : 1 or more', () => {
    for (const ground of [canvas, panel, sunk]) {
      for (const text of [ink, ink2, ink3, ...Object.values(stance)]) {
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(onNode, node)).toBeGreaterThanOrEqual(7);
    expect(contrast(node, canvas)).toBeGreaterThanOrEqual(7);
    expect(contrast(focus, canvas)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHTS))(
    'keeps the three stances apart for %s sight',
    (_sight, matrix) => {
      const [supports, opposes, accuses] = [stance.supports, stance.opposes, stance.accuses].map(
        (colour) => labOf(colour, matrix),
      ) as [Triple, Triple, Triple];
      for (const apart of [
        difference(supports, opposes),
        difference(supports, accuses),
        difference(opposes, accuses),
      ]) {
        expect(apart).toBeGreaterThan(18);
      }
    },
  );
});

it('knows the published figures of the light palette', () => {
  const { supports, opposes } = PALETTES.light.stance;
  const normal = SIGHTS['normal'] ?? [];
  expect(difference(labOf(supports, normal), labOf(opposes, normal))).toBeCloseTo(46, 0);
  expect(contrast(PALETTES.light.ink, PALETTES.light.panel)).toBeCloseTo(16.9, 1);
});
