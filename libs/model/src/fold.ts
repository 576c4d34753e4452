/**
 * Text as search compares it: case, accents and compatibility forms folded away (`Erdoğan` → `erdogan`,
 * `İran` → `iran`, `ı` → `i`), runs of blanks as one. Not for display.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/gu, 'i')
    .replace(/\s+/gu, ' ')
    .trim();
}
