/** Embeddings, overrides and isolates of Unicode’s bidirectional algorithm (UAX 9), and what ends them. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters that are written right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A text without the invisible signs that turn the direction of whatever comes after them. */
export function withoutBidiControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/**
 * A name as it may stand within a sentence of plain text: it turns nothing around it, and where it is written
 * right to left itself, first-strong isolates keep it together.
 */
export function isolated(name: string): string {
  const plain = withoutBidiControls(name);
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
