/** Red, green and blue of `#rrggbb`, 0..255. */
export function channelsOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * Mixes one colour into another, `share` 0..1 of the second. Colours are mixed beforehand rather than drawn
 * with alpha: marks that lie over each other would add up, and WebGL blends premultiplied.
 */
export function mixColours(one: string, other: string, share: number): string {
  const a = channelsOf(one);
  const b = channelsOf(other);
  const channel = (at: 0 | 1 | 2): string =>
    Math.round(a[at] + (b[at] - a[at]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
