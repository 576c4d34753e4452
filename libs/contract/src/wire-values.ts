/**
 * A cell as JSON can hold it: what JSON has no number for goes as
 * `{ type: 'number', text }`. No value of a query has that type (maps come wrapped).
 */
export function toWire(value: unknown): unknown {
  if (typeof value === 'bigint') return { type: 'number', text: `${value.toString()}n` };
  if (typeof value === 'number' && !Number.isFinite(value))
    return { type: 'number', text: String(value) };
  return mapInside(value, toWire);
}

/** The opposite of `toWire`. */
export function fromWire(value: unknown): unknown {
  if (isWireNumber(value))
    return value.text.endsWith('n') ? BigInt(value.text.slice(0, -1)) : Number(value.text);
  return mapInside(value, fromWire);
}

function isWireNumber(value: unknown): value is { type: 'number'; text: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'number';
}

function mapInside(value: unknown, each: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each);
  if (!isRecord(value)) return value;
  // Only here do names that a person chose stand beside ours: their record is no value itself.
  return mapRecord(value, (inner, key) =>
    (key === 'entries' || key === 'properties') && isRecord(inner)
      ? mapRecord(inner, each)
      : each(inner),
  );
}

function mapRecord(
  record: Readonly<Record<string, unknown>>,
  each: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, each(value, key)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
