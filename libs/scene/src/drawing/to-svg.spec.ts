import { describe, expect, it } from '@jest/globals';
import { buildScene } from '../build-scene.js';
import type { SceneInput } from '../scene-input.js';
import { PALETTES } from '../tokens.js';
import { toSvg } from './to-svg.js';

const hostile = '<script>"&\u0000\ud800';
const given: SceneInput = {
  width: 600,
  height: 400,
  measure: (text, size) => text.length * size * 0.55,
  actors: [
    { id: 'a', name: hostile, kind: 'state', code: 'A', statements: 3, x: 100, y: 200 },
    { id: 'b', name: 'B', kind: 'person', statements: 3, x: 500, y: 200 },
  ],
  ties: [
    { source: 'a', stance: 'accuses', target: 'b', count: 1_234, contested: true },
    { source: 'b', stance: 'opposes', target: 'a', count: 2, contested: false },
  ],
};
const options = { palette: PALETTES.light, title: `Of ${hostile}` };
const svg = toSvg(buildScene(given).list, options);

describe('toSvg', () => {
  it('gives the same bytes for the same list', () => {
    expect(toSvg(buildScene(given).list, options)).toBe(svg);
  });

  it('escapes names and titles, and drops what XML does not know', () => {
    expect(svg).toContain('<title>Of &lt;script&gt;&quot;&amp;</title>');
    expect(svg).toContain('>&lt;script&gt;&quot;&amp;</text>');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toContain('\ud800');
  });

  it('says stance by colour, dash and glyph, and counts in groups', () => {
    expect(svg).toContain(`stroke="${PALETTES.light.stance.accuses}"`);
    expect(svg).toContain('stroke-linecap="round" stroke-dasharray="0 ');
    expect(svg).toContain('>1,234</text>');
  });

  it('writes no number that is none, and nothing inline that a strict policy refuses', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|href=/);
  });

  it('explains the marks below the picture, if asked', () => {
    const legend = toSvg(buildScene(given).list, { ...options, legend: true });
    expect(legend).toContain('viewBox="0 0 600 444"');
    for (const text of ['supports 0', 'opposes 1', 'accuses 1', 'contested 1']) {
      expect(legend).toContain(`>${text}</text>`);
    }
  });
});
