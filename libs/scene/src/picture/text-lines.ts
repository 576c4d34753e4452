import type { Shape } from '../drawing/shape.js';
import type { Measure } from '../scene-input.js';
import type { Palette } from '../tokens.js';
import { measureOf, wrapText } from './wrap-text.js';

/** What stands above or below the network: its height, and its shapes from an upper edge on. */
interface Lines {
  readonly height: number;
  readonly shapesAt: (top: number) => Shape[];
}

interface Texts {
  readonly width: number;
  readonly palette: Palette;
  readonly title: string;
  readonly subtitle?: string;
  readonly credits?: readonly string[];
}

interface Style {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly colour: 'ink' | 'ink2' | 'ink3';
}

/** At both sides, as in the legend. */
export const MARGIN = 20;
const PADDING = { head: 14, credits: 10 };
const TITLE: Style = { size: 18, weight: 600, leading: 24, colour: 'ink' };
const SUBTITLE: Style = { size: 13, weight: 500, leading: 19, colour: 'ink2' };
const CREDIT: Style = { size: 11, weight: 500, leading: 15, colour: 'ink3' };

/** Title and subtitle, or the credits, in as many lines as they need. */
export function linesOf(texts: Texts, part: 'head' | 'credits', measure: Measure): Lines {
  const { width, palette, title, subtitle, credits = [] } = texts;
  const styled: [string, Style][] =
    part === 'head'
      ? [
          [title, TITLE],
          ...(subtitle === undefined ? [] : [[subtitle, SUBTITLE] as [string, Style]]),
        ]
      : credits.map((credit) => [credit, CREDIT]);
  const lines = styled.flatMap(([text, style]) =>
    wrapText(text, width - MARGIN * 2, measureOf(measure, style.size, style.weight)).map(
      (line) => ({
        line,
        style,
      }),
    ),
  );
  const padding = lines.length === 0 ? 0 : PADDING[part];
  const height = lines.reduce((sum, { style }) => sum + style.leading, 0);
  return {
    height: height + padding * (part === 'head' ? 2 : 1),
    shapesAt(top) {
      let y = top + (part === 'head' ? padding : 0);
      return lines.map(({ line, style: { size, weight, leading, colour } }): Shape => {
        const at = { x: MARGIN, y: y + leading / 2 };
        y += leading;
        return {
          form: 'text',
          text: line,
          at,
          anchor: 'start',
          size,
          weight,
          fill: palette[colour],
        };
      });
    },
  };
}
