import type { BadgeMark, Emphasis } from './display-list.js';
import type { BadgeWish } from './geometry/place-badges.js';
import type { Curve, Point } from './geometry/curve.js';
import type { KeyedTie } from './keyed-ties.js';
import type { Measure } from './scene-input.js';
import { GLYPHS, SIZES } from './tokens.js';

/** Thin groups of digits, as everywhere in the product: 5,369. */
const NUMBERS = new Intl.NumberFormat('en');

/** A badge of the size that its text needs, still without a place. */
export interface Badge extends BadgeWish {
  readonly text: string;
}

/** The badges of ties, in the order in which they choose their places: what is dimmed last, the strongest first. */
export function badgesOf(
  ties: readonly KeyedTie[],
  curves: ReadonlyMap<string, Curve>,
  measure: Measure,
  emphasis: (key: string) => Emphasis,
): Map<string, Badge> {
  const { height, padding, glyph, gap, mark } = SIZES.badge;
  const dimmed = ({ key }: KeyedTie): number => (emphasis(key) === 'dimmed' ? 1 : 0);
  const sorted = [...ties].sort(
    (a, b) => dimmed(a) - dimmed(b) || b.count - a.count || (a.key < b.key ? -1 : 1),
  );
  const badges = new Map<string, Badge>();
  for (const { key, badge, count, contested, stance } of sorted) {
    const curve = curves.get(key);
    if (curve === undefined) continue;
    const text = badge ?? NUMBERS.format(count);
    const sign = GLYPHS[stance] === '' ? 0 : glyph + gap;
    const words = sign + measure(text, SIZES.badge.text, 600);
    const width = padding * 2 + words + (contested ? mark + gap : 0);
    badges.set(key, { key, curve, width, height, text });
  }
  return badges;
}

export function badgeMark(tie: KeyedTie, badge: Badge, { x, y }: Point): BadgeMark {
  const { width, height, text } = badge;
  return { x, y, width, height, text, glyph: GLYPHS[tie.stance], contested: tie.contested };
}
