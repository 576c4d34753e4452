import type { Measure } from '../scene-input.js';

/** Cuts a text into lines of a width at most: between words, and within one that is wider than a line. */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A measure for texts of one size and weight. */
export function measureOf(
  measure: Measure,
  size: number,
  weight: number,
): (line: string) => number {
  return (line) => measure(line, size, weight);
}
