/** Colour for people only: on a terminal, and not where NO_COLOR is set (no-color.org). */
const wanted = process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '';

const colour =
  (code: number) =>
  (text: string): string =>
    wanted ? `\u001b[${code}m${text}\u001b[0m` : text;

export const paint = { error: colour(31), warning: colour(33) };
