import type { Measure } from '../scene-input.js';
import type { PaintContext } from './paint-context.js';
import { fontOf } from './paint-shapes.js';

/** Measures texts on a canvas and remembers them, until the fonts that are there change. */
export class TextMeasure {
  private readonly widths = new Map<string, number>();

  constructor(private readonly context: Pick<PaintContext, 'font' | 'measureText'>) {}

  readonly measure: Measure = (text, size, weight) => {
    const key = `${String(weight)} ${String(size)} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.context.font = fontOf(size, weight);
      width = this.context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  };

  forget(): void {
    this.widths.clear();
  }
}
