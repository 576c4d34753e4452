/** Where line and column, both from 1, stand in a text; undefined where it has no such place. */
export function offsetOf(
  text: string,
  line: number | undefined,
  column: number | undefined,
): number | undefined {
  if (line === undefined || line < 1) return undefined;
  const lines = text.split('\n');
  const own = lines[line - 1];
  if (own === undefined) return undefined;
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(Math.max((column ?? 1) - 1, 0), own.length);
}
