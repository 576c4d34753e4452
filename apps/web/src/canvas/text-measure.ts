import type { Measure } from '@stancegraph/scene';
import { fontOf } from './paint-shapes.js';

/** Measures texts on a canvas and remembers them, until the fonts that are there change. */
export class TextMeasure {
  private readonly widths = new Map<string, number>();

  constructor(private readonly context: CanvasRenderingContext2D) {}

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
