const LONGEST = 40;

/**
 * A short name for an address, made from a title: `Iran & Turkey` → `iran-turkey`. One that is taken gets
 * a number; a title without a Latin letter or a digit is called by the fallback.
 */
export function shortName(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? fallback : plain;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.has(name)) return name;
  }
}
