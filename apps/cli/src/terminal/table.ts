const WIDEST_ON_TERMINAL = 60;
// eslint-disable-next-line no-control-regex -- a stored name must not drive the terminal
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Columns side by side; a cell is one line, cut on a terminal and whole in a pipe. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(onOneLine));
  const widths = columns.map((_, at) =>
    lines.reduce((widest, line) => Math.max(widest, lengthOf(line[at] ?? '')), 0),
  );
  const [head = [], ...body] = lines;
  const rule = widths.map((width) => '─'.repeat(width));
  return [head, rule, ...body].map((line) => `${padded(line, widths)}\n`).join('');
}

/** The text with control characters written out, so that it stays one line and drives no terminal. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, escaped);
}

function padded(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((text, at) => text + ' '.repeat(Math.max((widths[at] ?? 0) - lengthOf(text), 0)))
    .join('  ')
    .trimEnd();
}

function onOneLine(text: string): string {
  const safe = withoutControls(text);
  const signs = signsOf(safe);
  const isLong = process.stdout.isTTY && signs.length > WIDEST_ON_TERMINAL;
  return isLong ? `${signs.slice(0, WIDEST_ON_TERMINAL - 1).join('')}…` : safe;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const escaped = (sign: string): string =>
  SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const segmenter = new Intl.Segmenter();
const signsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), (part) => part.segment);
const lengthOf = (text: string): number => signsOf(text).length;
