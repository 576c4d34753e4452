import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { PALETTES, THEMES, type Palette, type Theme } from '@stancegraph/scene';

const sheet = createRequire(import.meta.url).resolve('@stancegraph/scene/tokens.css');
const css = readFileSync(sheet, 'utf8');

/** The colours that the style sheet sets in one block: name → light and dark. */
function pairsOf(block: string): Map<string, readonly [string, string]> {
  const found = block.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

const blocks = css.split(/(?=:root)/);
const plain = pairsOf(blocks.find((block) => block.includes('--font:')) ?? '');
const chosen = pairsOf(
  blocks.find((block) => block.startsWith(":root[data-contrast='more']")) ?? '',
);
const asked = pairsOf(
  blocks.slice(blocks.findIndex((block) => block.includes('prefers-contrast')) + 1)[0] ?? '',
);

function colour(theme: Theme, name: string): string | undefined {
  const at = theme.startsWith('light') ? 0 : 1;
  const pairs = theme.endsWith('contrast') ? chosen : plain;
  return (pairs.get(name) ?? plain.get(name))?.[at];
}

const NAMES: readonly (readonly [string, (palette: Palette) => string])[] = [
  ['canvas', ({ canvas }) => canvas],
  ['panel', ({ panel }) => panel],
  ['sunk', ({ sunk }) => sunk],
  ['ink', ({ ink }) => ink],
  ['ink-2', ({ ink2 }) => ink2],
  ['ink-3', ({ ink3 }) => ink3],
  ['line', ({ line }) => line],
  ['node', ({ node }) => node],
  ['on-node', ({ onNode }) => onNode],
  ['focus', ({ focus }) => focus],
  ['supports', ({ stance }) => stance.supports],
  ['opposes', ({ stance }) => stance.opposes],
  ['accuses', ({ stance }) => stance.accuses],
];

describe('the colours of the style sheet', () => {
  it.each(THEMES)('are those that the picture is drawn with: %s', (theme) => {
    const here = NAMES.map(([name]) => [name, colour(theme, name)]);
    expect(here).toEqual(NAMES.map(([name, of]) => [name, of(PALETTES[theme])]));
  });

  it('are the same whether high contrast is chosen here or asked for by the system', () => {
    expect(asked.size).toBeGreaterThan(10);
    expect(asked).toEqual(chosen);
  });
});
